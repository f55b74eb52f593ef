import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Logger, runMigrations } from 'graphile-worker';
import type pg from 'pg';
import { invariant } from '../../base/index.ts';
import { projectRoot } from '../config/root.ts';
import { whileLocked } from './lock.ts';

/** The worker's own migration lines say nothing that a person who starts the forum could use. */
const quiet = new Logger(() => () => {});

/**
 * Bring a database to the present schema: the worker's own tables first, then each file of `db/migrations`
 * that has not been applied, in the order of names, each in one transaction. Two nodes may start at once:
 * one works while the other waits.
 *
 * @throws InvariantBroken when a file that was applied has been edited since: migrations are never edited.
 */
export function migrate(ownerUrl: string, say: (line: string) => void = () => {}): Promise<void> {
  return whileLocked(ownerUrl, 'migrate', async (client) => {
    await runMigrations({ connectionString: ownerUrl, logger: quiet });
    await client.query(`create schema if not exists migration`);
    await client.query(`create table if not exists migration.applied (
      name text primary key check (length(name) <= 100), sha256 text not null check (length(sha256) = 64))`);
    for (const migration of await migrationsIn(client, { isMigrated: true })) {
      invariant(
        migration.state !== 'edited',
        `migration ${migration.name} was edited after it had been applied; write a new one`,
      );
      if (migration.state === 'pending') await apply(client, migration, say);
    }
  });
}

interface Migration {
  readonly name: string;
  readonly text: string;
  readonly sha256: string;
  readonly state: 'applied' | 'pending' | 'edited';
}

/** Every migration in its order, and whether this database has it. @param database not migrated: none was ever applied. */
export async function migrationsIn(
  client: pg.Client,
  database: { readonly isMigrated: boolean },
): Promise<Migration[]> {
  const applied = database.isMigrated
    ? await client.query<{ name: string; sha256: string }>('select name, sha256 from migration.applied')
    : { rows: [] };
  const known = new Map(applied.rows.map((row) => [row.name, row.sha256]));
  const folder = join(projectRoot(), 'db', 'migrations');
  const names = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8');
      const sha256 = createHash('sha256').update(text).digest('hex');
      const before = known.get(name);
      const state = before === undefined ? 'pending' : before === sha256 ? 'applied' : 'edited';
      return { name, text, sha256, state } as const;
    }),
  );
}

async function apply(
  client: pg.Client,
  { name, text, sha256 }: Migration,
  say: (line: string) => void,
): Promise<void> {
  say(`migrate: ${name}`);
  await client.query('begin');
  try {
    await client.query(text);
    await client.query('insert into migration.applied (name, sha256) values ($1, $2)', [name, sha256]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`migration ${name} failed`, { cause: error });
  }
}
