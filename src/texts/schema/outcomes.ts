import type { ColumnType } from 'kysely';
import type { Instant } from '../../base/index.ts';
import type { OvertakenWhy, Piece, Rebased } from '../../engine/index.ts';

/** What a decision of the chair meant for another proposal on the paragraph. */
export interface OutcomeTable {
  readonly proposal: string;
  readonly resolution: string;
  readonly state: Rebased['state'];
  readonly why: OvertakenWhy | null;
  readonly pieces: ColumnType<readonly Piece[], string, string>;
  readonly at: Instant;
  readonly audience: string;
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    'texts.outcome': OutcomeTable;
  }
}
