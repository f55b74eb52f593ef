import { isBefore } from '../../../base/index.ts';
import type { WrittenState, WrittenStepState } from '../../schema/written.ts';
import type { Guard } from '../guard.ts';
import { agreedAt, type WrittenEvent, type WrittenRound } from './round.ts';

/** Why an event of a written procedure is not taken. */
export type WrittenRefusal =
  | 'not-in-this-state'
  | 'written-not-allowed'
  | 'keys-missing'
  | 'not-clean'
  | 'under-another-procedure'
  | 'nobody-is-asked'
  | 'deadline-unsound'
  | 'not-in-the-electorate'
  | 'no-authority'
  | 'received-in-the-future'
  | 'received-before-start'
  | 'received-late'
  | 'received-after-completion'
  | 'evidence-missing'
  | 'reason-missing'
  | 'scope-unknown'
  | 'not-a-chair'
  | 'deadline-passed'
  | 'not-later'
  | 'not-due'
  | 'reply-missing'
  | 'text-changed'
  | 'not-at-next-meeting';

type EventOf<Type extends WrittenEvent['type']> = Extract<WrittenEvent, { type: Type }>;

export interface WrittenCase<Type extends WrittenEvent['type']> {
  readonly round: WrittenRound;
  readonly event: EventOf<Type>;
}

export interface WrittenRow<Type extends WrittenEvent['type']> {
  readonly from: readonly WrittenState[];
  /** The state that the event leads to. */
  readonly to: (the: WrittenCase<Type>) => WrittenStepState;
  readonly guards: readonly Guard<WrittenCase<Type>, WrittenRefusal>[];
  readonly source: string;
}

const byChair = {
  why: 'not-a-chair',
  holds: ({ event }: { event: { readonly isChair: boolean } }) => event.isChair,
  source: 'procedure.md §2.2: what nobody answered goes to the chair, who leads the procedure.',
} as const;

const beforeDeadline = {
  why: 'deadline-passed',
  holds: ({ round, event }: { round: WrittenRound; event: Pick<WrittenEvent, 'now'> }) =>
    isBefore(event.now, round.deadline),
  source: 'procedure.md §2.3, invariant 2: at the deadline exactly is late.',
} as const;

const unchanged = {
  why: 'text-changed',
  holds: ({ event }: { event: { readonly isUnchanged: boolean } }) => event.isUnchanged,
  source: 'procedure.md §1.1: what is adopted is what the members were asked about.',
} as const;

const allAgree = {
  why: 'reply-missing',
  holds: ({ round }: { round: WrittenRound }) => agreedAt(round) !== null,
  source: 'procedure.md §2.2: silence is not consent.',
} as const;

const soundDeadline = {
  why: 'deadline-unsound',
  at: 'deadline',
  holds: ({ event }: { event: { readonly isDeadlineSound: boolean } }) => event.isDeadlineSound,
  source: 'JOURNEYS, second part: no weekend, no holiday, long enough to answer.',
} as const;

/**
 * The written procedure. One row an event; whatever has no row cannot happen. What lapsed is completed only by replies
 * that were received before the deadline, and once a chair has told the members that it lapsed, nothing leads on.
 */
export const writtenTable: { readonly [Type in WrittenEvent['type']]: WrittenRow<Type> } = {
  open: {
    from: ['drafted'],
    to: () => 'running',
    source: 'procedure.md §2.2: it asks each member to reply.',
    guards: [
      {
        why: 'written-not-allowed',
        holds: ({ event }) => event.isAllowed,
        source: 'procedure.md §2.2: a procedure of its own; the body’s rules on silence do not bring it.',
      },
      {
        why: 'keys-missing',
        holds: ({ event }) => event.hasEveryKey,
        source: 'procedure.md §2.3 (`propose`): co-chairs both signed.',
      },
      {
        why: 'not-clean',
        holds: ({ event }) => event.isClean,
        source: 'procedure.md §1.1, §2.3: the snapshot is clean.',
      },
      {
        why: 'nobody-is-asked',
        holds: ({ event }) => event.electorate.length > 0,
        source: 'procedure.md §1.8: where nobody is asked nobody has agreed.',
      },
      {
        why: 'under-another-procedure',
        holds: ({ event }) => event.isFree,
        source: 'procedure.md §1.8, §2.3: one question, one answer; one runs at a time.',
      },
      soundDeadline,
    ],
  },
  reply: {
    from: ['running', 'completed', 'lapsed'],
    to: afterReply,
    source:
      'JOURNEYS, second part, first rule: what arrived in time counts, also when it is entered later, until a chair has told the members how it ended.',
    guards: [
      {
        why: 'not-in-the-electorate',
        at: 'participant',
        holds: ({ round, event }) => round.electorate.includes(event.participant),
        source: 'procedure.md §2.2: each member; never an observer, never the secretariat.',
      },
      {
        why: 'no-authority',
        holds: ({ event }) => event.hasAuthority,
        source: 'procedure.md §2.3 (`object`): authority to speak for the member.',
      },
      {
        why: 'received-in-the-future',
        at: 'receivedAt',
        holds: ({ event }) => !isBefore(event.now, event.receivedAt),
        source: 'JOURNEYS, second part: the time of receipt is that of the evidence.',
      },
      {
        why: 'received-before-start',
        at: 'receivedAt',
        holds: ({ round, event }) => round.startedAt !== null && !isBefore(event.receivedAt, round.startedAt),
        source: 'procedure.md §2.3: what was said before is not said in this round.',
      },
      {
        why: 'received-late',
        at: 'receivedAt',
        holds: ({ round, event }) => isBefore(event.receivedAt, round.deadline),
        source: 'procedure.md §2.3, invariant 2: strictly before the deadline.',
      },
      {
        why: 'received-after-completion',
        at: 'receivedAt',
        holds: ({ round, event }) => {
          const at = agreedAt(round);
          return round.state !== 'completed' || at === null || isBefore(event.receivedAt, at);
        },
        source: 'procedure.md §2.2: with the last reply the procedure is complete.',
      },
      {
        why: 'evidence-missing',
        at: 'evidence',
        holds: ({ event }) => event.channel === 'here' || event.evidence !== '',
        source: 'JOURNEYS, second part: entered as received, with the evidence.',
      },
      {
        why: 'reason-missing',
        at: 'reason',
        holds: ({ event }) => event.answer !== 'doesNotAgree' || event.reason !== '',
        source: 'procedure.md §2.3 (`object`): in writing.',
      },
      {
        why: 'scope-unknown',
        at: 'provisions',
        holds: ({ event }) => event.isScopeKnown,
        source: 'procedure.md §2.3 (`object`): scope = whole | provisionIds.',
      },
    ],
  },
  extend: {
    from: ['running'],
    to: () => 'running',
    source: 'procedure.md §2.3 (`extend`): a chair, with a reason, never nearer.',
    guards: [
      byChair,
      beforeDeadline,
      {
        why: 'not-later',
        at: 'deadline',
        holds: ({ round, event }) => isBefore(round.deadline, event.to),
        source: 'procedure.md §2.3: shortening is never allowed.',
      },
      soundDeadline,
      {
        why: 'reason-missing',
        at: 'reason',
        holds: ({ event }) => event.reason !== '',
        source: 'procedure.md §2.3 (`extend`): chair; reason.',
      },
    ],
  },
  withdraw: {
    from: ['running'],
    to: () => 'withdrawn',
    source: 'procedure.md §2.3 (`withdraw`).',
    guards: [byChair, beforeDeadline],
  },
  complete: {
    from: ['running', 'lapsed'],
    to: () => 'completed',
    source: 'procedure.md §2.2: every member replied before the deadline, and agrees.',
    guards: [allAgree, unchanged],
  },
  lapse: {
    from: ['running'],
    to: () => 'lapsed',
    source: 'procedure.md §2.2: an unanswered one lapses to the chair.',
    guards: [
      {
        why: 'not-due',
        holds: ({ round, event }) => !isBefore(event.now, round.deadline),
        source: 'procedure.md §2.3: now ≥ deadline.',
      },
    ],
  },
  close: {
    from: ['lapsed'],
    to: () => 'closed',
    source: 'procedure.md §2.2, §2.3 (invariant 4): a chair tells the members, and it does not come back.',
    guards: [byChair],
  },
  announce: {
    from: ['completed'],
    to: () => 'announced',
    source: 'procedure.md §2.3 (`notify`): a chair signs the letter, and no reply can undo it.',
    guards: [byChair, allAgree, unchanged],
  },
  record: {
    from: ['announced'],
    to: () => 'recorded',
    source: 'procedure.md §2.3 (`record`): announced and numbered at the next meeting of the body.',
    guards: [
      byChair,
      {
        why: 'not-at-next-meeting',
        at: 'meeting',
        holds: ({ event }) => event.isAtNextMeeting,
        source: 'procedure.md §2.3 (`record`): next formal meeting opened.',
      },
    ],
  },
};

/** Who does not agree ends it. A request for time that came to light too late takes the completion back. */
function afterReply({ round, event }: WrittenCase<'reply'>): WrittenStepState {
  if (event.answer === 'doesNotAgree') return 'notAgreed';
  if (round.state === 'lapsed') return 'lapsed';
  const { electorate, replies } = round;
  const isStillAgreed = agreedAt({ electorate, replies: [...replies, event] }) !== null;
  return round.state === 'completed' && isStillAgreed ? 'completed' : 'running';
}
