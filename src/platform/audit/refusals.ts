import { sql } from 'kysely';
import type { Instant } from '../../base/index.ts';
import { type Database, writeAs } from '../db/index.ts';
import type { Viewer } from '../viewer.ts';

export interface Refusal {
  /** Name of the act; of a form that was not reached, its method and address: `POST /desk/forum`. */
  readonly act: string;
  /** The thing acted on, as in the audit of acts; empty where the refusal came before it was known. */
  readonly subject: string;
  /** Code of the refusal: `stale`, `not-found`. */
  readonly why: string;
}

/**
 * Keep that somebody tried and was refused: who, what and why, never what was sent. In a transaction of its own, since
 * that of the act leaves nothing behind.
 *
 * Of persons alone: the clock tries often and for nothing, and anybody in the world could fill the audit. Tries to sign
 * in are those of the person who is claimed.
 */
export async function recordRefusal(
  database: Database,
  { viewer, now }: { readonly viewer: Viewer; readonly now: Instant },
  { act, subject, why }: Refusal,
): Promise<void> {
  if (viewer.kind !== 'person') return;
  const scope = { viewer, now, actName: 'audit.record-refusal', isUnseen: true };
  await writeAs(database, scope, (tx) =>
    sql`select audit.append_refused(${act}, ${subject}, ${why})`.execute(tx),
  );
}
