import { isBefore } from '../../../base/index.ts';
import type { SilenceState } from '../../schema/silence.ts';
import type { Guard } from '../guard.ts';
import { longestOutage } from './outage.ts';
import type { SilenceRefusal } from './refusals.ts';
import type { DeadlineFault, Defect, Round, SilenceEvent } from './round.ts';

type EventOf<Type extends SilenceEvent['type']> = Extract<SilenceEvent, { type: Type }>;

/** What a guard is asked about. */
export interface Case<Type extends SilenceEvent['type']> {
  readonly round: Round;
  readonly event: EventOf<Type>;
}

export interface Row<Type extends SilenceEvent['type']> {
  readonly from: readonly SilenceState[];
  readonly to: SilenceState;
  readonly guards: readonly (Omit<Guard<Case<Type>, SilenceRefusal>, 'why'> & {
    readonly why: SilenceRefusal | ((the: Case<Type>) => SilenceRefusal);
  })[];
  readonly source: string;
}

// One chair suffices, also under the rule `both`: procedure.md §2.3 asks for both signatures in `propose` alone and says
// "chair" below it; §3.2 asks both for acts that bind. More time, nothing adopted, what the clock has done bind nobody,
// and with a second key still missing the deadline would adopt the text against one of its co-chairs.
const byChair = {
  why: 'not-a-chair',
  holds: ({ event }: { event: { readonly isChair: boolean } }) => event.isChair,
  source: 'procedure.md §2.3: the chair.',
} as const;

const ofElectorate = {
  why: 'not-in-the-electorate',
  at: 'participant',
  holds: ({ round, event }: { round: Round; event: { readonly participant: string } }) =>
    round.electorate.includes(event.participant),
  source: 'procedure.md §2.3: a member of the electorate, never an observer, never the secretariat.',
} as const;

const withAuthority = {
  why: 'no-authority',
  holds: ({ event }: { event: { readonly hasAuthority: boolean } }) => event.hasAuthority,
  source: 'procedure.md §2.3: head of delegation, accredited alternate, or designated silence contact.',
} as const;

const deadlineStands = {
  why: ({ event }: { event: { readonly deadlineFault: DeadlineFault | null } }) =>
    event.deadlineFault ?? 'too-short',
  at: 'deadline',
  holds: ({ event }: { event: { readonly deadlineFault: DeadlineFault | null } }) =>
    event.deadlineFault === null,
  source: 'procedure.md §2.3: minimum period, working time, neither weekend nor holiday.',
} as const;

/** The state machine. One row an event; whatever has no row cannot happen. */
export const silenceTable: { readonly [Type in SilenceEvent['type']]: Row<Type> } = {
  propose: {
    from: ['draft'],
    to: 'proposed',
    source: 'procedure.md §2.3, draft → proposed.',
    guards: [
      {
        why: 'silence-not-allowed',
        holds: ({ event }) => event.isAllowed,
        source: 'JOURNEYS, second part: off until the body has adopted it in its rules.',
      },
      {
        why: 'keys-missing',
        holds: ({ event }) => event.hasEveryKey,
        source: 'procedure.md §2.3: co-chairs both signed.',
      },
      {
        why: 'not-clean',
        holds: ({ event }) => event.isClean,
        source: 'procedure.md §2.3: the snapshot is clean; §1.1.',
      },
      {
        why: 'nobody-may-object',
        holds: ({ event }) => event.electorate.length > 0,
        source: 'procedure.md §1.8: consensus is the absence of objection among those who could object.',
      },
      deadlineStands,
    ],
  },
  objectToUse: {
    from: ['proposed'],
    to: 'refused',
    source: 'procedure.md §2.3, proposed → refused.',
    guards: [
      {
        why: 'consent-not-asked',
        holds: ({ round }) => round.requiresConsent,
        source: 'procedure.md §2.3: the rule requires consent.',
      },
      {
        why: 'consent-window-over',
        holds: ({ round, event }) => round.consentUntil === null || isBefore(event.now, round.consentUntil),
        source: 'procedure.md §2.3: the consent window; at its end exactly is late (invariant 2).',
      },
      ofElectorate,
      withAuthority,
    ],
  },
  start: {
    from: ['proposed'],
    to: 'running',
    source: 'procedure.md §2.3, proposed → running.',
    guards: [
      {
        why: 'consent-window-open',
        holds: ({ round, event }) =>
          event.isConsentGiven ||
          !round.requiresConsent ||
          (round.consentUntil !== null && !isBefore(event.now, round.consentUntil)),
        source: 'procedure.md §2.3: consent window passed or consent given in the meeting.',
      },
      {
        why: 'notice-missing',
        holds: ({ round, event }) => round.noticedAt !== null && !isBefore(event.now, round.noticedAt),
        source: 'procedure.md §2.3: notice sent to every member of the electorate.',
      },
      {
        why: 'too-short',
        holds: ({ round, event }) => !isBefore(round.deadline, event.now.add({ hours: round.minimumHours })),
        source: 'procedure.md §2.1, §2.3: the period is never shorter than the minimum.',
      },
    ],
  },
  extend: {
    from: ['running'],
    to: 'running',
    source: 'procedure.md §2.3, running → running.',
    guards: [
      byChair,
      {
        why: 'deadline-passed',
        holds: ({ round, event }) => isBefore(event.now, round.deadline),
        source: 'procedure.md §2.3: now < deadline.',
      },
      {
        why: 'not-later',
        at: 'deadline',
        holds: ({ round, event }) => isBefore(round.deadline, event.to),
        source: 'procedure.md §2.3: shortening is never allowed.',
      },
      deadlineStands,
      {
        why: 'reason-missing',
        at: 'reason',
        holds: ({ event }) => event.reason !== '',
        source: 'procedure.md §2.3: chair; reason.',
      },
    ],
  },
  object: {
    from: ['running', 'expiredUnbroken'],
    to: 'broken',
    source:
      'procedure.md §2.3, running → broken; one received in time but entered after expiry still breaks until the letter is signed.',
    guards: [
      ofElectorate,
      withAuthority,
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
        why: 'evidence-missing',
        at: 'evidence',
        holds: ({ event }) => event.channel === 'here' || event.evidence !== '',
        source: 'JOURNEYS, second part: entered as received, with the evidence.',
      },
      {
        why: 'not-in-writing',
        at: 'words',
        holds: ({ event }) => event.words !== '',
        source: 'procedure.md §2.3: in writing.',
      },
      {
        why: 'scope-unknown',
        at: 'provisions',
        holds: ({ event }) => event.isScopeKnown,
        source: 'procedure.md §2.3: scope = whole | provisionIds.',
      },
    ],
  },
  withdraw: {
    from: ['proposed', 'running'],
    to: 'withdrawn',
    source: 'procedure.md §2.3, running → withdrawn; a round that has not begun binds nobody.',
    guards: [
      byChair,
      {
        why: 'deadline-passed',
        holds: ({ round, event }) => isBefore(event.now, round.deadline),
        source: 'procedure.md §2.3: now < deadline.',
      },
    ],
  },
  declareVoid: {
    from: ['running'],
    to: 'void',
    source: 'procedure.md §2.3, running → void; invariant 7.',
    guards: [
      {
        why: 'no-defect',
        at: 'defect',
        holds: ({ round, event }) => isProven(round, event.defect),
        source: 'procedure.md §2.3: defect proven; the rows prove it, so any chair may declare it.',
      },
    ],
  },
  expire: {
    from: ['running'],
    to: 'expiredUnbroken',
    source: 'procedure.md §2.3, running → expiredUnbroken: adoption time = deadline, not job time.',
    guards: [
      {
        why: 'not-due',
        holds: ({ round, event }) => !isBefore(event.now, round.deadline),
        source: 'procedure.md §2.3: now ≥ deadline.',
      },
      {
        why: 'objection-stands',
        holds: ({ round }) => !round.objectedAt.some((at) => isBefore(at, round.deadline)),
        source: 'procedure.md §2.3: no valid objection.',
      },
      {
        why: 'outage-lasts',
        holds: ({ round }) => round.outages.every(({ until }) => until !== null),
        source: 'procedure.md §2.3: no open outage.',
      },
      {
        why: 'outage-too-long',
        holds: ({ round }) => longestOutage(round) <= round.maxOutageMinutes,
        source: 'procedure.md §2.3 (`declareVoid`): an outage longer than the rule allows is a defect.',
      },
      {
        why: 'text-changed',
        holds: ({ event }) => event.isUnchanged,
        source: 'procedure.md §2.3: snapshot unchanged.',
      },
    ],
  },
  notify: {
    from: ['expiredUnbroken'],
    to: 'notified',
    source: 'procedure.md §2.3, expiredUnbroken → notified.',
    guards: [
      byChair,
      {
        why: 'message-waits',
        holds: ({ round }) => round.awaitingRuling === 0,
        source: 'procedure.md §2.3, invariant 1: the chair is asked when a message is unclear.',
      },
    ],
  },
  record: {
    from: ['notified'],
    to: 'recorded',
    source: 'procedure.md §2.3, notified → recorded.',
    guards: [
      byChair,
      {
        why: 'not-at-next-meeting',
        at: 'meeting',
        holds: ({ event }) => event.isAtNextMeeting,
        source: 'procedure.md §2.3: next formal meeting opened.',
      },
    ],
  },
};

function isProven(round: Round, defect: Defect): boolean {
  switch (defect.kind) {
    case 'notNotified':
      return round.electorate.includes(defect.participant) && !defect.wasReached;
    case 'textChanged':
      return !defect.isUnchanged;
    case 'outage':
      return longestOutage(round) > round.maxOutageMinutes;
  }
}
