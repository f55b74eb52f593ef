import type { Generated } from 'kysely';
import type { Instant } from '../../base/index.ts';

interface CorrectionKeyTable {
  readonly id: string;
  readonly position: Generated<number>;
  readonly correction: string;
  readonly participant: string;
  readonly what: 'signed' | 'declined';
  readonly person: string;
  readonly at: Instant;
  readonly reason: string | null;
  readonly audience: string;
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    'decisions.correction_key': CorrectionKeyTable;
  }
}
