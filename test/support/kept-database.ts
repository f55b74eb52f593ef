/** Databases with which many tests begin: each is made once in a run of tests, and every test gets a copy of its own. */
import { createHash } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { copyOf, type FreshDatabase, onDatabase } from './database.ts';

export interface Begun<Facts> {
  readonly database: FreshDatabase;
  /** What the one who made it said about it. */
  readonly facts: Facts;
}

/**
 * A copy of the database that `make` fills; only the first who asks in a run makes it, the others wait for it.
 *
 * @param name all that the contents depend on.
 * @param make given a migrated, empty database; leaves no connection open. What it returns goes through JSON.
 */
export async function keptDatabase<Facts>(
  name: string,
  make: (database: FreshDatabase) => Promise<Facts>,
): Promise<Begun<Facts>> {
  const { serverUrl, template } = inject('database');
  const kept = `${template}_kept_${createHash('sha256').update(name).digest('hex').slice(0, 12)}`;
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    // Other processes of the run, and other runs on a server that DATABASE_URL names, under names of their own.
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [kept]);
    const facts = (await factsOf<Facts>(client, kept)) ?? (await makeOnce(client, kept, make));
    return { database: await copyOf(kept), facts };
  } finally {
    await client.end(); // lets go of the lock
  }
}

/** They stand in the comment on a database that is complete. */
async function factsOf<Facts>(client: pg.Client, kept: string): Promise<Facts | null> {
  const { rows } = await client.query<{ facts: string | null }>(
    "select shobj_description(oid, 'pg_database') as facts from pg_database where datname = $1",
    [kept],
  );
  const facts = rows[0]?.facts;
  return facts ? JSON.parse(facts).facts : null;
}

async function makeOnce<Facts>(
  client: pg.Client,
  kept: string,
  make: (database: FreshDatabase) => Promise<Facts>,
): Promise<Facts> {
  const { serverUrl, template } = inject('database');
  await client.query(`drop database if exists ${kept} with (force)`); // of one who failed at it
  await client.query(`create database ${kept} template ${template}`);
  const facts = await make({ ownerUrl: onDatabase(serverUrl, kept), drop: async () => {} });
  await client.query(`comment on database ${kept} is ${client.escapeLiteral(JSON.stringify({ facts }))}`);
  return facts;
}
