/** The audit of an installation as its operator checks it, and after somebody with the database in hand changed it. */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ranCommand } from '../../../test/support/commands.ts';
import { type FreshDatabase, freshDatabase } from '../../../test/support/database.ts';
import { openTestHouse, type TestHouse } from '../../../test/support/house.ts';
import { accepted } from '../../base/index.ts';
import { clockViewer, defineAct, perform } from '../../platform/index.ts';
import { verifyCommand } from './verify.ts';

let database: FreshDatabase;
let house: TestHouse;
let owner: pg.Client;

beforeAll(async () => {
  database = await freshDatabase();
  house = await openTestHouse({ now: '2026-12-01T09:00:00.123456Z', database });
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  for (const word of ['first', 'second', 'third | with a bar', 'fourth', 'fifth']) await note(word);
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

/** What is found while the audit is changed in this way; afterwards it is as it was. */
async function verifiedAfter(change: string) {
  await owner.query('create temporary table before as select * from audit.event');
  await owner.query(change);
  try {
    return await verify();
  } finally {
    await owner.query('delete from audit.event');
    await owner.query('insert into audit.event select * from before');
    await owner.query('drop table before');
  }
}

test('the audit that nobody touched verifies, and progress goes apart from the result', async () => {
  expect(await verify()).toEqual({
    code: 0,
    out: 'ok      5 entries of the audit\nverified\n',
    said: 'checked 5 of 5 entries',
  });
});

test('what was purged verifies by its hash', async () => {
  expect(await verifiedAfter('update audit.event set payload = null where position in (2, 3)')).toMatchObject(
    {
      code: 0,
      out: expect.stringContaining('2 of them without their payload'),
    },
  );
});

const changedPlaces = `update audit.event set position = -position where position in (3, 4);
  update audit.event set position = 7 + position where position < 0`;

describe('the first position that does not hold is named', () => {
  test.each([
    ['a changed payload', `update audit.event set payload = '{"word":"other"}' where position = 3`, 3],
    ['a changed hash', `update audit.event set payload_sha256 = repeat('a', 64) where position = 3`, 3],
    ['another hat', `update audit.event set hat = 'secretariat' where position >= 2`, 2],
    ['another time', `update audit.event set at = at + interval '1 microsecond' where position = 5`, 5],
    ['a missing entry', 'delete from audit.event where position = 4', 4],
    ['entries that changed places', changedPlaces, 3],
  ])('%s', async (_, change, position) => {
    const found = await verifiedAfter(change);
    expect(found.code).toBe(1);
    expect(found.out).toMatch(new RegExp(`FAILED {2}position ${position} .*\nNOT VERIFIED\n$`));
  });
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
