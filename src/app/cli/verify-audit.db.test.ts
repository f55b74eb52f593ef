/** The audit of an installation as its operator checks it, and after somebody with the database in hand changed it. */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ranCommand } from '../../../test/support/commands.ts';
import { type FreshDatabase, freshDatabase } from '../../../test/support/database.ts';
import { openTestHouse, type TestHouse } from '../../../test/support/house.ts';
import { verifiedAfter } from '../../../test/support/tampered-audit.ts';
import { personWith } from '../../../test/support/viewers.ts';
import { accepted } from '../../base/index.ts';
import { clockViewer, defineAct, perform, recordOpening, sealAudit } from '../../platform/index.ts';
import { verifyCommand } from './verify.ts';

let database: FreshDatabase;
let house: TestHouse;
let owner: pg.Client;

beforeAll(async () => {
  database = await freshDatabase();
  house = await openTestHouse({ now: '2026-12-01T09:00:00.123456Z', database });
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  for (const words of [['first', 'second'], ['third "with\tmarks" | é', 'fourth', 'fifth'], ['sixth']]) {
    for (const word of words) await note(word);
    await sealAudit(house);
  }
  for (const word of ['seventh', 'eighth']) await note(word);
});
afterAll(async () => {
  await owner.end();
  await house.close();
});

const noted = defineAct({
  name: 'test.note',
  who: ['clock'],
  input: z.object({ word: z.string() }),
  subject: ({ word }) => `word:${word}`,
  run: async () => accepted(null),
});

async function note(word: string): Promise<void> {
  const done = await perform(house.database, noted, { word }, { viewer: clockViewer, now: house.clock() });
  expect(done).toEqual({ ok: true, value: null });
}

function verify(...args: string[]) {
  return ranCommand(verifyCommand, ['--audit', ...args], { DATABASE_URL: database.ownerUrl });
}

const verifiedAs = (change: string) => verifiedAfter(owner, database.ownerUrl, change);

test('the audit that nobody touched verifies, and says what is sealed, what waits and where it ends', async () => {
  const found = await verify();
  expect(found).toMatchObject({ code: 0, said: expect.stringMatching(/checked 8 of 8 entries$/) });
  expect(found.out).toMatch(
    /^ok {6}6 entries of the audit, sealed\nok {6}2 entries not sealed yet\nhead {4}batch 3, sealed at 2026-12-01 09:00:00\.123456\+00, [0-9a-f]{64}\nverified\n$/,
  );
});

test('what was purged verifies by its hash', async () => {
  expect(await verifiedAs('update audit.event set payload = null where position in (2, 7)')).toMatchObject({
    code: 0,
    out: expect.stringContaining('2 of them without their content'),
  });
});

const changedPlaces = `update audit.event set position = -position where position in (3, 4);
  update audit.event set position = 7 + position where position < 0`;

describe('the first position that does not hold is named', () => {
  test.each([
    ['a changed payload', `update audit.event set payload = '{"word":"other"}' where position = 4`, 4],
    ['a changed hash', `update audit.event set payload_sha256 = repeat('a', 64) where position = 4`, 4],
    ['another hat', `update audit.event set hat = 'secretariat' where position >= 2`, 2],
    ['another time', `update audit.event set at = at + interval '1 microsecond' where position = 5`, 5],
    ['a changed entry that waits', `update audit.event set subject = 'other' where position = 8`, 8],
    ['a missing entry', 'delete from audit.event where position = 4', 3],
    ['entries that changed places', changedPlaces, 3],
    ['an entry put into what was sealed', 'update audit.event set batch = 2 where position = 7', 3],
    ['an entry taken out of its batch', 'update audit.event set batch = null where position = 6', 6],
    ['an entry in a batch that is not there', 'update audit.event set batch = 9 where position = 6', 6],
    [
      'a missing batch',
      'delete from audit.event where batch = 2; delete from audit.batch where number = 2',
      6,
    ],
    [
      'another hour of a seal',
      `update audit.batch set sealed_at = sealed_at - interval '1 day' where number = 2`,
      3,
    ],
    ['an entry without its batch', 'delete from audit.batch where number = 3', 6],
  ])('%s', async (_, change, position) => {
    const found = await verifiedAs(change);
    expect(found.code).toBe(1);
    expect(found.out).toMatch(new RegExp(`FAILED {2}position ${position} .*\nNOT VERIFIED\n$`));
  });
});

test('a fault in what was opened is said to be there, for it has positions of its own', async () => {
  const opened = async () => ({ subject: 'text:one', audience: 'body:som' });
  const viewer = personWith('delegate', { participant: 'ARV' });
  await recordOpening(house.database, { viewer, now: house.clock(), what: '/texts/one' }, opened);
  expect(await verify()).toMatchObject({ code: 0 });
  await owner.query(`update audit.opening set hat = 'secretariat'`);
  expect((await verify()).out).toMatch(
    /FAILED {2}position 1 of what was opened does not say .*\nNOT VERIFIED\n$/,
  );
});

test('the audit takes nothing else to check with it', async () => {
  expect(await verify('--record', 'https://forum.example')).toMatchObject({ code: 2, out: '' });
  expect(await verify('file.json')).toMatchObject({ code: 2, out: '' });
});

test('a database that does not answer is said, and is no audit that holds', async () => {
  const url = new URL(database.ownerUrl);
  url.pathname = '/no_such_database';
  const found = await ranCommand(verifyCommand, ['--audit'], { DATABASE_URL: url.href });
  expect(found).toMatchObject({ code: 1, out: '', said: expect.stringContaining('does not answer') });
});
