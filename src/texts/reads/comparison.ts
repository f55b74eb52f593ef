import { type ComparableProvision, type Consolidation, numberedBase } from '../../engine/index.ts';
import type { Tx } from '../../platform/index.ts';
import { snapshotOfRevision } from './revisions.ts';

/** One side of a comparison: the number of an issue (`0` is the zero draft), or the text as it stands. */
export type ComparedIssue = number | 'now';

/**
 * The base of an issue, or of the text as it stands, as it is compared.
 *
 * @param now the text as this reader reads it.
 * @returns `null` when there is no such issue for this reader.
 */
export async function comparableIssue(
  tx: Tx,
  text: { readonly id: string; readonly now: Consolidation },
  issue: ComparedIssue,
): Promise<ComparableProvision[] | null> {
  if (issue === 'now') return numberedBase(text.now);
  const snapshot = await snapshotOfRevision(tx, text.id, issue);
  return snapshot && numberedBase(snapshot.consolidation);
}

/** `now`, or the number of an issue; `null` for anything else. */
export function parseIssue(value: string): ComparedIssue | null {
  if (value === 'now') return value;
  return /^\d{1,4}$/.test(value) ? Number(value) : null;
}
