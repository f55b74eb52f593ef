import { afterAll, beforeAll, expect, test } from 'vitest';
import { hat, type IdentityStage, identityStage } from '../../../test/support/identity-stage.ts';
import { personWith } from '../../../test/support/viewers.ts';
import { newId } from '../../base/index.ts';
import { perform, writeAs } from '../../platform/index.ts';
import { confirmRecovery } from '../acts/confirm-recovery.ts';
import { makeToken, tokenOwner } from '../index.ts';
import { dropFactors } from '../writes/recoveries.ts';

const morning = '2026-12-07T01:00:00Z';
let stage: IdentityStage;
let count = 0;

beforeAll(async () => {
  stage = await identityStage({ now: morning });
});
afterAll(() => stage.house.close());

async function cast() {
  count += 1;
  const lost = await stage.person(`lost-${count}`, [hat('delegate', 'ARV')]);
  const focal = await stage.person(`focal-${count}`, [hat('focalPoint', 'ARV')]);
  const officer = await stage.person(`officer-${count}`, [hat('secretariat')]);
  return { name: `lost-${count}`, lost, focal, officer };
}

async function ask(name: string) {
  const visitor = stage.nobody();
  await visitor.open('/sign-in');
  await visitor.follow('I cannot sign in any more');
  return visitor.submit('Ask to be confirmed', { 'Sign-in name': name });
}

const linkOn = (html: string) => /\/sign-in\/recovered\/[\w-]+(?=<)/.exec(html)?.[0] ?? '';

const label = (personId: string) => `Confirm Person ${personId.slice(0, 4)}`;

test('a lost phone: focal point and secretariat confirm, old ways end, and the person enters anew', async () => {
  const { name, lost, focal, officer } = await cast();
  const old = await stage.at(lost);
  const expiresAt = stage.house.clock().add({ hours: 24 });
  const bearer = await stage.write((tx) =>
    makeToken(tx, { personId: lost, actingAs: null, label: 'Old', expiresAt }),
  );
  await ask(name);

  const first = await stage.present(focal);
  await first.open('/me/recoveries');
  await first.submit(label(lost));
  expect(first.view.text).toContain('A second person has to confirm too.');
  await expect(first.submit(label(lost))).rejects.toThrow('disabled');
  expect((await old.open('/me')).status).toBe(200);

  const second = await stage.present(officer);
  await second.open('/me/recoveries');
  expect(second.view.text).toContain('the delegation');
  await second.submit(label(lost));
  expect(second.view.text).toContain('1 session was ended.');
  const link = linkOn(second.view.html);
  expect((await old.open('/me')).status).toBe(404);
  expect(await tokenOwner(stage.house.database, bearer, stage.house.clock())).toBeNull();

  // The answer may get lost: sending again gives the link anew, and the former one then ends.
  await second.submitAgain();
  const again = linkOn(second.view.html);
  expect(again).not.toBe(link);
  expect((await stage.nobody().open(link)).status).toBe(404);

  const anew = stage.nobody();
  await anew.open(again);
  await anew.submit('Enter');
  expect(anew.view.text).toContain('You have no way to sign in again yet.');
  expect((await second.submitAgain()).status).toBe(404);
});

test('whoever asks gets the same answer, known or not, and learns nothing', async () => {
  const { name } = await cast();
  const known = await ask(name);
  const unknown = await ask('nobody.knows.me');
  const again = await ask(name);
  expect(unknown.status).toBe(known.status);
  expect(unknown.html).toBe(known.html);
  expect(again.html).toBe(known.html);
});

test('two people of one capacity, other delegations and delegates do not suffice', async () => {
  const { name, lost, officer } = await cast();
  await ask(name);
  const first = await stage.present(officer);
  await first.open('/me/recoveries');
  await first.submit(label(lost));

  const colleague = await stage.at(await stage.person(`colleague-${count}`, [hat('secretariat')]));
  await colleague.open('/me/recoveries');
  expect(colleague.view.text).toContain('Someone has confirmed for the secretariat.');
  await expect(colleague.submit(label(lost))).rejects.toThrow('disabled');

  const elsewhere = await stage.at(await stage.person(`belisar-${count}`, [hat('focalPoint', 'BEL')]));
  await elsewhere.open('/me/recoveries');
  expect(elsewhere.view.text).not.toContain(`Person ${lost.slice(0, 4)}`);
  const delegate = await stage.at(await stage.person(`delegate-${count}`, [hat('delegate', 'ARV')]));
  expect((await delegate.open('/me/recoveries')).status).toBe(404);
});

test('nobody confirms for oneself, and a request that was not made by the person is closed', async () => {
  const name = `officer-lost-${count}`;
  const lost = await stage.person(name, [hat('secretariat')]);
  await ask(name);
  const self = await stage.at(lost);
  await self.open('/me/recoveries');
  await expect(self.submit(label(lost))).rejects.toThrow('disabled');
  const colleague = await stage.at(await stage.person(`closing-${count}`, [hat('secretariat')]));
  await colleague.open('/me/recoveries');
  await colleague.submit(`Person ${lost.slice(0, 4)} did not ask`);
  expect(colleague.view.text).not.toContain(label(lost));
  expect((await self.open('/me')).status).toBe(200);
});

test('the database drops no factors before two others have confirmed, whoever calls', async () => {
  const { name, lost, officer } = await cast();
  await ask(name);
  const desk = await stage.present(officer);
  await desk.open('/me/recoveries');
  const action = new RegExp(`/me/recoveries/([0-9a-f-]{36})/confirmation"[^]*?${label(lost)}`);
  const id =
    [...desk.view.html.matchAll(/\/me\/recoveries\/([0-9a-f-]{36})\/confirmation/g)].at(-1)?.[1] ?? '';
  expect(desk.view.html).toMatch(action);
  await desk.submit(label(lost));
  const scope = { viewer: personWith('secretariat'), now: stage.house.clock(), actName: 'test.force' };
  await expect(writeAs(stage.house.database, scope, (tx) => dropFactors(tx, id))).rejects.toThrow(
    'two other people',
  );
  const how = { ...scope, isPresent: true };
  const unknown = await perform(stage.house.database, confirmRecovery, { recoveryId: newId() }, how);
  expect(unknown).toEqual({ ok: false, why: 'not-found' });
});

test('a request is over after a week', async () => {
  const { name, lost, focal } = await cast();
  await ask(name);
  stage.house.setClock(stage.house.clock().add({ hours: 7 * 24 }));
  const desk = await stage.at(focal);
  await desk.open('/me/recoveries');
  expect(desk.view.text).not.toContain(`Person ${lost.slice(0, 4)}`);
});
