import type { Instant } from '../../base/index.ts';

/** Where a paragraph stands since a decision; without a position nowhere, since it was merged into another. */
export interface PlaceTable {
  readonly provision: string;
  readonly resolution: string;
  readonly position: number | null;
  readonly at: Instant;
  readonly audience: string;
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    'texts.place': PlaceTable;
  }
}
