import type { ColumnType } from 'kysely';
import type { Instant } from '../../base/index.ts';
import type { ReturnedWish } from '../../engine/word/index.ts';

/** A file that a delegation sent by another channel, kept as evidence. */
export interface ReceivedFileTable {
  readonly id: string;
  readonly text: string;
  readonly participant: string | null;
  readonly name: string;
  readonly sha256: string;
  /** Null while it is hidden, and for good once it is purged. */
  readonly content: Buffer | null;
  readonly channel: 'mail' | 'letter' | 'meeting';
  readonly receivedAt: Instant;
  readonly enteredAt: Instant;
  readonly enteredBy: string | null;
  readonly supersedes: string | null;
  readonly isNote: boolean;
  /** Since when it is hidden because somebody reported it. */
  readonly withheldAt: Instant | null;
  /** When it was purged; only its hash is left. */
  readonly erasedAt: Instant | null;
  readonly audience: string;
}

/** What was understood of it: a wish, or words that could not be placed. */
export interface ReceivedItemTable {
  readonly file: string;
  readonly number: number;
  readonly wish: ColumnType<ReturnedWish | null, string | null, string | null>;
  readonly unplaced: string | null;
  readonly why: string | null;
  readonly proposal: string | null;
  readonly setAsideAt: Instant | null;
  readonly againstVersion: number | null;
  readonly placedAt: Instant | null;
  readonly audience: string;
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    'texts.receivedFile': ReceivedFileTable;
    'texts.receivedItem': ReceivedItemTable;
  }
}
