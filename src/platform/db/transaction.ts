import { sql, type Transaction } from 'kysely';
import type { Instant } from '../../base/index.ts';
import type { Viewer } from '../viewer.ts';
import { writesChannel } from './changes.ts';
import type { Database } from './database.ts';
import type { KeptAt } from './kept.ts';
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
  const count = database.changes.count();
  return database.queries
    .transaction()
    .setAccessMode('read only')
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      countBefore.set(tx, count);
      await setScope(tx, scope, '');
      return read(tx);
    });
}

/** What had been written when a reading transaction began: what it makes may be kept for those who come later. */
const countBefore = new WeakMap<Tx, number | null>();

/**
 * A value that a reading transaction makes, or that one of another reader made a moment ago; nothing is kept in an act.
 * It needs no connection but that of `tx`.
 */
export function keptWithin<Value>(
  database: Database,
  tx: Tx,
  at: KeptAt,
  make: () => Promise<Value>,
): Promise<Value> {
  return database.keep(countBefore.get(tx) ?? null, at, make);
}

/** As `readAs`, kept under a key that names everything on which it depends besides what is written. */
export function readKept<Value>(
  database: Database,
  scope: Scope,
  key: string,
  read: (tx: Tx) => Promise<Value>,
): Promise<Value> {
  const { now } = scope;
  return database.keep(database.changes.count(), { key, now }, () => readAs(database, scope, read));
}

/**
 * Write as the viewer, inside the act named `actName`; without that name the policies refuse every write. All nodes
 * hear that something was written when it is committed.
 */
export async function writeAs<Value>(
  database: Database,
  scope: Scope & {
    readonly actName: string;
    /** It changes nothing that is kept for anybody: that a person was seen. */
    readonly isUnseen?: boolean;
  },
  write: (tx: Tx) => Promise<Value>,
): Promise<Value> {
  const value = await database.queries.transaction().execute(async (tx) => {
    await setScope(tx, scope, scope.actName, scope.isUnseen ? sql`` : toldWhenCommitted);
    return write(tx);
  });
  if (!scope.isUnseen) database.changes.heard();
  return value;
}

const toldWhenCommitted = sql`, pg_notify(${writesChannel}, '')`;

async function setScope(tx: Tx, { viewer, now }: Scope, actName: string, also = sql``): Promise<void> {
  const audiences = JSON.stringify(viewer.audiences);
  await sql`select
    set_config('app.now', ${now.toString()}, true),
    set_config('app.person', ${viewer.personId ?? ''}, true),
    set_config('app.hat', ${viewer.hat?.key ?? ''}, true),
    set_config('app.kind', ${viewer.kind}, true),
    set_config('app.audiences', ${audiences}, true),
    set_config('app.act', ${actName}, true)${also}`.execute(tx);
}
