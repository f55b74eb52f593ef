import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

export type FreshDatabase = {
  /** Connects as the owner of the database's tables; open it with `openDatabase`. */
  readonly ownerUrl: string;
  /** Remove the database; whoever is still connected is put out. */
  drop(): Promise<void>;
};

/** A database of its own for one test file: a copy of the migrated, empty template. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const { serverUrl, template } = inject('database');
  const name = `${template}_${randomBytes(6).toString('hex')}`;
  await onServer(serverUrl, `create database ${name} template ${template}`);
  return {
    ownerUrl: onDatabase(serverUrl, name),
    drop: () => onServer(serverUrl, `drop database if exists ${name} with (force)`),
  };
}

/** A database without any table, for tests of the migrations themselves. */
export async function emptyDatabase(): Promise<FreshDatabase> {
  const { serverUrl, template } = inject('database');
  const name = `${template}_empty_${randomBytes(6).toString('hex')}`;
  await onServer(serverUrl, `create database ${name} template template0`);
  return {
    ownerUrl: onDatabase(serverUrl, name),
    drop: () => onServer(serverUrl, `drop database if exists ${name} with (force)`),
  };
}

/**
 * A database in which the server's own vacuum is at work cannot be dropped by us; it goes with the whole cluster when
 * the run ends.
 */
const heldByTheServer = '42501';

/** Run one statement on a server outside any database of the tests. */
export async function onServer(serverUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(statement);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError && error.code === heldByTheServer)) throw error;
  } finally {
    await client.end();
  }
}

/** The same server and role, another database. */
export function onDatabase(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}
