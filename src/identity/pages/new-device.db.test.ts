import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { later, password, setUpPassword, typePassword } from '../../../test/support/enrolled.ts';
import { hat, type IdentityStage, identityStage } from '../../../test/support/identity-stage.ts';
import { newVisitor, type Visitor } from '../../../test/support/visitor.ts';
import { clockViewer, readAs } from '../../platform/index.ts';
import { makeDemonstrationLink, makeLink, removeWhatIsOverJob } from '../index.ts';

const firefox = 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0';
const newerFirefox = firefox.replaceAll('140', '141');
const safari = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 14_0) AppleWebKit/605.1 Version/18.0 Safari/605.1';
let stage: IdentityStage;

beforeAll(async () => {
  stage = await identityStage({ now: '2026-12-07T01:00:00Z' });
});
afterAll(() => stage.house.close());

/** Somebody at a browser. */
function browser(userAgent: string): Visitor {
  const application = {
    request: (path: string, init: RequestInit = {}) => {
      const headers = new Headers(init.headers);
      headers.set('user-agent', userAgent);
      return stage.application.request(path, { ...init, headers });
    },
  };
  return newVisitor(application, { origin: stage.house.url });
}

async function opened(link: string, userAgent: string): Promise<Visitor> {
  const visitor = browser(userAgent);
  await visitor.open(link);
  await visitor.submit('Enter');
  return visitor;
}

/** Somebody who came in by an invitation with Firefox and set up password and code. */
async function newcomer(name: string) {
  const personId = await stage.person(name, [hat('delegate', 'ARV')]);
  const expiresAt = stage.house.clock().add({ hours: 1 });
  const token = await stage.write((tx) => makeLink(tx, { purpose: 'invitation', personId, expiresAt }));
  const desk = await opened(`/sign-in/invitation/${token}`, firefox);
  const base32 = await setUpPassword(stage, desk);
  return { personId, name, base32, desk };
}

async function signIn(
  { name, base32 }: { name: string; base32: string },
  userAgent: string,
): Promise<Visitor> {
  later(stage, 60);
  const visitor = browser(userAgent);
  await typePassword(visitor, name);
  await visitor.submit('Sign in', { Code: stage.codeOf(base32) });
  return visitor;
}

async function letters(personId: string) {
  const scope = { viewer: clockViewer, now: stage.house.clock() };
  const found = await readAs(stage.house.database, scope, (tx) =>
    sql<{ address: string; subject: string; text: string; audience: string }>`
      select m.address, m.subject, c.text, c.audience from mail.message m join mail.content c on c.message = m.id
      where m.person = ${personId} and m.kind = 'identity.new-device' order by m.created_at, m.id`.execute(
      tx,
    ),
  );
  return found.rows;
}

test('a person is written to once when another browser signs in, and never of the same one', async () => {
  const person = await newcomer('traveller@arvana.example');
  await person.desk.open('/me');
  await person.desk.submit('Save', { 'Your time zone': 'Asia/Bangkok' });
  await signIn(person, firefox);
  await signIn(person, newerFirefox);
  expect(await letters(person.personId)).toEqual([]);
  const visitor = await signIn(person, safari);
  await signIn(person, safari);
  const [letter, ...more] = await letters(person.personId);
  expect(more).toEqual([]);
  expect(letter).toMatchObject({ address: person.name, audience: 'nobody' });
  expect(letter?.text).toContain('On Monday 7 December 2026, 08:03 Bangkok (UTC+7)');
  expect(letter?.text).toContain('Safari · Mac');
  expect(letter?.text).toContain('If it was not you');
  expect(letter?.text).not.toMatch(/https?:|\/sign-in/);
  const { text } = await visitor.open('/me/security');
  expect(text.split('new browser')).toHaveLength(2);
  expect(text).toContain('Safari · Mac (this session, new browser)');
});

test('a sign-in that is refused writes no letter', async () => {
  const person = await newcomer('guessed@arvana.example');
  later(stage, 60);
  const visitor = browser(safari);
  await visitor.open('/sign-in');
  await visitor.submit('Continue', { 'Sign-in name': person.name, Password: password });
  const code = stage.codeOf(person.base32);
  await visitor.submit('Sign in', { Code: code === '000000' ? '111111' : '000000' });
  expect(visitor.view.status).toBe(422);
  expect(await letters(person.personId)).toEqual([]);
});

test('a way to sign in of which no session is kept any more counts as another browser', async () => {
  const person = await newcomer('returning@arvana.example');
  later(stage, 60 * 24 * 3600);
  await removeWhatIsOverJob.run(stage.house, {});
  await signIn(person, firefox);
  expect(await letters(person.personId)).toHaveLength(1);
});

test('whoever signs in by a name that is no address sees the mark and is sent nothing', async () => {
  const person = await newcomer('no.address');
  const visitor = await signIn(person, safari);
  expect(await letters(person.personId)).toEqual([]);
  expect((await visitor.open('/me/security')).text).toContain('new browser');
});

test('a demonstration link tells nobody', async () => {
  const person = await newcomer('shown@arvana.example');
  const link = await stage.write((tx) =>
    makeDemonstrationLink(tx, {
      production: false,
      personId: person.personId,
      expiresAt: stage.house.clock().add({ hours: 1 }),
    }),
  );
  if (!link.ok) throw new Error(link.why);
  const visitor = browser(safari);
  await visitor.open(link.value);
  expect((await visitor.open('/me/security')).text).not.toContain('new browser');
  expect(await letters(person.personId)).toEqual([]);
});
