import { createHash } from 'node:crypto';

/** An entry as the database writes it out: hashes are made over these words, in UTC and ISO form. */
export interface ChainedRow {
  readonly position: number;
  readonly at: string;
  readonly act: string;
  readonly person: string | null;
  readonly hat: string;
  readonly subject: string;
  /** Null when it was purged: its hash stays, so that the chain still verifies (DESIGN §2, law 9). */
  readonly payload: string | null;
  readonly payloadSha256: string;
  readonly sha256: string;
}

export interface Fault {
  /** The first position that does not hold. */
  readonly position: number;
  readonly why: 'missing' | 'entry-changed' | 'payload-changed';
}

/** How far a check has come. */
export interface Checked {
  readonly position: number;
  /** Hash of the last entry; empty before the first. */
  readonly sha256: string;
  readonly purged: number;
}

export const nothingChecked: Checked = { position: 0, sha256: '', purged: 0 };

/**
 * Check the entries that follow those checked so far, in their order: none is missing, and each says what it said when
 * it was chained to the one before it.
 */
export function checkChained(
  before: Checked,
  rows: readonly ChainedRow[],
): { readonly checked: Checked; readonly fault: Fault | null } {
  let checked = before;
  for (const row of rows) {
    const expected = checked.position + 1;
    if (row.position !== expected) return { checked, fault: { position: expected, why: 'missing' } };
    const why = faultOf(row, checked.sha256);
    if (why) return { checked, fault: { position: row.position, why } };
    const purged = checked.purged + (row.payload === null ? 1 : 0);
    checked = { position: row.position, sha256: row.sha256, purged };
  }
  return { checked, fault: null };
}

function faultOf(row: ChainedRow, former: string): Fault['why'] | null {
  if (row.payload !== null && sha256(row.payload) !== row.payloadSha256) return 'payload-changed';
  return row.sha256 === chainedHash(row, former) ? null : 'entry-changed';
}

/** As `audit.append` made it: what is null leaves no trace in the joined words. */
function chainedHash(row: ChainedRow, former: string): string {
  const { position, at, act, person, hat, subject, payloadSha256 } = row;
  const fields = [String(position), former, at, act, person, hat, subject, payloadSha256];
  return sha256(fields.filter((field) => field !== null).join('|'));
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
