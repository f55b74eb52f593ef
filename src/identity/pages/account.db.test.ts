/** What people do with their own account: sessions, password, hats, preferences, tokens. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enrolled, later, password, secretOn, typePassword } from '../../../test/support/enrolled.ts';
import { hat, type IdentityStage, identityStage } from '../../../test/support/identity-stage.ts';
import { elements } from '../../../test/support/markup.ts';
import type { Visitor } from '../../../test/support/visitor.ts';

const morning = '2026-12-07T01:00:00Z';
let stage: IdentityStage;
let count = 0;

beforeAll(async () => {
  stage = await identityStage({ now: morning });
});
afterAll(() => stage.house.close());

/** Another person who has set up password and code, this morning. */
function newcomer() {
  stage.house.setClock(morning);
  count += 1;
  return enrolled(stage, `delegate-${count}@arvana.example`);
}

test('a stranger finds no account page, and signing out twice is no mistake', async () => {
  const { desk } = await newcomer();
  const stranger = stage.nobody();
  for (const path of [
    '/me',
    '/me/security',
    '/me/security/password',
    '/me/security/tokens',
    '/me/recoveries',
  ]) {
    expect((await stranger.open(path)).status, path).toBe(404);
  }
  await desk.open('/me');
  await desk.submit('Sign out');
  expect(desk.cookies.size).toBe(0);
  expect((await desk.open('/me')).status).toBe(404);
  const again = await desk.request('/sign-out', { method: 'POST' });
  expect(again.status).toBe(303);
});

test('signing out everywhere ends the sessions on all machines', async () => {
  const { personId, desk } = await newcomer();
  const other = await stage.at(personId);
  expect((await other.open('/me')).status).toBe(200);
  await desk.open('/me/security');
  expect(elements(desk.view.page, 'tr')).toHaveLength(3);
  await desk.submit('Sign out everywhere');
  expect((await other.open('/me')).status).toBe(404);
  expect((await desk.open('/me')).status).toBe(404);
});

test('one session is ended from the list, and only one’s own', async () => {
  const { personId, desk } = await newcomer();
  const stolen = await stage.at(personId);
  const strange = await newcomer();
  await stolen.open('/me/security');
  const id = elements(stolen.view.page, 'input').find(({ attribs }) => attribs['name'] === 'sessionId')
    ?.attribs['value'];
  const tryOn = (visitor: Visitor) =>
    visitor.request('/me/security/sessions/end', {
      method: 'POST',
      body: new URLSearchParams({ sessionId: id ?? '' }),
    });
  expect((await tryOn(strange.desk)).status).toBe(404);
  expect((await tryOn(desk)).status).toBe(303);
  expect((await stolen.open('/me')).status).toBe(404);
  expect((await desk.open('/me')).status).toBe(200);
});

test('a session that was opened long ago shows how one signs in but changes nothing of it', async () => {
  const { desk } = await newcomer();
  later(stage, 31 * 60);
  await desk.open('/me/security/password');
  expect(desk.view.text).toContain('sign in again first');
  await expect(desk.submit('Set up password and code')).rejects.toThrow('disabled');
  const base32 = secretOn(desk);
  const body = new URLSearchParams({
    password: 'another sentence entirely',
    base32,
    code: stage.codeOf(base32),
  });
  expect((await desk.request('/me/security/password', { method: 'POST', body })).status).toBe(422);
});

test('changing the password takes the present one, ends other sessions, and the new one then counts', async () => {
  const { name, personId, desk } = await newcomer();
  const other = await stage.at(personId);
  await desk.open('/me/security/password');
  const fields = { 'Present password': 'not this one at all' };
  const wrong = { ...fields, 'New password': 'another sentence entirely' };
  await desk.submit(
    'Change password',
    { current: wrong['Present password'], password: wrong['New password'] },
    {
      within: 'Change password',
    },
  );
  expect(desk.view.errors).toEqual(['This is not your present password.']);
  await desk.submit(
    'Change password',
    { current: password, password: 'short' },
    { within: 'Change password' },
  );
  expect(desk.view.errors).toEqual(['The password needs at least 12 characters.']);
  const good = { current: password, password: 'another sentence entirely' };
  await desk.submit('Change password', good, { within: 'Change password' });
  expect(desk.view.text).toContain('The password was changed');
  expect((await other.open('/me')).status).toBe(404);
  const visitor = stage.nobody();
  expect((await typePassword(visitor, name)).status).toBe(422);
  expect((await typePassword(visitor, name, 'another sentence entirely')).text).toContain('Your code');
});

test('a person with two hats chooses one, and no hat of others', async () => {
  const personId = await stage.person('two.hats', [hat('secretariat'), hat('focalPoint', 'ARV')]);
  const desk = await stage.at(personId);
  await desk.open('/me');
  await desk.submit('Act for this one', { 'Acting for': 'Hat delegation:ARV' });
  const chosen = elements(desk.view.page, 'input').filter(({ attribs }) => 'checked' in attribs);
  expect(chosen.map(({ attribs }) => attribs['value'])).toEqual(['delegation:ARV']);
  const body = new URLSearchParams({ actingAs: 'delegation:BEL' });
  expect((await desk.request('/me/hat', { method: 'POST', body })).status).toBe(422);
});

test('zone and language are the reader’s own', async () => {
  const personId = await stage.person('far.away', [hat('delegate', 'ARV')]);
  const desk = await stage.at(personId);
  await desk.open('/me');
  await desk.submit('Save', { 'Your time zone': 'Asia/Bangkok', Language: 'English' });
  expect(desk.view.text).toContain('Saved.');
  await desk.open('/me/security');
  expect(desk.view.text).toContain('UTC+7');
  const body = new URLSearchParams({ zone: 'Mars/Olympus' });
  const refused = await desk.request('/me/preferences', { method: 'POST', body });
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain('not a time zone');
});

test('a token for a program is shown once and can be ended', async () => {
  const personId = await stage.person('programmer', [hat('secretariat')]);
  const desk = await stage.at(personId);
  await desk.open('/me/security/tokens');
  await desk.submit('Make token', { 'What it is for': 'Export', 'Days it holds': '0' });
  expect(desk.view.errors).toEqual(['Give a number of days from 1 to 366.']);
  await desk.submit('Make token', { 'Days it holds': '30' });
  const token = /mufakat_[\w-]+/.exec(desk.view.text)?.[0];
  expect(token).toBeDefined();
  await desk.open('/me/security/tokens');
  expect(desk.view.text).not.toContain('mufakat_');
  await desk.submit('End Export');
  expect(desk.view.text).toContain('The token was ended.');
});
