import type { ColumnType, Generated } from 'kysely';
import type { Marking } from '../access/index.ts';
import type { Instant } from '../base/index.ts';

/** A report that a paper should not be here, with what is known of the paper. */
export interface PaperReportTable {
  readonly id: string;
  readonly position: Generated<number>;
  readonly kind: string;
  readonly paper: string;
  readonly body: string;
  /** The text with which it came. */
  readonly text: string;
  readonly symbol: string;
  readonly marking: Marking;
  readonly exercise: boolean;
  /** Code of the participant that sent it; null while that is not known. */
  readonly participant: string | null;
  /** Null once the paper is purged. */
  readonly name: string | null;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly receivedAt: Instant;
  /** Ids of the proposals that had been entered from it. */
  readonly became: string[];
  readonly at: Instant;
  readonly person: string;
  readonly reason: string;
  readonly audience: string;
}

/** The secretariat's answer that the paper may stay. */
export interface PaperRestorationTable {
  readonly report: string;
  readonly at: Instant;
  readonly person: string;
  readonly reason: string;
  readonly audience: string;
}

/** One of the two keys that purged a paper. */
export interface PurgeKey {
  /** Code of the participant for which the chair was held. */
  readonly participant: string;
  readonly person: string;
  /** What the person was called then: "Co-chair, Galveth". */
  readonly label: string;
  /** Instant at which the key was turned, ISO 8601 in UTC. */
  readonly at: string;
}

/** A paper that is gone: with its report it is the tombstone. */
export interface PaperPurgeTable {
  readonly report: string;
  readonly request: string;
  readonly at: Instant;
  readonly person: string;
  readonly reason: string;
  /** As JSON when written. */
  readonly keys: ColumnType<PurgeKey[], string, never>;
  /** Entries of the audit whose content went with the name. */
  readonly entriesErased: number;
  readonly audience: string;
}

/** A legal hold on the papers of a body, or of one of its texts. */
export interface PaperHoldTable {
  readonly id: string;
  readonly position: Generated<number>;
  readonly body: string;
  /** Null: every text of the body. */
  readonly text: string | null;
  readonly at: Instant;
  readonly person: string;
  readonly reason: string;
  readonly endedAt: Instant | null;
  readonly endedBy: string | null;
  readonly endReason: string | null;
  readonly audience: string;
}

declare module '../platform/db/tables.ts' {
  interface Tables {
    'library.paperReport': PaperReportTable;
    'library.paperRestoration': PaperRestorationTable;
    'library.paperPurge': PaperPurgeTable;
    'library.paperHold': PaperHoldTable;
  }
}
