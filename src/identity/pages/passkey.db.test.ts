import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Authenticator, newAuthenticator } from '../../../test/support/authenticator.ts';
import { hat, type IdentityStage, identityStage } from '../../../test/support/identity-stage.ts';
import type { Visitor } from '../../../test/support/visitor.ts';

const url = 'https://forum.example';
const morning = '2026-12-07T01:00:00Z';
let stage: IdentityStage;
let count = 0;

beforeAll(async () => {
  stage = await identityStage({ now: morning, url });
});
afterAll(() => stage.house.close());

async function post(visitor: Visitor, path: string, fields: Record<string, string> | URLSearchParams = {}) {
  return visitor.request(path, { method: 'POST', body: new URLSearchParams(fields) });
}

async function register(desk: Visitor, key: Authenticator, label = 'Office laptop', origin = url) {
  const options = await (await post(desk, '/me/security/passkeys/options')).json();
  const answer = JSON.stringify(key.create(options, origin));
  return post(desk, '/me/security/passkeys', { answer, label });
}

async function signIn(
  key: Authenticator,
  changes: { origin?: string; isVerified?: boolean; counter?: number } = {},
) {
  const visitor = stage.nobody();
  const options = await (await post(visitor, '/sign-in/passkey/options')).json();
  const answer = JSON.stringify(key.get(options, changes.origin ?? url, changes));
  const response = await post(
    visitor,
    '/sign-in/passkey',
    new URLSearchParams([
      ['answer', answer],
      ['then', '/me'],
    ]),
  );
  return { visitor, answer, response };
}

async function holder() {
  count += 1;
  const personId = await stage.person(`holder-${count}`, [hat('delegate', 'ARV')]);
  const desk = await stage.at(personId);
  const key = newAuthenticator();
  const kept = await register(desk, key);
  expect(kept.headers.get('location')).toBe('/me/security?done=passkey-added');
  return { name: `holder-${count}`, desk, key };
}

test('a passkey is added and then signs its person in, without name or password', async () => {
  const { name, desk, key } = await holder();
  await desk.open('/me/security');
  expect(desk.view.text).toContain('Office laptop');
  const { visitor, response } = await signIn(key);
  expect(response.status).toBe(303);
  expect(response.headers.get('location')).toBe('/me');
  expect(response.headers.get('set-cookie')).toMatch(/^__Host-mufakat=.*Secure/);
  for (const line of response.headers.getSetCookie()) {
    const [pair = ''] = line.split(';');
    visitor.cookies.set('__Host-mufakat', pair.split('=')[1] ?? '');
  }
  expect((await visitor.open('/me')).text).toContain(name);
});

test('an answer is good once', async () => {
  const { key } = await holder();
  const { answer } = await signIn(key);
  const again = await post(stage.nobody(), '/sign-in/passkey', { answer });
  expect(again.status).toBe(422);
  expect(await again.text()).toContain('This passkey was not accepted');
});

test.each([
  ['made for another site', { origin: 'https://evil.example' }],
  ['without knowing that the person is there', { isVerified: false }],
  ['from a copy of the key, whose counter lags behind', { counter: 0 }],
])('an answer %s is not accepted', async (_what, changes) => {
  const { key } = await holder();
  expect((await signIn(key)).response.status).toBe(303);
  expect((await signIn(key, changes)).response.status).toBe(422);
});

test('an answer is over after five minutes', async () => {
  const { key } = await holder();
  const visitor = stage.nobody();
  const options = await (await post(visitor, '/sign-in/passkey/options')).json();
  stage.house.setClock(stage.house.clock().add({ minutes: 5 }));
  const answer = JSON.stringify(key.get(options, url));
  expect((await post(visitor, '/sign-in/passkey', { answer })).status).toBe(422);
});

test.each(['', 'no json', '{}', '{"id":"x"}', '[]'])('%j is no passkey, and says so', async (answer) => {
  const response = await post(stage.nobody(), '/sign-in/passkey', { answer });
  expect(response.status).toBe(422);
  expect(await response.text()).toContain('This passkey was not accepted');
});

test('a passkey that nobody registered signs nobody in', async () => {
  const key = newAuthenticator();
  key.create({ challenge: 'x', rp: { id: 'forum.example' }, user: { id: 'x' } }, url);
  expect((await signIn(key)).response.status).toBe(422);
});

test('a passkey made for another site is not kept', async () => {
  count += 1;
  const desk = await stage.at(await stage.person(`holder-${count}`, [hat('delegate', 'ARV')]));
  const refused = await register(desk, newAuthenticator(), 'Elsewhere', 'https://evil.example');
  expect(refused.status).toBe(422);
  await desk.open('/me/security');
  expect(desk.view.text).not.toContain('Elsewhere');
});

test('the last way to sign in is not removed, the last but one is', async () => {
  const { desk, key } = await holder();
  await desk.open('/me/security');
  await desk.submit('Remove Office laptop');
  expect(desk.view.text).toContain('This is your only way to sign in.');
  await register(desk, newAuthenticator(), 'Spare key');
  await desk.open('/me/security');
  await desk.submit('Remove Office laptop');
  expect(desk.view.text).toContain('The passkey was removed.');
  expect((await signIn(key)).response.status).toBe(422);
});

test('a person with exactly one passkey is asked to add a second', async () => {
  const { desk } = await holder();
  const asked = 'You have one passkey. Add a second';
  expect((await desk.open('/me/security')).text).toContain(asked);
  await register(desk, newAuthenticator(), 'Spare key');
  expect((await desk.open('/me/security')).text).not.toContain(asked);
  await desk.submit('Remove Spare key');
  expect(desk.view.text).toContain(asked);
  const newcomer = await stage.at(await stage.person('without.passkey'));
  expect((await newcomer.open('/me/security')).text).not.toContain(asked);
});

test('a session that was opened long ago adds no passkey', async () => {
  const { desk } = await holder();
  stage.house.setClock(stage.house.clock().add({ minutes: 31 }));
  expect((await post(desk, '/me/security/passkeys/options')).status).toBe(409);
});
