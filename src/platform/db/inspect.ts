import { sql } from 'kysely';
import pg from 'pg';
import { accepted, type Result, refused } from '../../base/index.ts';
import type { Database } from './database.ts';
import { migrationsIn } from './migrate.ts';

/** The oldest PostgreSQL that our SQL runs on (DESIGN §3). */
export const versionMin = 15;

export interface DatabaseFacts {
  /** Major version of the server. */
  readonly version: number;
  readonly role: string;
  /** Row-level security binds no superuser; the tables should belong to a role that is none. */
  readonly isSuperuser: boolean;
  /** Whether it may make `mufakat_app`, which the first migration does. */
  readonly mayMakeRoles: boolean;
  readonly encoding: string;
  /** File names of migrations that the next start applies. */
  readonly pending: readonly string[];
  /** File names of migrations that were applied in another form than the present one. */
  readonly edited: readonly string[];
}

const patienceMs = 10_000;

/**
 * Ask the database of an installation who it is and how far it has been migrated. Changes nothing.
 *
 * @returns refused with `why` as what the server, or the way to it, says; never with a password.
 */
export async function inspectDatabase(ownerUrl: string): Promise<Result<DatabaseFacts>> {
  const connected = await connect(ownerUrl);
  if (!connected.ok) return connected;
  const client = connected.value;
  try {
    const { rows } = await client.query<Omit<DatabaseFacts, 'pending' | 'edited'> & { isMigrated: boolean }>(
      `select current_setting('server_version_num')::int / 10000 as version, current_user as role,
        rolsuper as "isSuperuser", rolsuper or rolcreaterole as "mayMakeRoles", current_setting('server_encoding') as encoding,
        to_regclass('migration.applied') is not null as "isMigrated"
      from pg_catalog.pg_roles where rolname = current_user`,
    );
    const [facts] = rows;
    if (!facts) return refused('the server does not know the role that it let in');
    const { isMigrated, ...rest } = facts;
    const states = await migrationsIn(client, { isMigrated });
    const named = (state: string) => states.filter((one) => one.state === state).map(({ name }) => name);
    return accepted({ ...rest, pending: named('pending'), edited: named('edited') });
  } finally {
    await client.end();
  }
}

/** Whether a pooled connection really is `mufakat_app`: a pooler in between may drop the start option that says so. */
export async function connectsAsApp(database: Database): Promise<boolean> {
  const found = await sql<{ role: string }>`select current_user as role`.execute(database.queries);
  return found.rows[0]?.role === 'mufakat_app';
}

async function connect(ownerUrl: string): Promise<Result<pg.Client>> {
  try {
    const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: patienceMs });
    await client.connect();
    return accepted(client);
  } catch (error) {
    // Whatever keeps us from connecting (name, network, password, database) is the operator's to read.
    if (error instanceof AggregateError) return refused(error.errors.map(messageOf).join('; '));
    if (error instanceof Error) return refused(messageOf(error));
    throw error;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
