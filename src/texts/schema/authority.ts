import type { Instant } from '../../base/index.ts';
import type { Role } from '../../platform/index.ts';

/** The right of an adviser to speak for the delegation on one text, until an instant. */
export interface AuthorityTable {
  readonly id: string;
  readonly text: string;
  readonly participant: string;
  readonly giver: string;
  readonly giverRole: Role;
  readonly holder: string;
  readonly givenAt: Instant;
  readonly untilAt: Instant;
  readonly untilZone: string;
  readonly endedAt: Instant | null;
  readonly endedBy: string | null;
  readonly audience: string;
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    'texts.authority': AuthorityTable;
  }
}
