import { sql } from 'kysely';
import { generateSync } from 'otplib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enrolled, later, password, typePassword } from '../../../test/support/enrolled.ts';
import { hat, type IdentityStage, identityStage } from '../../../test/support/identity-stage.ts';
import { elements } from '../../../test/support/markup.ts';
import { newVisitor } from '../../../test/support/visitor.ts';
import { clockViewer, readAs } from '../../platform/index.ts';
import { limits } from '../rules/limits.ts';

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

test('a person signs in with password and code and comes back to the page asked for', async () => {
  const { name, base32 } = await newcomer();
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
  const { name, base32 } = await newcomer();
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
  const { name, base32 } = await newcomer();
  const visitor = stage.nobody();
  await typePassword(visitor, name);
  later(stage, 10 * 60);
  await visitor.submit('Sign in', { Code: stage.codeOf(base32) });
  expect(visitor.view.text).toContain('Too much time has passed');
  expect(visitor.cookies.size).toBe(0);
});

test('a wrong password, an unknown name and a person without password get the same answer', async () => {
  const { name } = await newcomer();
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
  const { name } = await newcomer();
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
  later(stage, 15 * 60);
  const visitor = stage.nobody();
  await typePassword(visitor, name);
  expect(visitor.view.text).toContain('Your code');
});

test.each(['//evil.example', 'https://evil.example', '/\\evil.example'])(
  'nobody is led away to %s after signing in',
  async (then) => {
    const { name, base32 } = await newcomer();
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

test('neither passwords, codes, secrets nor tokens stand in the audit or in what acts returned', async () => {
  const { name, base32, personId } = await newcomer();
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

test('a phone whose clock is a half-minute off signs in; one that is further off is told of its clock', async () => {
  const { name, base32 } = await enrolled(stage, 'clock.off');
  const codeOf = (seconds: number) =>
    generateSync({
      secret: base32,
      epoch: Math.floor(stage.house.clock().epochMilliseconds / 1000) + seconds,
    });
  const visitor = stage.nobody();
  await typePassword(visitor, name);
  await visitor.submit('Sign in', { Code: codeOf(5 * 60) });
  expect(visitor.view.status).toBe(422);
  expect(visitor.view.errors.join()).toContain('the clock of your phone is wrong');
  expect(visitor.view.errors.join()).toMatch(/This is a code of \d minutes ago or ahead/);
  await visitor.submit('Sign in', { Code: '000000' });
  expect(visitor.view.errors.join()).not.toContain('clock');
  await visitor.submit('Sign in', { Code: codeOf(30) });
  expect(visitor.view.status).toBe(200);
});

test('a stolen session is seen in the list, does nothing grave, and is over as soon as its person ends it', async () => {
  const { name, base32 } = await enrolled(stage, 'stolen.session');
  const visitor = stage.nobody();
  await typePassword(visitor, name);
  await visitor.submit('Sign in', { Code: stage.codeOf(base32) });
  const thief = newVisitor(stage.application, { origin: stage.house.url });
  for (const [cookie, value] of visitor.cookies) thief.cookies.set(cookie, value);
  later(stage, 11 * 60);
  const chrome = { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Chrome/140.0' };
  expect((await thief.request('/me', { headers: chrome })).status).toBe(200);
  const token = { label: 'mine', actingAs: 'delegation:ARV', days: '300', grave: 'on' };
  const asked = await thief.request('/me/security/tokens', {
    method: 'POST',
    body: new URLSearchParams(token),
    headers: chrome,
  });
  expect(await asked.text()).not.toContain('mufakat_');
  await visitor.open('/me/security');
  await visitor.submit('Sign out everywhere');
  expect((await thief.request('/me', { headers: chrome })).status).toBe(404);
});
