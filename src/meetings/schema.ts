import type { ColumnType } from 'kysely';
import { z } from 'zod';
import type { Instant } from '../base/index.ts';
import { bodyId, partialDate, participantCode } from '../registry/index.ts';

export const modes = ['inPerson', 'hybrid', 'virtual'] as const;
export type Mode = (typeof modes)[number];

/** The word that the body used; never mapped to one "approved" (glossary, rule 2). */
export const verbs = [
  'issuedBy',
  'adopts',
  'agrees',
  'endorses',
  'approves',
  'welcomes',
  'takesNote',
] as const;
export type Verb = (typeof verbs)[number];
export const verbHolders = ['coChairs', 'ministers', 'members'] as const;
export type VerbHolder = (typeof verbHolders)[number];

const shortText = z.string().trim().min(1).max(300);
const longText = z.string().trim().min(1).max(2000);
const sources = z.array(z.string().min(1).max(1000)).max(30);

/** A meeting known from records. */
export const pastMeetingInput = z.object({
  id: bodyId,
  body: bodyId,
  title: shortText,
  ordinal: z.number().int().min(1).max(1000).nullable(),
  ordinalBasis: z.enum(['found', 'inferred']).nullable(),
  startsOn: partialDate,
  endsOn: partialDate.nullable(),
  place: shortText.nullable(),
  host: participantCode.nullable(),
  mode: z.enum(modes).nullable(),
  note: longText.nullable(),
  sources,
});

export const conferenceInput = z.object({
  ordinal: z.number().int().min(1).max(1000),
  body: bodyId,
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  city: shortText,
  host: participantCode,
  attendance: longText.nullable(),
  note: longText.nullable(),
  outcomes: z
    .array(
      z.object({
        id: bodyId,
        kind: z.string().min(1).max(40),
        title: shortText,
        authority: z.enum(['body', 'chairs']),
        verb: z.enum(verbs).nullable(),
        verbOf: z.enum(verbHolders).nullable(),
        alsoReported: z.array(z.object({ verb: z.enum(verbs), sources })).max(20),
        attachedTo: bodyId.nullable(),
        sources,
      }),
    )
    .max(50),
  sources,
});

type At = ColumnType<Instant | null, string | null, never>;
/** An instant that a move changes. */
type MovedAt = ColumnType<Instant | null, string | null, Instant | null>;

interface MeetingTable {
  readonly id: string;
  readonly body: string;
  readonly title: string;
  readonly ordinal: number | null;
  readonly ordinalBasis: 'found' | 'inferred' | null;
  readonly startsAt: MovedAt;
  readonly endsAt: MovedAt;
  readonly zone: string | null;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly place: string | null;
  readonly host: string | null;
  readonly mode: Mode | null;
  readonly exercise: boolean;
  readonly note: string | null;
  readonly sources: string[];
  readonly convenedAt: At;
  readonly convenedBy: string | null;
  readonly audience: string;
}

interface MoveTable {
  readonly id: string;
  readonly meeting: string;
  readonly number: number;
  readonly wasStartsAt: Instant;
  readonly wasEndsAt: Instant | null;
  readonly wasZone: string;
  readonly wasPlace: string | null;
  readonly at: Instant;
  readonly person: string;
  readonly audience: string;
}

interface CancellationTable {
  readonly meeting: string;
  readonly id: string;
  readonly at: Instant;
  readonly person: string;
  readonly audience: string;
}

interface ChangeReasonTable {
  /** Id of the move or cancellation. */
  readonly change: string;
  readonly reason: string;
  readonly audience: string;
}

interface PresenceTable {
  readonly id: string;
  readonly meeting: string;
  readonly participant: string;
  readonly recordedAt: ColumnType<Instant, string, never>;
  readonly recordedBy: string | null;
  readonly withdrawnAt: ColumnType<Instant | null, string | null, string>;
  readonly audience: string;
}

interface ConferenceTable {
  readonly id: string;
  readonly ordinal: number;
  readonly body: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly city: string;
  readonly host: string;
  readonly attendance: string | null;
  readonly note: string | null;
  readonly sources: string[];
  readonly audience: string;
}

export interface OtherReport {
  readonly verb: Verb;
  readonly sources: readonly string[];
}

interface OutcomeDocumentTable {
  readonly id: string;
  readonly conference: string;
  readonly position: number;
  readonly kind: string;
  readonly title: string;
  readonly authority: 'body' | 'chairs';
  readonly verb: Verb | null;
  readonly verbOf: VerbHolder | null;
  readonly alsoReported: ColumnType<readonly OtherReport[], string, never>;
  readonly attachedTo: string | null;
  readonly sources: string[];
  readonly audience: string;
}

declare module '../platform/db/tables.ts' {
  interface Tables {
    'meetings.meeting': MeetingTable;
    'meetings.move': MoveTable;
    'meetings.cancellation': CancellationTable;
    'meetings.change_reason': ChangeReasonTable;
    'meetings.presence': PresenceTable;
    'meetings.conference': ConferenceTable;
    'meetings.outcome_document': OutcomeDocumentTable;
  }
}
