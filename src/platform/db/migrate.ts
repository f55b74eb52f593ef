import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';
import { invariant } from '../../base/index.ts';
import { projectRoot } from '../config/root.ts';

/** The worker's own migration lines say nothing that a person who starts the forum could use. */
const quiet = new Logger(() => () => {});

/**
 * Bring a database to the present schema: the worker's own tables first, then each file of `db/migrations`
 * that has not been applied, in the order of names, each in one transaction. Two nodes may start at once:
 * an advisory lock lets one work while the other waits.
 *
 * @throws InvariantBroken when a file that was applied has been edited since: migrations are never edited.
 */
export async function migrate(ownerUrl: string, say: (line: string) => void = () => {}): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(7281001)');
    await runMigrations({ connectionString: ownerUrl, logger: quiet });
    await client.query(`create schema if not exists migration`);
    await client.query(`create table if not exists migration.applied (
      name text primary key check (length(name) <= 100), sha256 text not null check (length(sha256) = 64))`);
    const applied = await client.query<{ name: string; sha256: string }>(
      'select name, sha256 from migration.applied',
    );
    const known = new Map(applied.rows.map((row) => [row.name, row.sha256]));
    const folder = join(projectRoot(), 'db', 'migrations');
    for (const name of (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()) {
      await applyOnce(client, { folder, name, known, say });
    }
  } finally {
    await client.end();
  }
}

async function applyOnce(
  client: pg.Client,
  file: { folder: string; name: string; known: Map<string, string>; say: (line: string) => void },
): Promise<void> {
  const text = await readFile(join(file.folder, file.name), 'utf8');
  const sha256 = createHash('sha256').update(text).digest('hex');
  const before = file.known.get(file.name);
  if (before !== undefined) {
    invariant(
      before === sha256,
      `migration ${file.name} was edited after it had been applied; write a new one`,
    );
    return;
  }
  file.say(`migrate: ${file.name}`);
  await client.query('begin');
  try {
    await client.query(text);
    await client.query('insert into migration.applied (name, sha256) values ($1, $2)', [file.name, sha256]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`migration ${file.name} failed`, { cause: error });
  }
}
