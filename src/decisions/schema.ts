import type { ColumnType, Generated } from 'kysely';
import type { Instant } from '../base/index.ts';
import './schema/corrections.ts';
import './schema/register.ts';
import './schema/embargo.ts';
import './schema/removals.ts';
import './schema/silence.ts';
import './schema/statements.ts';
import './schema/written.ts';

/** The body's own word, never mapped to another (glossary, rule 2). */
export const verbs = ['adopts', 'agrees', 'endorses', 'approves', 'welcomes', 'takesNote'] as const;
export type Verb = (typeof verbs)[number];

/** How the body decided (procedure.md §1.8). Nobody is counted in any of them. */
export const modes = ['consensus', 'acclamation', 'withoutVote'] as const;
/** A text may also have been adopted between meetings, which is nothing that can be asked for in a room. */
export const decisionModes = [...modes, 'silence', 'written'] as const;
export type Mode = (typeof decisionModes)[number];

export type PresidingRole = 'chair' | 'coChair';
export type EndWhy = 'decided' | 'objection' | 'withdrawn';
export type ObjectionChannel = 'delegation' | 'room';

interface QuestionTable {
  readonly id: string;
  readonly position: Generated<number>;
  readonly text: string;
  readonly body: string;
  readonly meeting: string;
  readonly symbol: string;
  readonly title: string;
  readonly verb: Verb;
  readonly mode: Mode;
  readonly sha256: string;
  readonly presiding: string | null;
  readonly presidingRole: PresidingRole;
  readonly askedBy: string;
  readonly askedAt: Instant;
  readonly askedZone: string;
  readonly endedWhy: EndWhy | null;
  readonly endedAt: Instant | null;
  readonly endedBy: string | null;
  readonly audience: string;
}

interface ObjectionTable {
  readonly id: string;
  readonly question: string;
  readonly participant: string;
  readonly at: Instant;
  readonly reason: string | null;
  readonly channel: ObjectionChannel;
  readonly recordedBy: string;
  readonly audience: string;
}

interface DecisionTable {
  readonly number: string;
  readonly year: number;
  readonly ordinal: number;
  /** The question in the meeting, the round of silence, or the written procedure: one of them. */
  readonly question: string | null;
  readonly silenceRound: string | null;
  readonly writtenRound: string | null;
  readonly text: string;
  readonly body: string;
  readonly bodyName: string;
  readonly meeting: string;
  readonly meetingTitle: string;
  readonly verb: Verb;
  readonly mode: Mode;
  readonly symbol: string;
  readonly title: string;
  readonly language: string;
  readonly exercise: boolean;
  readonly sha256: string;
  readonly decidedAt: Instant;
  readonly decidedZone: string;
  readonly statement: string;
  readonly presiding: string | null;
  readonly presidingRole: PresidingRole;
  readonly presidingName: string | null;
  readonly audience: string;
}

interface SeriesTable {
  readonly name: string;
  readonly last: number;
}

interface PresenceTable {
  readonly decision: string;
  readonly participant: string;
  readonly name: string;
  readonly position: number;
  readonly audience: string;
}

interface ReleaseKeyTable {
  readonly id: string;
  readonly position: Generated<number>;
  readonly decision: string;
  readonly participant: string;
  readonly what: 'signed' | 'declined';
  readonly person: string;
  readonly at: Instant;
  readonly reason: string | null;
  readonly audience: string;
}

interface ReleaseTable {
  readonly decision: string;
  readonly readyAt: Instant;
  readonly releasedAt: ColumnType<Instant | null, Instant | null, Instant>;
  readonly keyId: ColumnType<string | null, string | null, string>;
  readonly audience: string;
}

interface VerifyingKeyTable {
  readonly id: string;
  readonly publicPem: string;
  readonly firstUsedAt: Instant;
  readonly audience: string;
}

declare module '../platform/db/tables.ts' {
  interface Tables {
    'decisions.question': QuestionTable;
    'decisions.objection': ObjectionTable;
    'decisions.decision': DecisionTable;
    'decisions.series': SeriesTable;
    'decisions.presence': PresenceTable;
    'decisions.release_key': ReleaseKeyTable;
    'decisions.release': ReleaseTable;
    'decisions.verifying_key': VerifyingKeyTable;
  }
}
