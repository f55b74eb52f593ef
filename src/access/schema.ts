import type { ColumnType } from 'kysely';
import type { Instant } from '../base/index.ts';

interface GrantTable {
  readonly id: string;
  readonly source: string;
  readonly person: string;
  readonly hat: string;
  readonly role: string;
  readonly participant: string | null;
  readonly body: string | null;
  readonly audiences: string[];
  readonly startsAt: Instant;
  readonly endsAt: Instant | null;
}

interface SeatTable {
  readonly id: string;
  readonly source: string;
  readonly holder: string;
  readonly role: string | null;
  readonly body: string | null;
  readonly audiences: string[];
  readonly startsAt: Instant;
  readonly endsAt: Instant | null;
}

/** A view: rights that hold at the transaction's instant. */
interface RightTable {
  readonly person: ColumnType<string, never, never>;
  readonly hat: ColumnType<string, never, never>;
  readonly role: ColumnType<string, never, never>;
  readonly participant: ColumnType<string | null, never, never>;
  readonly body: ColumnType<string | null, never, never>;
  readonly audiences: ColumnType<string[], never, never>;
}

declare module '../platform/db/tables.ts' {
  interface Tables {
    'access.grant': GrantTable;
    'access.seat': SeatTable;
    'access.right_at_clock': RightTable;
  }
}
