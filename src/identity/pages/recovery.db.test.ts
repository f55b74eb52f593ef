import { afterAll, beforeAll, expect, test } from 'vitest';
import { hat, type IdentityStage, identityStage } from '../../../test/support/identity-stage.ts';
import { personWith } from '../../../test/support/viewers.ts';
import { newId } from '../../base/index.ts';
import { perform, writeAs } from '../../platform/index.ts';
import { confirmRecovery } from '../acts/confirm-recovery.ts';
import { makeToken, tokenOwner } from '../index.ts';
import { dropFactors, insertConfirmation } from '../writes/recoveries.ts';

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

/** Somebody who is alone in a delegation, and two officers. */
async function alone() {
  count += 1;
  const name = `alone-${count}`;
  const lost = await stage.person(name, [hat('focalPoint', `AL${count}`)]);
  const officers = await Promise.all(
    ['first', 'second'].map((which) => stage.person(`${which}-${count}`, [hat('secretariat')])),
  );
  await ask(name);
  return {
    name,
    lost,
    first: await stage.present(officers[0] ?? ''),
    second: await stage.present(officers[1] ?? ''),
  };
}

const checked = {
  'By which channel': 'note verbale or letter',
  'Who answered there': 'Head of the treaty section',
  When: '2026-12-01T10:00',
};

test('whoever is alone in the delegation: a check by an official channel is recorded, then two officers confirm', async () => {
  const { lost, first, second } = await alone();
  const title = `Check Person ${lost.slice(0, 4)} first`;
  await first.open('/me/recoveries');
  await expect(first.submit(label(lost))).rejects.toThrow('disabled');
  await first.submit('Record the check', { ...checked, 'Who answered there': '' }, { within: title });
  expect(first.view.status).toBe(422);
  expect(first.view.errors).toContain('An answer is needed here.');
  expect(first.view.html).toContain('2026-12-01T10:00');
  await first.submit('Record the check', { ...checked, When: '2027-01-01T10:00' }, { within: title });
  expect(first.view.errors).toContain('This time has not come yet.');
  await first.submit('Record the check', checked, { within: title });
  expect(first.view.text).toContain('The check was recorded.');
  expect(first.view.text).toContain('Checked: note verbale or letter,');
  expect(first.view.text).toContain('Head of the treaty section answered; entered by Person');
  await first.submit(label(lost));
  expect(first.view.text).toContain('A second person has to confirm too.');
  await second.open('/me/recoveries');
  expect(second.view.text).toContain('Head of the treaty section answered');
  await second.submit(label(lost));
  const anew = stage.nobody();
  await anew.open(linkOn(second.view.html));
  await anew.submit('Enter');
  expect(anew.view.text).toContain('You have no way to sign in again yet.');
});

test('without the check the database drops nothing of somebody alone, whoever calls', async () => {
  const { lost, first } = await alone();
  await first.open('/me/recoveries');
  const id = /\/me\/recoveries\/([0-9a-f-]{36})\/check/.exec(first.view.html)?.[1] ?? '';
  const scope = { viewer: personWith('secretariat'), now: stage.house.clock(), isPresent: true };
  expect(await perform(stage.house.database, confirmRecovery, { recoveryId: id }, scope)).toEqual({
    ok: false,
    why: 'not-checked',
  });
  for (const capacity of ['secretariat', 'secretariat'] as const) {
    const viewer = personWith('secretariat');
    const as = { viewer, now: stage.house.clock(), actName: 'test.force' };
    await writeAs(stage.house.database, as, (tx) =>
      insertConfirmation(tx, { recoveryId: id, personId: viewer.personId ?? '', capacity }),
    );
  }
  const as = { ...scope, actName: 'test.force' };
  await expect(writeAs(stage.house.database, as, (tx) => dropFactors(tx, id))).rejects.toThrow(
    'official channel',
  );
  expect(lost).not.toBe('');
});

test('only the secretariat records a check, and only of somebody who is alone', async () => {
  const { first } = await alone();
  await first.open('/me/recoveries');
  const path = /\/me\/recoveries\/[0-9a-f-]{36}\/check/.exec(first.view.html)?.[0] ?? '';
  const post = (visitor: typeof first, to: string) =>
    visitor.request(to, {
      method: 'POST',
      body: new URLSearchParams({
        channel: 'mission',
        whom: 'The consul',
        checkedAtWall: '2026-12-01T10:00',
        checkedZone: 'Asia/Bangkok',
      }),
    });
  const focal = await stage.present(await stage.person(`elsewhere-${count}`, [hat('focalPoint', 'BEL')]));
  expect((await post(focal, path)).status).toBe(404);
  const { name, lost } = await cast();
  await ask(name);
  await first.open('/me/recoveries');
  expect(first.view.text).not.toContain(`Check Person ${lost.slice(0, 4)} first`);
  const before = first.view.html.slice(0, first.view.html.indexOf(label(lost)));
  const other = [...before.matchAll(/\/me\/recoveries\/([0-9a-f-]{36})\/confirmation/g)].at(-1)?.[1] ?? '';
  expect((await post(first, `/me/recoveries/${other}/check`)).status).toBe(404);
});
