/** A forum whose audit was chained entry by entry goes on in batches, and both verify. */
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { verifyCommand } from '../../src/app/cli/verify.ts';
import { accepted } from '../../src/base/index.ts';
import { clockViewer, defineAct, migrate, perform, sealAudit } from '../../src/platform/index.ts';
import { ranCommand } from '../support/commands.ts';
import { emptyDatabase, type FreshDatabase } from '../support/database.ts';
import { migrateAsFarAs } from '../support/earlier-database.ts';
import { openTestHouse, type TestHouse } from '../support/house.ts';
import { verifiedAfter } from '../support/tampered-audit.ts';

let database: FreshDatabase;
let client: pg.Client;
let house: TestHouse;

beforeAll(async () => {
  database = await emptyDatabase();
  client = new pg.Client({ connectionString: database.ownerUrl, options: '-c timezone=UTC' });
  await client.connect();
  await migrateAsFarAs(client, database.ownerUrl, '0200_structural-wishes.sql');
  house = await openTestHouse({ now: '2026-11-01T09:00:00Z', database });
  for (const word of ['first', 'second', 'third']) await note(word);
  await migrate(database.ownerUrl, () => {});
}, 60_000);
afterAll(async () => {
  await client.end();
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
  expect(done.ok).toBe(true);
}

function verify() {
  return ranCommand(verifyCommand, ['--audit'], { DATABASE_URL: database.ownerUrl });
}

test('what was chained entry by entry stands first, and what follows is sealed in batches', async () => {
  expect((await verify()).out).toMatch(/^ok {6}3 entries of the audit, sealed\nhead {4}batch 0,/);
  await note('fourth');
  expect((await verify()).out).toMatch(/3 entries of the audit, sealed\nok {6}1 entry not sealed yet/);
  await sealAudit(house);
  const found = await verify();
  expect(found).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^ok {6}4 entries[\s\S]*head {4}batch 1,/),
  });
});

test.each([
  ['the last of the chain', `update audit.event set hat = 'x' where position = 3`, 3],
  ['one in its middle', 'delete from audit.event where position = 2', 2],
  ['its end', 'delete from audit.event where position = 3', 3],
  ['all of it', 'delete from audit.event where batch = 0; delete from audit.batch where number = 0', 4],
])('%s cannot change or go unseen', async (_, change, position) => {
  const found = await verifiedAfter(client, database.ownerUrl, change);
  expect(found).toMatchObject({ code: 1, out: expect.stringContaining(`FAILED  position ${position} `) });
});
