import type { Instant } from '../../base/index.ts';

interface CalendarEntryTable {
  readonly key: string;
  readonly uid: string;
  readonly sequence: number;
  readonly summary: string;
  readonly location: string | null;
  readonly startsAt: Instant;
  readonly endsAt: Instant | null;
  readonly cancelledAt: Instant | null;
  readonly audience: string;
}

declare module '../db/tables.ts' {
  interface Tables {
    'mail.calendar_entry': CalendarEntryTable;
  }
}
