/** Links that let a person in once: invitations, and the first officer's. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { later } from '../../../test/support/enrolled.ts';
import { hat, type IdentityStage, identityStage } from '../../../test/support/identity-stage.ts';
import { makeLink } from '../index.ts';

let stage: IdentityStage;

beforeAll(async () => {
  stage = await identityStage({ now: '2026-12-07T01:00:00Z' });
});
afterAll(() => stage.house.close());

test('an invitation lets the person in once, and opening it uses nothing up', async () => {
  const personId = await stage.person('invited', [hat('delegate', 'ARV')]);
  const expiresAt = stage.house.clock().add({ hours: 1 });
  const token = await stage.write((tx) => makeLink(tx, { purpose: 'invitation', personId, expiresAt }));
  const visitor = stage.nobody();
  await visitor.open(`/sign-in/invitation/${token}`);
  await visitor.open(`/sign-in/invitation/${token}`);
  await visitor.submit('Enter');
  expect(visitor.view.url).toBe('/me/security');
  expect(visitor.view.text).toContain('You have no way to sign in again yet.');
  expect((await stage.nobody().open(`/sign-in/invitation/${token}`)).status).toBe(404);
  expect((await stage.nobody().open(`/sign-in/recovered/${token}`)).status).toBe(404);
});

test('a link that ran out, was used or never was gets the same words, and says what to do', async () => {
  const personId = await stage.person('dead.link', [hat('delegate', 'ARV')]);
  const made = (hours: number) => {
    const expiresAt = stage.house.clock().add({ hours });
    return stage.write((tx) => makeLink(tx, { purpose: 'invitation', personId, expiresAt }));
  };
  const [used, over] = [await made(2), await made(1)];
  const visitor = stage.nobody();
  await visitor.open(`/sign-in/invitation/${used}`);
  await visitor.submit('Enter');
  later(stage, 60 * 60);
  const answers = [];
  for (const token of [used, over, 'x'.repeat(used.length)]) {
    const { status, html, text } = await stage.nobody().open(`/sign-in/invitation/${token}`);
    expect(text).toContain('ask your focal point or the secretariat for a new invitation');
    answers.push([status, html.replaceAll(token, 'TOKEN')]);
  }
  expect(answers[0]?.[0]).toBe(404);
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
  for (const path of ['/sign-in/recovered/x', '/sign-in/first/x']) {
    expect(await stage.nobody().open(path)).toMatchObject({ status: 404 });
  }
});

test('the first officer of an empty forum signs up with the printed link', async () => {
  const expiresAt = stage.house.clock().add({ hours: 1 });
  const token = await stage.write((tx) =>
    makeLink(tx, { purpose: 'first-secretariat', personId: null, expiresAt }),
  );
  await stage.person('taken.name');
  const visitor = stage.nobody();
  await visitor.open(`/sign-in/first/${token}`);
  const answers = { 'What the register calls you': 'Secretariat officer', 'Sign-in name': 'taken.name' };
  await visitor.submit('Sign up', answers);
  expect(visitor.view.errors).toEqual(['Somebody has this sign-in name. Choose another.']);
  expect(visitor.view.html).toContain('value="Secretariat officer"');
  await visitor.submit('Sign up', { 'Sign-in name': 'officer@forum.example' });
  expect(visitor.view.url).toBe('/me/security');
  expect((await visitor.open('/me')).text).toContain('officer@forum.example');
  expect((await stage.nobody().open(`/sign-in/first/${token}`)).status).toBe(404);
});
