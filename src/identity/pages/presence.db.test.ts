import { afterAll, beforeAll, expect, test } from 'vitest';
import { newAuthenticator } from '../../../test/support/authenticator.ts';
import { later, password, setUpPassword } from '../../../test/support/enrolled.ts';
import { hat, type IdentityStage, identityStage } from '../../../test/support/identity-stage.ts';
import type { Visitor } from '../../../test/support/visitor.ts';
import { accepted } from '../../base/index.ts';
import { perform, stranger } from '../../platform/index.ts';
import { confirmByClick } from '../acts/confirm-presence.ts';
import { createSession, makeDemonstrationLink, sessionOf } from '../index.ts';

const url = 'http://localhost:3000';
let stage: IdentityStage;
let count = 0;

beforeAll(async () => {
  stage = await identityStage({ now: '2026-12-07T01:00:00Z', url });
});
afterAll(() => stage.house.close());

/** A delegate who lost the phone and asks, a colleague, and the officer before whom the button stands. */
async function cast() {
  count += 1;
  const lost = await stage.person(`lost-${count}`, [hat('delegate', 'ARV')]);
  await stage.person(`focal-point-${count}`, [hat('focalPoint', 'ARV')]);
  const officer = await stage.person(`officer-${count}`, [hat('secretariat')]);
  const visitor = stage.nobody();
  await visitor.open('/sign-in/recovery');
  await visitor.submit('Ask to be confirmed', { 'Sign-in name': `lost-${count}` });
  return { officer, button: `Confirm Person ${lost.slice(0, 4)}` };
}

async function press(desk: Visitor, button: string) {
  await desk.open('/me/recoveries');
  return desk.submit(button);
}

const done = 'A second person has to confirm too.';
const asks = 'Confirm that it is you';

test('a grave act goes through for ten minutes after signing in, and is asked about from then on', async () => {
  const { officer, button } = await cast();
  const early = await stage.present(officer);
  later(stage, 10 * 60 - 1);
  expect((await press(early, button)).text).toContain(done);
  const next = await cast();
  const late = await stage.present(next.officer);
  later(stage, 10 * 60);
  const view = await press(late, next.button);
  expect(view.status).toBe(403);
  expect(view.text).toContain(asks);
  expect(view.text).toContain('Nothing has been done yet.');
  expect((await late.open('/me/recoveries')).text).toContain(next.button);
});

test('password and code on that page are enough, without scripts, and the act goes on by itself', async () => {
  const { officer, button } = await cast();
  const desk = await stage.at(officer);
  const base32 = await setUpPassword(stage, desk);
  later(stage, 15 * 60);
  await press(desk, button);
  await desk.submit('Confirm and go on', { Password: 'not this one at all', Code: stage.codeOf(base32) });
  expect(desk.view.errors).toContain('This is not your present password.');
  await desk.submit('Confirm and go on', { Password: password, Code: '000000' });
  expect(desk.view.status).toBe(422);
  expect(desk.view.errors.join()).toContain('This code is not right');
  await desk.submit('Confirm and go on', { Password: password, Code: stage.codeOf(base32) });
  expect(desk.view.text).toContain(done);
});

test('a code that was used is no proof', async () => {
  const { officer, button } = await cast();
  const desk = await stage.at(officer);
  const base32 = await setUpPassword(stage, desk);
  later(stage, 15 * 60);
  const answers = { Password: password, Code: stage.codeOf(base32) };
  await press(desk, button);
  await desk.submit('Confirm and go on', answers);
  expect(desk.view.text).toContain(done);
  const thief = stage.nobody();
  for (const [name, value] of desk.cookies) thief.cookies.set(name, value);
  await thief.open('/me/presence');
  await thief.submit('Confirm and go on', answers);
  expect(thief.view.errors.join()).toContain('This code is not right');
});

test('guessing at the proof is stopped after ten tries, also with the right answer then', async () => {
  const { officer, button } = await cast();
  const desk = await stage.at(officer);
  const base32 = await setUpPassword(stage, desk);
  later(stage, 15 * 60);
  await press(desk, button);
  for (let tries = 0; tries < 10; tries += 1) {
    await desk.submit('Confirm and go on', { Password: `guess number ${tries}`, Code: '000000' });
  }
  const view = await desk.submit('Confirm and go on', { Password: password, Code: stage.codeOf(base32) });
  expect(view.status).toBe(429);
  expect(view.text).toContain('Too many tries');
});

test('a passkey of one’s own is a proof, once; another person’s and another site’s are none', async () => {
  const { officer, button } = await cast();
  const desk = await stage.at(officer);
  const own = newAuthenticator();
  const post = (visitor: Visitor, path: string, fields: Record<string, string> = {}) =>
    visitor.request(path, { method: 'POST', body: new URLSearchParams(fields) });
  const register = async (visitor: Visitor, key: typeof own) => {
    const options = await (await post(visitor, '/me/security/passkeys/options')).json();
    const answer = JSON.stringify(key.create(options, url));
    await post(visitor, '/me/security/passkeys', { answer, label: 'Laptop' });
  };
  await register(desk, own);
  const strange = newAuthenticator();
  await register(await stage.at(await stage.person(`strange-${count}`, [hat('secretariat')])), strange);
  later(stage, 15 * 60);
  const view = await press(desk, button);
  const action = /action="(\/me\/recoveries\/[^"]+)"/.exec(view.html)?.[1] ?? '';
  const prove = async (key: typeof own, origin = url) => {
    const options = await (await post(desk, '/me/presence/options')).json();
    return {
      'presence-way': 'passkey',
      'presence-answer': JSON.stringify(key.get(options, origin)),
    };
  };
  expect((await post(desk, action, await prove(strange))).status).toBe(422);
  expect((await post(desk, action, await prove(own, 'https://evil.example'))).status).toBe(422);
  const proof = await prove(own);
  expect((await post(desk, action, proof)).headers.get('location')).toContain('done=confirmed');
  later(stage, 15 * 60);
  expect((await post(desk, '/me/presence', proof)).status).toBe(422);
});

test('whoever came in by a link sets a way up beside, and the form goes on from where it stood', async () => {
  const { officer, button } = await cast();
  const desk = await stage.at(officer);
  await press(desk, button);
  expect(desk.view.text).toContain('You have no passkey or password here yet.');
  await desk.submit('I have set one up, go on');
  expect(desk.view.status).toBe(422);
  expect(desk.view.text).toContain('It is not confirmed yet.');
  const tab = stage.nobody();
  // another tab of the same browser
  for (const [name, value] of desk.cookies) tab.cookies.set(name, value);
  await setUpPassword(stage, tab);
  await desk.submit('I have set one up, go on');
  expect(desk.view.text).toContain(done);
});

test('the proof can be given beforehand, and leads nowhere else', async () => {
  const { officer, button } = await cast();
  const desk = await stage.at(officer);
  const base32 = await setUpPassword(stage, desk);
  later(stage, 15 * 60);
  await desk.open('/me/presence?then=https://evil.example');
  await desk.submit('Confirm and go on', { Password: password, Code: stage.codeOf(base32) });
  expect(desk.view.url).toBe('/me?done=present');
  expect((await press(desk, button)).text).toContain(done);
});

test('in a demonstration a click is enough; in production it never is, nor in any other session', async () => {
  const { officer, button } = await cast();
  const expiresAt = stage.house.clock().add({ hours: 8 });
  const link = await stage.write((tx) =>
    makeDemonstrationLink(tx, { production: false, personId: officer, expiresAt }),
  );
  const desk = stage.nobody();
  await desk.open(link.ok ? link.value : '');
  later(stage, 15 * 60);
  await press(desk, button);
  expect(desk.view.text).toContain('Nobody stands behind the roles of a demonstration');
  await desk.submit('It is me, go on');
  expect(desk.view.text).toContain(done);

  const now = stage.house.clock();
  const clicked = async (way: 'demonstration' | 'password', production: boolean) => {
    const token = await stage.write((tx) => createSession(tx, { personId: officer, way }));
    const session = await sessionOf(stage.house.database, token, now);
    const viewer = { ...stranger, kind: 'person' as const, personId: officer };
    const input = { sessionId: session?.id, production };
    return perform(stage.house.database, confirmByClick, input, { viewer, now });
  };
  expect(await clicked('demonstration', false)).toEqual(accepted({ personId: officer }));
  expect(await clicked('demonstration', true)).toMatchObject({ ok: false, why: 'not-verified' });
  expect(await clicked('password', false)).toMatchObject({ ok: false, why: 'not-verified' });
});

test('making a token for grave acts takes the same proof; any other token does not', async () => {
  const { officer } = await cast();
  const desk = await stage.at(officer);
  const wish = { 'What it is for': 'Export', 'Days it holds': '30' };
  await desk.open('/me/security/tokens');
  await desk.submit('Make token', wish);
  expect(desk.view.text).toContain('mufakat_');
  await desk.open('/me/security/tokens');
  await desk.submit('Make token', { ...wish, 'Also for grave acts': true });
  expect(desk.view.text).toContain(asks);
  expect(desk.view.text).not.toContain('mufakat_');
});
