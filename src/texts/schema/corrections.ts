import type { ColumnType } from 'kysely';
import type { Instant } from '../../base/index.ts';

/** One paragraph of a correction, whole: what was read, and what is read instead. */
export interface CorrectedParagraph {
  /** Permanent id. */
  readonly provision: string;
  readonly from: string;
  readonly to: string;
  /** Published with it. */
  readonly reason: string;
}

type Later<Value> = ColumnType<Value | null, never, Value>;

export interface CorrectionTable {
  readonly id: string;
  readonly text: string;
  readonly changes: ColumnType<readonly CorrectedParagraph[], string, string>;
  readonly draftedAt: Instant;
  readonly draftedBy: string;
  /** From 1; with symbol, bytes and hash given by the last key. */
  readonly number: Later<number>;
  readonly symbol: Later<string>;
  readonly canonical: Later<string>;
  readonly sha256: Later<string>;
  readonly issuedAt: Later<Instant>;
  readonly signature: Later<string>;
  readonly keyId: Later<string>;
  readonly releasedAt: Later<Instant>;
  readonly removedAt: Later<Instant>;
  readonly audience: string;
}

interface CorrectionWithdrawalTable {
  readonly correction: string;
  readonly at: Instant;
  readonly person: string;
  readonly reason: string;
  readonly audience: string;
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    'texts.correction': CorrectionTable;
    'texts.correctionWithdrawal': CorrectionWithdrawalTable;
  }
}
