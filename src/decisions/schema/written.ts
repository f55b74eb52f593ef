import type { Generated } from 'kysely';
import type { Instant } from '../../base/index.ts';
import type { Verb } from '../schema.ts';

/** How a written procedure stands. */
export const writtenStates = [
  'drafted',
  'running',
  'completed',
  'announced',
  'recorded',
  'notAgreed',
  'lapsed',
  'closed',
  'withdrawn',
] as const;
export type WrittenState = (typeof writtenStates)[number];
export type WrittenStepState = Exclude<WrittenState, 'drafted'>;

/** What a member answers. `needsTime` asks for a later deadline and moves none. */
export const answers = ['agrees', 'doesNotAgree', 'needsTime'] as const;
export type Answer = (typeof answers)[number];

/** Official written channels other than the member's own hand here. */
export const otherChannels = ['mail', 'letter'] as const;
export type WrittenChannel = 'here' | (typeof otherChannels)[number];

interface WrittenRuleTable {
  readonly id: string;
  readonly position: Generated<number>;
  readonly body: string;
  readonly isAllowed: boolean;
  readonly meeting: string;
  readonly defaultWorkingDays: number;
  readonly minimumHours: number;
  readonly at: Instant;
  readonly person: string;
  readonly audience: string;
}

interface WrittenRoundTable {
  readonly id: string;
  readonly text: string;
  readonly body: string;
  readonly round: number;
  readonly symbol: string;
  readonly title: string;
  readonly language: string;
  readonly verb: Verb;
  readonly sha256: string;
  readonly deadlineAt: Instant;
  readonly deadlineZone: string;
  readonly venueZone: string | null;
  readonly minimumHours: number;
  readonly draftedBy: string;
  readonly draftedAt: Instant;
  readonly keysUntil: Instant;
  readonly audience: string;
}

interface WrittenKeyTable {
  readonly id: string;
  readonly position: Generated<number>;
  readonly round: string;
  readonly participant: string;
  readonly what: 'signed' | 'declined';
  readonly person: string;
  readonly at: Instant;
  readonly reason: string | null;
  readonly audience: string;
}

interface WrittenElectorTable {
  readonly round: string;
  readonly participant: string;
  readonly position: number;
  readonly audience: string;
}

interface WrittenReplyTable {
  readonly id: string;
  readonly position: Generated<number>;
  readonly round: string;
  readonly participant: string;
  readonly answer: Answer;
  readonly channel: WrittenChannel;
  readonly receivedAt: Instant;
  readonly enteredAt: Instant;
  readonly person: string;
  readonly evidence: string | null;
  readonly reason: string | null;
  readonly provisions: string[] | null;
  readonly audience: string;
}

interface WrittenStepTable {
  readonly id: string;
  readonly position: Generated<number>;
  readonly round: string;
  readonly state: WrittenStepState;
  readonly at: Instant;
  readonly effectiveAt: Instant;
  readonly person: string | null;
  readonly reason: string | null;
  readonly provisions: string[] | null;
  readonly meeting: string | null;
  readonly audience: string;
}

interface WrittenExtensionTable {
  readonly id: string;
  readonly position: Generated<number>;
  readonly round: string;
  readonly fromAt: Instant;
  readonly toAt: Instant;
  readonly at: Instant;
  readonly person: string;
  readonly reason: string;
  readonly audience: string;
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    'decisions.written_rule': WrittenRuleTable;
    'decisions.written_round': WrittenRoundTable;
    'decisions.written_key': WrittenKeyTable;
    'decisions.written_elector': WrittenElectorTable;
    'decisions.written_reply': WrittenReplyTable;
    'decisions.written_step': WrittenStepTable;
    'decisions.written_extension': WrittenExtensionTable;
  }
}
