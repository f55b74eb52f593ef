import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hat, type IdentityStage, identityStage } from '../../../test/support/identity-stage.ts';
import { elements } from '../../../test/support/markup.ts';
import type { Visitor } from '../../../test/support/visitor.ts';
import { clockViewer, readAs } from '../../platform/index.ts';
import { makeLink } from '../index.ts';
import { limits } from '../rules/limits.ts';

const password = 'paper boats on a slow river';
const morning = '2026-12-07T01:00:00Z';
let stage: IdentityStage;
let count = 0;

beforeAll(async () => {
  stage = await identityStage({ now: morning });
});
afterAll(() => stage.house.close());

/** A person who has set up password and code. */
async function enrolled(hats = [hat('delegate', 'ARV')]) {
  stage.house.setClock(morning);
  count += 1;
  const name = `delegate-${count}@arvana.example`;
  const personId = await stage.person(name, hats);
  const desk = await stage.at(personId);
  await desk.open('/me/security/password');
  const base32 = secretOn(desk);
  const code = stage.codeOf(base32);
  await desk.submit('Set up password and code', {
    'New password': password,
    'Code that the app shows now': code,
  });
  expect(desk.view.text).toContain('Password and code are set up');
  later(60);
  return { name, personId, base32, desk };
}

function secretOn({ view }: Visitor): string {
  return (
    elements(view.page, 'input').find(({ attribs }) => attribs['name'] === 'base32')?.attribs['value'] ?? ''
  );
}

function later(seconds: number): void {
  stage.house.setClock(stage.house.clock().add({ seconds }));
}

async function typePassword(visitor: Visitor, name: string, typed = password, path = '/sign-in') {
  await visitor.open(path);
  return visitor.submit('Continue', { 'Sign-in name': name, Password: typed });
}

test('a person signs in with password and code and comes back to the page asked for', async () => {
  const { name, base32 } = await enrolled();
  const visitor = stage.nobody();
  await typePassword(visitor, ` ${name.toUpperCase()} `, password, '/sign-in?then=%2Fme%3Fx%3D1');
  expect(visitor.view.text).toContain('Your code');
  expect(visitor.cookies.size).toBe(0);
  await visitor.submit('Sign in', { Code: stage.codeOf(base32) });
  expect(visitor.view.url).toBe('/me?x=1');
  expect(visitor.view.text).toContain(name);
  expect(visitor.view.headers.get('cache-control')).toBe('no-store');
});

test('a code is good once, and a wrong one asks for another', async () => {
  const { name, base32 } = await enrolled();
  const code = stage.codeOf(base32);
  const first = stage.nobody();
  await typePassword(first, name);
  await first.submit('Sign in', { Code: '000000' === code ? '111111' : '000000' });
  expect(first.view.status).toBe(422);
  expect(first.view.errors.join()).toContain('This code is not right');
  await first.submit('Sign in', { Code: code });
  expect(first.cookies.size).toBe(1);

  const second = stage.nobody();
  await typePassword(second, name);
  await second.submit('Sign in', { Code: code });
  expect(second.view.errors.join()).toContain('was used already');
  expect(second.cookies.size).toBe(0);
});

test('the second step is over ten minutes after the password', async () => {
  const { name, base32 } = await enrolled();
  const visitor = stage.nobody();
  await typePassword(visitor, name);
  later(10 * 60);
  await visitor.submit('Sign in', { Code: stage.codeOf(base32) });
  expect(visitor.view.text).toContain('Too much time has passed');
  expect(visitor.cookies.size).toBe(0);
});

test('a wrong password, an unknown name and a person without password get the same answer', async () => {
  const { name } = await enrolled();
  await stage.person('without.password', [hat('delegate', 'ARV')]);
  const answers = [];
  for (const tried of [name, 'nobody.at.all', 'without.password']) {
    const visitor = stage.nobody();
    const view = await typePassword(visitor, tried, 'something else altogether');
    expect(view.html).toContain(`value="${tried}"`);
    expect(view.html).not.toContain('something else');
    answers.push([view.status, view.html.replaceAll(tried, 'NAME').replace(/value="[0-9a-f-]{36}"/g, '')]);
  }
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
  expect(answers[0]?.[0]).toBe(422);
});

test('what is missing is said beside the field', async () => {
  const visitor = stage.nobody();
  await typePassword(visitor, 'somebody', '');
  expect(visitor.view.errors).toEqual(['An answer is needed here.']);
  expect(visitor.view.html).toContain('value="somebody"');
});

test('too many tries have to wait, whether the name is known or not, and the right password too', async () => {
  const { name } = await enrolled();
  for (const tried of [name, 'unknown.but.tried']) {
    const visitor = stage.nobody();
    for (let at = 0; at < limits.passwordHere.tries; at += 1)
      await typePassword(visitor, tried, 'guessed wrongly');
    expect(visitor.view.status).toBe(422);
    await typePassword(visitor, tried);
    expect(visitor.view.status).toBe(429);
    expect(visitor.view.text).toContain('Wait 15 minutes');
    expect(visitor.view.headers.get('retry-after')).toBe('900');
  }
  later(15 * 60);
  const visitor = stage.nobody();
  await typePassword(visitor, name);
  expect(visitor.view.text).toContain('Your code');
});

test.each(['//evil.example', 'https://evil.example', '/\\evil.example'])(
  'nobody is led away to %s after signing in',
  async (then) => {
    const { name, base32 } = await enrolled();
    const visitor = stage.nobody();
    await typePassword(visitor, name, password, `/sign-in?then=${encodeURIComponent(then)}`);
    const form = elements(visitor.view.page, 'input').map(({ attribs }) => [
      attribs['name'],
      attribs['value'],
    ]);
    const step = Object.fromEntries(form)['step'] ?? '';
    const response = await visitor.request('/sign-in/code', {
      method: 'POST',
      body: new URLSearchParams({ step, code: stage.codeOf(base32), then }),
    });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/');
  },
);

test('a stranger finds no account page, and signing out twice is no mistake', async () => {
  const { desk } = await enrolled();
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
  const { personId, desk } = await enrolled();
  const other = await stage.at(personId);
  expect((await other.open('/me')).status).toBe(200);
  await desk.open('/me/security');
  expect(elements(desk.view.page, 'tr')).toHaveLength(3);
  await desk.submit('Sign out everywhere');
  expect((await other.open('/me')).status).toBe(404);
  expect((await desk.open('/me')).status).toBe(404);
});

test('one session is ended from the list, and only one’s own', async () => {
  const { personId, desk } = await enrolled();
  const stolen = await stage.at(personId);
  const strange = await enrolled();
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
  const { desk } = await enrolled();
  later(31 * 60);
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
  const { name, personId, desk } = await enrolled();
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
  later(60 * 60);
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

test('neither passwords, codes, secrets nor tokens stand in the audit or in what acts returned', async () => {
  const { name, base32, personId } = await enrolled();
  const visitor = stage.nobody();
  await typePassword(visitor, name);
  const code = stage.codeOf(base32);
  await visitor.submit('Sign in', { Code: code });
  const scope = { viewer: clockViewer, now: stage.house.clock() };
  const audit = await readAs(stage.house.database, scope, (tx) => sql`select * from audit.event`.execute(tx));
  const kept = JSON.stringify(audit.rows);
  expect(kept).toContain(`person:${personId}`);
  for (const secret of [password, base32, `"${code}"`, ...visitor.cookies.values()]) {
    expect(kept).not.toContain(secret);
  }
});
