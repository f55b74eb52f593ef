import type { Generated } from 'kysely';
import type { Instant } from '../../base/index.ts';

/** What a delegation can put on record with a decision (procedure.md §1.8; glossary D). None of them prevents it. */
export const statementKinds = [
  'general',
  'explanationOfPosition',
  'interpretativeStatement',
  'reservation',
  'disassociation',
] as const;
export type StatementKind = (typeof statementKinds)[number];

/** Made by the delegation here, or brought by an official written channel and entered as received. */
export type StatementChannel = 'delegation' | 'received';

interface StatementTable {
  readonly id: string;
  readonly position: Generated<number>;
  readonly text: string;
  readonly kind: StatementKind;
  readonly participant: string;
  readonly name: string;
  readonly provisions: string[];
  readonly language: string;
  readonly words: string;
  readonly receivedAt: Instant;
  readonly audience: string;
}

interface WithdrawalTable {
  readonly statement: string;
  readonly at: Instant;
  readonly audience: string;
}

interface ReceiptTable {
  readonly statement: string;
  readonly what: 'made' | 'withdrawn';
  readonly channel: StatementChannel;
  readonly evidence: string | null;
  readonly enteredAt: Instant;
  readonly person: string;
  readonly audience: string;
  readonly delegationAudience: string;
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    'decisions.statement': StatementTable;
    'decisions.statement_withdrawal': WithdrawalTable;
    'decisions.statement_receipt': ReceiptTable;
  }
}
