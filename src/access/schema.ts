import type { Instant } from '../base/index.ts';
import type { ColumnType } from 'kysely';

interface GrantTable {
  readonly id: string;
  readonly source: string;
  readonly person: string;
  readonly hat: string;
  readonly role: string;
  readonly participant: string | null;
  readonly body: string | null;
  readonly audiences: string[];
  readonly startsAt: ColumnType<Instant, string, never>;
  readonly endsAt: ColumnType<Instant | null, string | null, string | null>;
}

declare module '../platform/db/tables.ts' {
  interface Tables {
    'access.grant': GrantTable;
  }
}
