import pg from 'pg';
import { expect, test } from 'vitest';
import { freshDatabase } from '../../../test/support/database.ts';

test('a test file gets a migrated database of its own', async () => {
  const one = await freshDatabase();
  const client = new pg.Client({ connectionString: one.ownerUrl });
  await client.connect();
  const found = await client.query('select 1 as one');
  await client.end();
  await one.drop();
  expect(found.rows).toEqual([{ one: 1 }]);
});
