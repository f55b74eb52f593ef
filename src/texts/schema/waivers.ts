import type { Instant } from '../../base/index.ts';

/** A finding that should be mended, set aside with a reason for the words as they were. */
export interface WaiverTable {
  readonly id: string;
  readonly text: string;
  readonly rule: string;
  /** `null`: about the document as a whole. */
  readonly provision: string | null;
  readonly placeFrom: number;
  readonly placeTo: number;
  readonly sha256: string;
  readonly reason: string;
  readonly person: string;
  readonly at: Instant;
  readonly takenBackAt: Instant | null;
  readonly takenBackBy: string | null;
  readonly audience: string;
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    'texts.waiver': WaiverTable;
  }
}
