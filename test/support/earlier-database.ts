/** A database as a forum of an earlier day has it. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Logger, runMigrations } from 'graphile-worker';
import type pg from 'pg';
import { expect } from 'vitest';

const folder = join(import.meta.dirname, '../../db/migrations');

/** As a forum of that day: every file up to this one is applied, and none after it. */
export async function migrateAsFarAs(client: pg.Client, ownerUrl: string, last: string): Promise<void> {
  await runMigrations({ connectionString: ownerUrl, logger: new Logger(() => () => {}) });
  await client.query('create schema migration');
  await client.query('create table migration.applied (name text primary key, sha256 text not null)');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql') && name <= last).sort();
  expect(names.at(-1)).toBe(last);
  for (const name of names) {
    const text = await readFile(join(folder, name), 'utf8');
    await client.query(text);
    await client.query('insert into migration.applied values ($1, $2)', [
      name,
      createHash('sha256').update(text).digest('hex'),
    ]);
  }
}
