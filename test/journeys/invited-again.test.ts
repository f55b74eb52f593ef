import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '../../src/base/index.ts';
import { linkOf } from '../../src/identity/index.ts';
import { clockViewer, perform, readAs, runDueJobs, stranger, writeAs } from '../../src/platform/index.ts';
import { appoint, inviteAgain, registryJobs } from '../../src/registry/index.ts';
import { quietJobs } from '../support/quiet-jobs.ts';
import { baliProcess, exercise, openRegister, type RegisterHouse } from '../support/worlds.ts';

const begin = '2026-12-01T02:00:00Z';
let register: RegisterHouse;
let count = 0;

beforeAll(async () => {
  register = await openRegister({ forum: baliProcess(), exercise: exercise() }, begin);
});
afterAll(() => register.house.close());
beforeEach(() => register.house.setClock(begin));

/** A new delegate of Arvana, whom its focal point appointed; the letter has gone out. */
async function invited({ email = true } = {}) {
  count += 1;
  const label = `Adviser ${count}, Arvana`;
  const viewer = await register.viewerNamed('focal-point-arvana');
  const how = { viewer, isPresent: true, now: register.house.clock() };
  const address = email ? { email: `adviser-${count}@arvana.example` } : {};
  const wish = { functionLabel: label, role: 'delegate', participant: 'ARV', ...address };
  const result = await perform(register.house.database, appoint, wish, how);
  if (!result.ok) throw new Error(`no seat for ${label}: ${result.why}`);
  await lettersGo();
  return { label, person: result.value.person };
}

function lettersGo() {
  return runDueJobs(register.house, [...registryJobs, ...quietJobs()], { now: register.house.clock() });
}

/** Tokens of the links that a person was sent, oldest first. */
async function links(person: string): Promise<string[]> {
  const { database, clock } = register.house;
  const rows = await readAs(database, { viewer: clockViewer, now: clock() }, (tx) =>
    sql<{ text: string }>`select c.text from mail.message m join mail.content c on c.message = m.id
      where m.person = ${person} and m.kind = 'registry.invitation' order by m.created_at, m.id`.execute(tx),
  );
  return rows.rows.map(({ text }) => /sign-in\/invitation\/([\w-]+)/.exec(text)?.[1] ?? '');
}

async function leadsIn(token: string): Promise<boolean> {
  const { database, clock } = register.house;
  const now = clock();
  const link = { purpose: 'invitation', token } as const;
  return (await readAs(database, { viewer: stranger, now }, (tx) => linkOf(tx, link, now))) !== null;
}

async function tryToInvite(who: string, person: string) {
  const { database, clock } = register.house;
  const how = { viewer: await register.viewerNamed(who), now: clock() };
  return perform(database, inviteAgain, { person }, how);
}

test('an invitation that ran out is sent anew from the page, and its link leads in', async () => {
  const { label, person } = await invited();
  const [first = ''] = await links(person);
  expect(await leadsIn(first)).toBe(true);
  register.house.setClock(register.house.clock().add({ hours: 24 * 100 }));
  expect(await leadsIn(first)).toBe(false);
  const visitor = register.site.visitorAs(await register.viewerNamed('focal-point-arvana'));
  await visitor.open('/desk/people');
  const sent = await visitor.submit(
    'Send invitation again',
    {},
    { within: `Send invitation again: ${label}` },
  );
  expect(sent.text).toContain('A new invitation goes to the address that is recorded.');
  await visitor.submitAgain();
  await lettersGo();
  const [, second = '', ...more] = await links(person);
  expect(more).toEqual([]);
  expect(await leadsIn(second)).toBe(true);
});

test('the former link ends at once, and of two sent in a row only the last leads in', async () => {
  const { person } = await invited();
  const [first = ''] = await links(person);
  expect(await tryToInvite('secretariat', person)).toMatchObject({ ok: true, value: { person } });
  expect(await leadsIn(first)).toBe(false);
  expect(await tryToInvite('secretariat', person)).toMatchObject({ ok: true });
  await lettersGo();
  const all = await links(person);
  expect(all).toHaveLength(3);
  const standing = await Promise.all(all.map(leadsIn));
  expect(standing.filter((stands) => stands)).toHaveLength(1);
});

test('whoever can sign in is sent no invitation, neither now nor by a letter that waits', async () => {
  const { label, person } = await invited();
  expect(await tryToInvite('secretariat', person)).toMatchObject({ ok: true });
  const { database, clock } = register.house;
  const own = { ...stranger, kind: 'person', personId: person } as const;
  await writeAs(database, { viewer: own, now: clock(), actName: 'test.arrange' }, (tx) =>
    tx
      .insertInto('identity.passkey')
      .values({
        ...{ credentialId: newId(), personId: person, publicKey: Buffer.from('key'), counter: 0 },
        ...{ transports: [], label: 'Laptop', createdAt: sql`access.clock()`, lastUsedAt: null },
      })
      .execute(),
  );
  await lettersGo();
  expect(await links(person)).toHaveLength(1);
  expect(await tryToInvite('secretariat', person)).toMatchObject({ why: 'can-sign-in' });
  const visitor = register.site.visitorAs(await register.viewerNamed('secretariat'));
  const { html } = await visitor.open('/desk/people');
  expect(html).not.toContain(`Send invitation again: ${label}`);
  const sent = await visitor.request(`/desk/people/${person}/invitations`, { method: 'POST' });
  expect(sent.status).toBe(422);
  expect((await sent.text()).split('has a way to sign in and needs no invitation')).toHaveLength(2);
});

test('a person without an address cannot be written to', async () => {
  const { label, person } = await invited({ email: false });
  expect(await tryToInvite('secretariat', person)).toMatchObject({ why: 'no-address' });
  const { html } = await register.site
    .visitorAs(await register.viewerNamed('secretariat'))
    .open('/desk/people');
  expect(html).toContain(label);
  expect(html).not.toContain(`Send invitation again: ${label}`);
});

test('nobody invites the people of another delegation, and delegates and strangers invite nobody', async () => {
  const { person } = await invited();
  for (const who of ['focal-point-belisar', 'delegate-arvana', 'observer-mavreth', 'co-chair-galveth']) {
    expect(await tryToInvite(who, person)).toMatchObject({ why: 'not-found' });
    const visitor = register.site.visitorAs(await register.viewerNamed(who));
    const sent = await visitor.request(`/desk/people/${person}/invitations`, { method: 'POST' });
    expect(sent.status).toBe(404);
  }
  expect(await tryToInvite('secretariat', newId())).toMatchObject({ why: 'not-found' });
  await lettersGo();
  expect(await links(person)).toHaveLength(1);
});
