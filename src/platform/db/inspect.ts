import { sql } from 'kysely';
import pg from 'pg';
import { accepted, type Result, refused } from '../../base/index.ts';
import type { Database } from './database.ts';
import { migrationsIn } from './migrate.ts';

/** The oldest PostgreSQL that our SQL runs on (DESIGN §3). */
export const versionMin = 15;

/** The one that makes the application's role. */
export const firstMigration = '0010_ground.sql';

export interface DatabaseFacts {
  /** Major version of the server. */
  readonly version: number;
  readonly role: string;
  /** Row-level security binds no superuser; the tables should belong to a role that is none. */
  readonly isSuperuser: boolean;
  /** Whether it may make `mufakat_app` and be granted it, which the first migration does. */
  readonly mayTakeAppRole: boolean;
  readonly encoding: string;
  /** File names of migrations that the next start applies. */
  readonly pending: readonly string[];
  /** File names of migrations that were applied in another form than the present one. */
  readonly edited: readonly string[];
}

/** From PostgreSQL 16 on, createrole alone does not allow to grant a role that another one made. */
const factsSql = `
  select current_setting('server_version_num')::int / 10000 as version, r.rolname as role,
    r.rolsuper as "isSuperuser", current_setting('server_encoding') as encoding,
    to_regclass('migration.applied') is not null as "isMigrated",
    r.rolsuper or (r.rolcreaterole and (
      current_setting('server_version_num')::int < 160000
      or not exists (select from pg_catalog.pg_roles where rolname = 'mufakat_app')
      or exists (
        select from pg_catalog.pg_auth_members m join pg_catalog.pg_roles a on a.oid = m.roleid
        where a.rolname = 'mufakat_app' and m.member = r.oid and m.admin_option)
    )) as "mayTakeAppRole"
  from pg_catalog.pg_roles r where r.rolname = current_user`;

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
      factsSql,
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
