import type { Instant } from '../../base/index.ts';
import type { Role } from '../../platform/index.ts';

/** A chair handed over for one text, until it is taken back. */
export interface ChairHandoverTable {
  readonly id: string;
  readonly text: string;
  readonly person: string;
  readonly role: Role;
  readonly participant: string | null;
  readonly at: Instant;
  readonly takenBackAt: Instant | null;
  readonly audience: string;
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    'texts.chair_handover': ChairHandoverTable;
  }
}
