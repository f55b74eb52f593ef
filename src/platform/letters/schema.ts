import type { ColumnType, Generated } from 'kysely';
import type { Instant } from '../../base/index.ts';

/** What a letter is: each has its template where its act is. */
export const letterKinds = [
  'invitation',
  'meetingMoved',
  'meetingCancelled',
  'silenceOpened',
  'silenceRefused',
  'silenceExtended',
  'silenceBroken',
  'silenceWithdrawn',
  'silenceVoid',
  'writtenOpened',
  'writtenReminder',
  'writtenExtended',
  'writtenNotAgreed',
  'writtenLapsed',
  'writtenWithdrawn',
  'adopted',
  'released',
] as const;
export type LetterKind = (typeof letterKinds)[number];

interface SeriesTable {
  readonly name: string;
  readonly last: number;
}

interface LetterTable {
  readonly number: string;
  readonly year: number;
  readonly ordinal: number;
  readonly kind: LetterKind;
  readonly subjectKey: string;
  readonly isExercise: boolean;
  readonly writtenAt: ColumnType<Instant, Instant, never>;
  readonly zone: string;
  readonly audience: string;
}

interface VersionTable {
  readonly letter: string;
  readonly language: string;
  readonly subject: string;
  readonly text: ColumnType<string | null, string, null>;
  readonly pdf: ColumnType<Uint8Array | null, Uint8Array | null, null>;
  readonly sha256: string | null;
  readonly erasedAt: ColumnType<Instant | null, never, Instant>;
  readonly audience: string;
}

interface CopyTable {
  readonly id: string;
  readonly position: Generated<number>;
  readonly letter: string;
  readonly language: string;
  readonly participant: string | null;
  readonly person: string | null;
  readonly name: string;
  readonly channel: 'mail' | 'other';
  readonly message: string | null;
  readonly audience: string;
}

interface HandingTable {
  readonly copy: string;
  readonly at: Instant;
  readonly how: string;
  readonly person: string;
  readonly audience: string;
}

declare module '../db/tables.ts' {
  interface Tables {
    'mail.letter_series': SeriesTable;
    'mail.letter': LetterTable;
    'mail.letter_version': VersionTable;
    'mail.letter_copy': CopyTable;
    'mail.letter_handing': HandingTable;
  }
}
