import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../test/support/database.ts';
import { type Instant, instant, newId } from '../base/index.ts';
import { type Database, openDatabase, readAs, stranger, type Tx, writeAs } from '../platform/index.ts';
import { openDemonstrationLink } from './acts/sign-in-by-demonstration-link.ts';
import {
  createAccount,
  createSession,
  endSessionsOf,
  linkOf,
  makeDemonstrationLink,
  makeLink,
  makeToken,
  redeemFirstLink,
  sessionOf,
  tokenOwner,
} from './index.ts';

let fresh: FreshDatabase;
let database: Database;
const morning = instant('2026-12-07T01:00:00Z');

beforeAll(async () => {
  fresh = await freshDatabase();
  database = openDatabase(fresh.ownerUrl);
});

afterAll(async () => {
  await database.close();
  await fresh.drop();
});

function write<Value>(now: Instant, work: (tx: Tx) => Promise<Value>): Promise<Value> {
  return writeAs(database, { viewer: stranger, now, actName: 'test.arrange' }, work);
}

async function somebody(name: string): Promise<string> {
  const personId = newId();
  const made = await write(morning, (tx) => createAccount(tx, { personId, signInName: name }));
  expect(made).toEqual({ ok: true, value: name.toLowerCase() });
  return personId;
}

test('a session says whose it is until nobody has used it for eight hours', async () => {
  const personId = await somebody('Delegate@Arvana.example');
  const token = await write(morning, (tx) =>
    createSession(tx, { personId, way: 'link', actingAs: 'support' }),
  );
  expect(await sessionOf(database, token, morning)).toMatchObject({
    personId,
    actingAs: 'support',
    zone: null,
  });
  expect(await sessionOf(database, token, morning.add({ hours: 7, minutes: 59 }))).not.toBeNull();
  // Seen at 7:59, so it is idle until 15:59; but twelve hours after signing in it is over in any case.
  expect(await sessionOf(database, token, morning.add({ hours: 11, minutes: 59 }))).not.toBeNull();
  expect(await sessionOf(database, token, morning.add({ hours: 12 }))).toBeNull();

  const idle = await write(morning, (tx) => createSession(tx, { personId, way: 'link' }));
  expect(await sessionOf(database, idle, morning.add({ hours: 8 }))).toBeNull();
});

test('sessions that are ended no longer stand, and the one who ended them learns how many there were', async () => {
  const personId = await somebody('leaving');
  const first = await write(morning, (tx) => createSession(tx, { personId, way: 'link' }));
  const second = await write(morning, (tx) => createSession(tx, { personId, way: 'passkey' }));
  expect(await write(morning, (tx) => endSessionsOf(tx, personId, morning))).toBe(2);
  expect(await sessionOf(database, first, morning)).toBeNull();
  expect(await sessionOf(database, second, morning)).toBeNull();
  expect(await write(morning, (tx) => endSessionsOf(tx, personId, morning))).toBe(0);
});

test('nobody has a session by a token that was never given', async () => {
  expect(await sessionOf(database, 'invented', morning)).toBeNull();
  expect(await sessionOf(database, '', morning)).toBeNull();
});

test('two people cannot have one sign-in name', async () => {
  await somebody('only.one');
  const again = await write(morning, (tx) =>
    createAccount(tx, { personId: newId(), signInName: ' ONLY.one ' }),
  );
  expect(again).toEqual({ ok: false, why: 'name-taken', at: 'signInName' });
});

test('a demonstration link signs in as often as it is opened, and never in production', async () => {
  const personId = await somebody('focal.point.arvana');
  const expiresAt = morning.add({ hours: 24 });
  const made = await write(morning, (tx) =>
    makeDemonstrationLink(tx, { production: false, personId, expiresAt }),
  );
  const token = made.ok ? (made.value.split('/').at(-1) ?? '') : '';
  const open = (production: boolean, now: Instant) =>
    openDemonstrationLink({ database, production }, { token, device: '' }, now);
  const session = await open(false, morning);
  expect(session).not.toBeNull();
  expect(await open(false, morning)).not.toBe(session);
  expect(await sessionOf(database, session ?? '', morning)).toMatchObject({ personId, way: 'demonstration' });
  expect(await open(true, morning)).toBeNull();
  expect(await open(false, expiresAt)).toBeNull();
  expect(
    await write(morning, (tx) => makeDemonstrationLink(tx, { production: true, personId, expiresAt })),
  ).toEqual({ ok: false, why: 'production' });
});

test('the first secretariat officer signs up once', async () => {
  const expiresAt = morning.add({ hours: 24 });
  const token = await write(morning, (tx) =>
    makeLink(tx, { purpose: 'first-secretariat', personId: null, expiresAt }),
  );
  const isGood = () =>
    readAs(database, { viewer: stranger, now: morning }, (tx) =>
      linkOf(tx, { purpose: 'first-secretariat', token }, morning),
    );
  expect(await isGood()).toEqual({ personId: null });
  const personId = newId();
  const redeem = (id: string) =>
    write(morning, (tx) =>
      redeemFirstLink(tx, { token, personId: id, signInName: `first-${id.slice(0, 8)}` }),
    );
  const session = await redeem(personId);
  expect(session.ok && (await sessionOf(database, session.value, morning))).toMatchObject({ personId });
  expect(await isGood()).toBeNull();
  expect(await redeem(newId())).toEqual({ ok: false, why: 'link-over' });
});

test('a program with a token is its owner under one hat until the token is over', async () => {
  const personId = await somebody('owner.of.token');
  const expiresAt = morning.add({ hours: 48 });
  const bearer = await write(morning, (tx) =>
    makeToken(tx, { personId, actingAs: 'secretariat', label: 'Nightly export', expiresAt }),
  );
  expect(await tokenOwner(database, bearer, morning)).toMatchObject({ personId, actingAs: 'secretariat' });
  expect(await tokenOwner(database, bearer, expiresAt)).toBeNull();
  expect(await tokenOwner(database, `${bearer}x`, morning)).toBeNull();
});

test('a stranger reads no account, session, secret or token, and writes none outside an act', async () => {
  const personId = await somebody('unseen');
  await write(morning, (tx) => createSession(tx, { personId, way: 'link' }));
  const tables = [
    'account',
    'session',
    'password',
    'codeSecret',
    'passkey',
    'oneTimeSecret',
    'apiToken',
    'attempt',
  ];
  for (const table of tables) {
    const rows = await readAs(database, { viewer: stranger, now: morning }, (tx) =>
      // every name is one of the schema's own, by the list above
      tx
        .selectFrom(`identity.${table}` as 'identity.session')
        .selectAll()
        .execute(),
    );
    expect(rows, table).toEqual([]);
  }
  const outside = writeAs(database, { viewer: stranger, now: morning, actName: '' }, (tx) =>
    createSession(tx, { personId, way: 'link' }),
  );
  await expect(outside).rejects.toThrow(/row-level security/);
});
