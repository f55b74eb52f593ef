import { createHash } from 'node:crypto';

/** What is kept in the audit, each numbered for itself: acts with what was refused, and what was opened. */
export type Log = 'event' | 'opening';

/** An act as the database writes it out: hashes are made over these words, in UTC and ISO form. */
export interface EventRow {
  readonly position: number;
  readonly at: string;
  readonly act: string;
  readonly person: string | null;
  readonly hat: string;
  readonly subject: string;
  /** Null when it was purged: its hash stays, so that it still verifies (DESIGN §2, law 9). */
  readonly payload: string | null;
  readonly payloadSha256: string;
  /** Why it was refused; null for what was done. */
  readonly refused: string | null;
  readonly sha256: string;
}

export interface BatchRow {
  readonly number: number;
  readonly log: Log;
  readonly firstPosition: number;
  readonly lastPosition: number;
  readonly count: number;
  readonly sealedAt: string;
  readonly sha256: string;
}

export interface Fault {
  readonly log: Log;
  /** The first position that does not hold. */
  readonly position: number;
  /** `missing`: itself, or another of its batch. `batch-changed`: every entry holds, and the seal over them does not. */
  readonly why: 'missing' | 'entry-changed' | 'payload-changed' | 'batch-changed';
}

/** What is wrong with an act by itself; with `former` for one that was chained to the act before it. */
export function faultOfEvent(row: EventRow, former?: string): Fault['why'] | null {
  if (row.payload !== null && sha256(row.payload) !== row.payloadSha256) return 'payload-changed';
  const expected = former === undefined ? eventHash(row) : chainedHash(row, former);
  return row.sha256 === expected ? null : 'entry-changed';
}

/** As `audit.append` makes it, and `audit.append_refused`. */
function eventHash({ position, at, act, person, hat, subject, payloadSha256, refused }: EventRow): string {
  const why = refused === null ? [] : [refused];
  return hashOf([position, at, act, person, hat, subject, payloadSha256, ...why]);
}

/** As entries were chained before there were batches: what is null leaves no trace in the joined words. */
function chainedHash(row: EventRow, former: string): string {
  const { position, at, act, person, hat, subject, payloadSha256 } = row;
  const fields = [String(position), former, at, act, person, hat, subject, payloadSha256];
  return sha256(fields.filter((field) => field !== null).join('|'));
}

/** As `audit.seal` makes it. @param hashes of the batch's entries, joined in the order of their positions. */
export function batchHash(batch: BatchRow, former: string, hashes: string): string {
  const { number, log, firstPosition, lastPosition, count, sealedAt } = batch;
  return hashOf([number, log, former, firstPosition, lastPosition, count, sealedAt, sha256(hashes)]);
}

/** Of a list as PostgreSQL's `json_build_array` writes it. */
function hashOf(fields: readonly (string | number | null)[]): string {
  return sha256(`[${fields.map((field) => JSON.stringify(field)).join(', ')}]`);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
