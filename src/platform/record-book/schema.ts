import type { ColumnType, Generated } from 'kysely';
import type { Instant } from '../../base/index.ts';

interface EntryTable {
  readonly position: number;
  /** The entry before; the log has no gap. */
  readonly previous: Generated<number | null>;
  readonly kind: string;
  /** The thing published, as in happenings: `text:…`. */
  readonly subject: string;
  readonly path: string;
  readonly leaf: Buffer;
  readonly audience: string;
}

interface PayloadTable {
  readonly position: number;
  readonly bytes: ColumnType<Buffer | null, Buffer, null>;
  readonly erasedAt: ColumnType<Instant | null, never, Instant>;
  readonly audience: string;
}

declare module '../db/tables.ts' {
  interface Tables {
    'record.entry': EntryTable;
    'record.payload': PayloadTable;
  }
}
