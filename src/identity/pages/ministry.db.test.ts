import { afterAll, beforeAll, expect, test } from 'vitest';
import { newAuthenticator } from '../../../test/support/authenticator.ts';
import { later } from '../../../test/support/enrolled.ts';
import { hat, type IdentityStage, identityStage } from '../../../test/support/identity-stage.ts';
import { type Ministry, openMinistry, sentTo } from '../../../test/support/ministry.ts';
import type { Visitor } from '../../../test/support/visitor.ts';

const url = 'http://localhost:3000';
let ministry: Ministry;
let stage: IdentityStage;
let count = 0;
const enter = '/sign-in/ministry/forum';
const presence = '/me/presence/ministry/forum';

beforeAll(async () => {
  ministry = await openMinistry();
  ministry.sendsBackTo([`${url}${enter}/return`]);
  const { issuer, clientId, clientSecret } = ministry;
  const signOn = { issuer, clientId, clientSecret, name: 'Ministry of Arvana', participants: ['ARV'] };
  stage = await identityStage({ now: '2026-12-07T01:00:00Z', url, signOn });
});
afterAll(async () => {
  await stage.house.close();
  await ministry.close();
});

/** Somebody who was invited under an address and has not come in yet. */
async function invited(participant = 'ARV') {
  count += 1;
  const email = `adviser-${count}@mfa.example`;
  const subject = `subject-${count}`;
  const personId = await stage.person(email, [hat('delegate', participant)]);
  return { email, subject, personId };
}

async function comesBack(visitor: Visitor, address: URL) {
  return visitor.open(address.pathname + address.search);
}

async function throughMinistry(visitor: Visitor, subject: string, path = `${enter}?then=/me`) {
  return comesBack(visitor, await ministry.signIn(await sentTo(visitor, path), subject));
}

const refused = 'This sign-in opens no account here';

test('whoever was invited comes in by the ministry’s sign-in, the first time and later', async () => {
  const { email, subject } = await invited();
  ministry.people.set(subject, { email: email.toUpperCase(), email_verified: true });
  const visitor = stage.nobody();
  await visitor.open('/sign-in?then=/me');
  expect(visitor.view.text).toContain('Sign in with Ministry of Arvana');
  expect((await throughMinistry(visitor, subject)).text).toContain(email);
  expect(visitor.view.url).toBe('/me');
  await visitor.open('/me/security');
  expect(visitor.view.text).toContain('Ministry of Arvana: Linked since');
  expect(visitor.view.text).toContain('sign-in of a ministry');
  // The link stands by the subject: the address may become another's.
  ministry.people.set(subject, { email: 'changed@mfa.example', email_verified: true });
  expect((await throughMinistry(stage.nobody(), subject)).text).toContain(email);
});

test.each([
  ['an address that nobody was invited under', { email: 'nobody@mfa.example', email_verified: true }],
  ['no address', {}],
])('%s: no account, and no word about who has one', async (_what, claims) => {
  count += 1;
  ministry.people.set(`stranger-${count}`, claims);
  const view = await throughMinistry(stage.nobody(), `stranger-${count}`);
  expect(view.status).toBe(403);
  expect(view.text).toContain(refused);
  expect(view.text).not.toContain('mfa.example');
});

test('an invited address that is not verified, of another participant, or in use answers like one that nobody has', async () => {
  ministry.people.set('stranger-page', { email: 'nobody@mfa.example', email_verified: true });
  const page = (await throughMinistry(stage.nobody(), 'stranger-page')).text;
  const unverified = await invited();
  ministry.people.set(unverified.subject, { email: unverified.email });
  const elsewhere = await invited('BEL');
  ministry.people.set(elsewhere.subject, { email: elsewhere.email, email_verified: true });
  const inUse = await invited();
  ministry.people.set(inUse.subject, { email: inUse.email, email_verified: true });
  await throughMinistry(stage.nobody(), inUse.subject);
  ministry.people.set('other-subject', { email: inUse.email, email_verified: true });
  for (const subject of [unverified.subject, elsewhere.subject, 'other-subject']) {
    const view = await throughMinistry(stage.nobody(), subject);
    expect([view.status, view.text]).toEqual([403, page]);
  }
});

test('a signed-in person links the account, and comes in by it though the ministry tells no address', async () => {
  const {
    subject,
    email,
    desk: { visitor: desk, to },
  } = await wantsToLink();
  await comesBack(desk, await ministry.signIn(to, subject));
  expect(desk.view.text).toContain('The sign-in of the ministry was linked.');
  expect((await throughMinistry(stage.nobody(), subject)).text).toContain(email);
});

test('what is linked to one account is not linked to another, and one account not to two subjects', async () => {
  const first = await invited();
  ministry.people.set(first.subject, { email: first.email, email_verified: true });
  await throughMinistry(stage.nobody(), first.subject);
  const link = async (personId: string, subject: string) => {
    const desk = await stage.present(personId);
    const response = await desk.request('/me/security/ministry/forum', {
      method: 'POST',
      body: new URLSearchParams(),
    });
    return comesBack(desk, await ministry.signIn(leadsTo(await response.text()), subject));
  };
  const second = await invited();
  expect((await link(second.personId, first.subject)).text).toContain(
    'Another account is linked to this sign-in',
  );
  expect((await link(first.personId, 'subject-changed')).text).toContain(
    'Your account is linked to somebody else there',
  );
  expect((await throughMinistry(stage.nobody(), 'subject-changed')).text).toContain(refused);
});

test('an answer shown again, at another browser, with another state, or too late is refused', async () => {
  const { email, subject } = await invited();
  ministry.people.set(subject, { email, email_verified: true });
  const visitor = stage.nobody();
  const address = await ministry.signIn(await sentTo(visitor, enter), subject);
  const over = 'This way to the ministry and back is over';
  expect((await comesBack(stage.nobody(), address)).text).toContain(over);
  const forged = new URL(address);
  forged.searchParams.set('state', 'invented');
  const thief = stage.nobody();
  await sentTo(thief, enter);
  expect((await comesBack(thief, forged)).text).toContain(over);
  const kept = new Map(visitor.cookies);
  expect((await comesBack(visitor, address)).status).toBe(200);
  const again = stage.nobody();
  for (const [name, value] of kept) again.cookies.set(name, value);
  expect((await comesBack(again, address)).text).toContain(over);
  const slow = stage.nobody();
  const tooLate = await ministry.signIn(await sentTo(slow, enter), subject);
  later(stage, 10 * 60);
  expect((await comesBack(slow, tooLate)).text).toContain(over);
});

test.each([
  ['the nonce of another visit', (to: URL) => to.searchParams.set('nonce', 'another'), () => {}],
  ['the code of another visit', (to: URL) => to.searchParams.set('code_challenge', 'A'.repeat(43)), () => {}],
  ['another issuer', () => {}, (back: URL) => back.searchParams.set('iss', 'https://evil.example')],
  ['a code that was never given', () => {}, (back: URL) => back.searchParams.set('code', 'invented')],
])('%s is not accepted', async (_what, onTheWay, onTheWayBack) => {
  const { email, subject } = await invited();
  ministry.people.set(subject, { email, email_verified: true });
  const visitor = stage.nobody();
  const to = new URL(await sentTo(visitor, enter));
  onTheWay(to);
  const back = await ministry.signIn(to.href, subject);
  onTheWayBack(back);
  const view = await comesBack(visitor, back);
  expect(view.status).toBe(403);
  expect(view.text).toContain('The answer of the ministry’s sign-in was not accepted');
  expect((await visitor.open('/me')).status).toBe(404);
});

test('whoever turns back at the ministry reads so', async () => {
  const visitor = stage.nobody();
  const to = new URL(await sentTo(visitor, enter));
  const state = to.searchParams.get('state') ?? '';
  const view = await visitor.open(`${enter}/return?error=access_denied&state=${state}`);
  expect(view.text).toContain('The ministry’s sign-in did not let you in');
});

test('the browser is sent back to one exact address, and on to this site alone', async () => {
  const { email, subject } = await invited();
  ministry.people.set(subject, { email, email_verified: true });
  const visitor = stage.nobody();
  const to = new URL(await sentTo(visitor, `${enter}?then=https://evil.example/`));
  expect(to.searchParams.get('redirect_uri')).toBe(`${url}${enter}/return`);
  expect(to.searchParams.get('code_challenge_method')).toBe('S256');
  expect(to.href).not.toContain(ministry.clientSecret);
  await comesBack(visitor, await ministry.signIn(to.href, subject));
  expect(visitor.view.url).toBe('/');
});

test('signing in at the ministry anew proves that one is there; a sign-in from before does not', async () => {
  const { desk, subject } = await cameInByMinistry();
  await desk.open('/me/security');
  expect(desk.view.text).toContain('sign in again first');
  await desk.open('/me/presence');
  await desk.submit('I have done so, go on');
  expect(desk.view.status).toBe(422);
  const strange = await throughMinistry(desk, 'somebody-else', presence);
  expect(strange.text).toContain('This sign-in is not the one your account is linked to');
  await throughMinistry(desk, subject, presence);
  expect(desk.view.text).toContain('You have confirmed that it is you.');
  await desk.open('/me/security');
  expect(desk.view.text).not.toContain('sign in again first');
});

const otherHats = [
  ['the secretariat', hat('secretariat')],
  ['another participant', hat('delegate', 'BEL')],
  [
    'another participant under one hat',
    {
      ...hat('coChair', 'ARV'),
      key: 'chairs',
      seats: [...hat('coChair', 'ARV').seats, ...hat('coChair', 'BEL').seats],
    },
  ],
] as const;

test.each(otherHats)(
  'a ministry lets in, links and confirms nobody who also acts for %s',
  async (_whom, other) => {
    const { desk, subject, personId } = await cameInByMinistry();
    const address = await ministry.signIn(await sentTo(desk, presence), subject);
    stage.holds(personId, [hat('delegate', 'ARV'), other]);
    const view = await comesBack(desk, address);
    expect(view.status).toBe(403);
    expect(view.text).toContain('You also act for others than this ministry speaks for');
    await desk.open('/me/security');
    expect(desk.view.text).toContain('sign in again first');
    expect((await desk.open('/me/presence')).text).not.toContain('Confirm with Ministry of Arvana');
    const outside = stage.nobody();
    expect((await throughMinistry(outside, subject)).text).toContain(
      'Use your passkey, or password and code.',
    );
    expect((await outside.open('/me')).status).toBe(404);
    const { subject: second, desk: linking, personId: linker } = await wantsToLink();
    stage.holds(linker, [hat('delegate', 'ARV'), other]);
    const to = await ministry.signIn(linking.to, second);
    expect((await comesBack(linking.visitor, to)).text).toContain('You also act for others');
  },
);

test('whoever left the participant comes in no more by its ministry, links nothing to it, and proves nothing there', async () => {
  const { desk, subject, personId } = await cameInByMinistry();
  const address = await ministry.signIn(await sentTo(desk, presence), subject);
  stage.holds(personId, [hat('delegate', 'BEL')]);
  expect((await comesBack(desk, address)).text).toContain(refused);
  await desk.open('/me/security');
  expect(desk.view.text).toContain('sign in again first');
  expect(desk.view.text).toContain('You have no way to sign in again yet.');
  expect((await desk.open('/me/presence')).text).not.toContain('Confirm with Ministry of Arvana');
  expect((await throughMinistry(stage.nobody(), subject)).text).toContain(refused);
  const { subject: second, desk: linking, personId: linker } = await wantsToLink();
  const to = await ministry.signIn(linking.to, second);
  stage.holds(linker, [hat('delegate', 'BEL')]);
  expect((await comesBack(linking.visitor, to)).text).toContain(refused);
  await linking.visitor.open('/me/security');
  expect(linking.visitor.view.text).not.toContain('Linked since');
});

test('the last passkey stays where the ministry that the account is linked to would let nobody in', async () => {
  const { subject, personId, email, desk: linking } = await wantsToLink();
  const { visitor } = linking;
  await comesBack(visitor, await ministry.signIn(linking.to, subject));
  const key = newAuthenticator();
  const options = await visitor.request('/me/security/passkeys/options', { method: 'POST' });
  const fields = { answer: JSON.stringify(key.create(await options.json(), url)), label: 'Laptop' };
  await visitor.request('/me/security/passkeys', { method: 'POST', body: new URLSearchParams(fields) });
  stage.holds(personId, [hat('delegate', 'BEL')]);
  await visitor.open('/me/security');
  await visitor.submit('Remove Laptop');
  expect(visitor.view.text).toContain('This is your only way to sign in.');
  stage.holds(personId, [hat('delegate', 'ARV')]);
  await visitor.submit('Remove Laptop');
  expect(visitor.view.text).toContain('The passkey was removed.');
  expect((await throughMinistry(stage.nobody(), subject)).text).toContain(email);
});

/** Somebody who came in by the ministry’s sign-in, just now. */
async function cameInByMinistry() {
  const person = await invited();
  ministry.people.set(person.subject, { email: person.email, email_verified: true });
  const desk = stage.nobody();
  await throughMinistry(desk, person.subject);
  return { ...person, desk };
}

/** Somebody on the way to the ministry for a link. */
async function wantsToLink() {
  const person = await invited();
  const visitor = await stage.present(person.personId);
  await visitor.open('/me/security');
  await visitor.submit('Link Ministry of Arvana');
  return { ...person, desk: { visitor, to: leadsTo(visitor.view.html) } };
}

/** The link on the last page before the ministry’s own. */
function leadsTo(html: string): string {
  return /href="(http:\/\/localhost:\d+\/auth[^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
}
