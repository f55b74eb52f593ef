import type { Generated } from 'kysely';
import type { Instant } from '../../base/index.ts';

interface RemovalKeyTable {
  readonly id: string;
  readonly position: Generated<number>;
  readonly decision: string;
  readonly participant: string;
  readonly what: 'signed' | 'declined';
  readonly person: string;
  readonly at: Instant;
  readonly reason: string;
  readonly audience: string;
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    'decisions.removal_key': RemovalKeyTable;
  }
}
