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
export function freshDatabase(): Promise<FreshDatabase> {
  return copyOf(inject('database').template);
}

/** A database of its own that begins as this one, to which nobody is connected. */
export async function copyOf(source: string): Promise<FreshDatabase> {
  const { serverUrl, template } = inject('database');
  const name = `${template}_${randomBytes(6).toString('hex')}`;
  // Copied file by file, which takes half the time of writing each page to the log first.
  await onServer(serverUrl, `create database ${name} template ${source} strategy file_copy`);
  return {
    ownerUrl: onDatabase(serverUrl, name),
    drop: () => dropDatabase(serverUrl, name),
  };
}

/** A database without any table, for tests of the migrations themselves. */
export async function emptyDatabase(): Promise<FreshDatabase> {
  const { serverUrl, template } = inject('database');
  const name = `${template}_empty_${randomBytes(6).toString('hex')}`;
  await onServer(serverUrl, `create database ${name} template template0`);
  return {
    ownerUrl: onDatabase(serverUrl, name),
    drop: () => dropDatabase(serverUrl, name),
  };
}

/** What the server says when its own vacuum is at work in a database, whose process is not ours to end. */
const heldByTheServer = '42501';

/** Remove a database, whoever is connected. One that the server holds goes with the cluster when the run ends. */
export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  try {
    await onServer(serverUrl, `drop database if exists ${name} with (force)`);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError && error.code === heldByTheServer)) throw error;
  }
}

/** Remove every database of a run: the template, and what was kept or left behind. */
export async function dropDatabases(serverUrl: string, template: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  const { rows } = await client
    .query<{ name: string }>('select datname as name from pg_database where starts_with(datname, $1)', [
      template,
    ])
    .finally(() => client.end());
  for (const { name } of rows) await dropDatabase(serverUrl, name);
}

/** Run one statement on a server outside any database of the tests. */
export async function onServer(serverUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(statement);
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
