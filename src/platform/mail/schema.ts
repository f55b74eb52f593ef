import type { ColumnType } from 'kysely';
import type { Instant } from '../../base/index.ts';

interface MessageTable {
  readonly id: string;
  readonly createdAt: ColumnType<Instant, Instant, never>;
  readonly kind: string;
  readonly subjectKey: string | null;
  readonly address: string;
  readonly person: string | null;
  readonly subject: string;
  readonly isExercise: boolean;
  readonly againOf: string | null;
  readonly audience: string;
}

interface ContentTable {
  readonly message: string;
  readonly language: string;
  readonly text: ColumnType<string | null, string, null>;
  readonly calendar: ColumnType<string | null, string | null, null>;
  readonly isSecret: boolean;
  readonly erasedAt: ColumnType<Instant | null, never, Instant>;
  readonly audience: string;
}

interface DeliveryTable {
  readonly message: string;
  readonly attempt: number;
  readonly at: ColumnType<Instant, Instant, never>;
  readonly outcome: Outcome;
  readonly response: string;
  readonly audience: string;
}

/** What became of one try. `handedOver` means that the next mail server took it, not that anybody read it. */
export type Outcome = 'handedOver' | 'deferred' | 'bounced';

declare module '../db/tables.ts' {
  interface Tables {
    'mail.message': MessageTable;
    'mail.content': ContentTable;
    'mail.delivery': DeliveryTable;
  }
}
