import type { Instant } from '../../base/index.ts';
import type { NumberChange } from '../../engine/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { Snapshot } from '../schema.ts';

export interface Revision {
  readonly number: number;
  readonly symbol: string;
  readonly issuedAt: Instant;
  readonly sha256: string;
  /** What this issue called otherwise than the reading before it. */
  readonly renumbered: readonly NumberChange[];
}

/** What was issued of a text, newest first. */
export async function revisionsOf(tx: Tx, text: string): Promise<Revision[]> {
  return tx
    .selectFrom('texts.revision')
    .select(['number', 'symbol', 'issuedAt', 'sha256', 'renumbered'])
    .where('text', '=', text)
    .orderBy('number', 'desc')
    .limit(500)
    .execute();
}

/** The frozen text of one revision, with names where the viewer may read them. */
export async function snapshotOfRevision(tx: Tx, text: string, number: number): Promise<Snapshot | null> {
  const attributed = await tx
    .selectFrom('texts.attributedRevision')
    .select('snapshot')
    .where('text', '=', text)
    .where('number', '=', number)
    .executeTakeFirst();
  if (attributed) return attributed.snapshot;
  const open = await tx
    .selectFrom('texts.revision')
    .select('snapshot')
    .where('text', '=', text)
    .where('number', '=', number)
    .executeTakeFirst();
  return open?.snapshot ?? null;
}
