import { sql, type Transaction } from 'kysely';
import type { Instant } from '../../base/index.ts';
import type { Viewer } from '../viewer.ts';
import { writesChannel } from './changes.ts';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

export type Tx = Transaction<Tables>;

export interface Scope {
  readonly viewer: Viewer;
  /** Becomes `app.now`; our SQL and policies never ask the server for the time (DESIGN §5). */
  readonly now: Instant;
}

/** Read as the viewer: one read-only transaction that row-level security filters. */
export function readAs<Value>(
  database: Database,
  scope: Scope,
  read: (tx: Tx) => Promise<Value>,
): Promise<Value> {
  return database.queries
    .transaction()
    .setAccessMode('read only')
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      await setScope(tx, scope, '');
      return read(tx);
    });
}

/**
 * Write as the viewer, inside the act named `actName`; without that name the policies refuse every write. All nodes
 * hear that something was written when it is committed.
 */
export async function writeAs<Value>(
  database: Database,
  scope: Scope & { readonly actName: string },
  write: (tx: Tx) => Promise<Value>,
): Promise<Value> {
  const value = await database.queries.transaction().execute(async (tx) => {
    await setScope(tx, scope, scope.actName);
    return write(tx);
  });
  database.changes.heard();
  return value;
}

async function setScope(tx: Tx, { viewer, now }: Scope, actName: string): Promise<void> {
  const audiences = JSON.stringify(viewer.audiences);
  // Sent when it is committed, and only then.
  const told = actName === '' ? sql`` : sql`, pg_notify(${writesChannel}, '')`;
  await sql`select
    set_config('app.now', ${now.toString()}, true),
    set_config('app.person', ${viewer.personId ?? ''}, true),
    set_config('app.hat', ${viewer.hat?.key ?? ''}, true),
    set_config('app.kind', ${viewer.kind}, true),
    set_config('app.audiences', ${audiences}, true),
    set_config('app.act', ${actName}, true)${told}`.execute(tx);
}
