import type { Generated } from 'kysely';
import type { Instant } from '../../base/index.ts';

interface EmbargoTable {
  readonly id: string;
  readonly position: Generated<number>;
  readonly decision: string;
  readonly untilAt: Instant;
  readonly untilZone: string;
  readonly reason: string;
  readonly person: string;
  readonly hat: string;
  readonly at: Instant;
  readonly audience: string;
}

interface EmbargoLiftingTable {
  readonly embargo: string;
  readonly person: string;
  readonly hat: string;
  readonly at: Instant;
  readonly reason: string;
  readonly audience: string;
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    'decisions.embargo': EmbargoTable;
    'decisions.embargo_lifting': EmbargoLiftingTable;
  }
}
