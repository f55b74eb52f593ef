import { type Instant, isBefore } from '../../base/index.ts';
import type { Guard } from './guard.ts';

export interface MeetingFacts {
  readonly body: string;
  /** Null for a meeting that is only known from records. */
  readonly startsAt: Instant | null;
  readonly endsAt: Instant | null;
  /** Null for a meeting that stands. */
  readonly cancelledAt: Instant | null;
}

/** What a body needs in the room before it can be asked, and again before it has decided. */
export interface RoomFacts {
  readonly body: string;
  readonly meeting: MeetingFacts | null;
  readonly now: Instant;
  /** Members of the body recorded as present; observers take no part in decisions (glossary A). */
  readonly membersPresent: number;
  readonly members: number;
  /** Share of the members, 0 to 1; null: the body has set none. */
  readonly quorumShare: number | null;
}

export type RoomRefusal =
  | 'meeting-of-another-body'
  | 'meeting-cancelled'
  | 'meeting-not-started'
  | 'meeting-over'
  | 'nobody-present'
  | 'no-quorum';

/** Meetings overrun their hour, never by more than a day. */
const overrunHours = 24;

export const roomGuards = [
  {
    why: 'meeting-of-another-body',
    at: 'meeting',
    holds: ({ meeting, body }) => meeting !== null && meeting.body === body,
    source: 'procedure.md §1.5: only the formal meeting of the body adopts.',
  },
  {
    why: 'meeting-cancelled',
    at: 'meeting',
    holds: ({ meeting }) => meeting?.cancelledAt === null,
    source: 'procedure.md §1.5: only the formal meeting adopts, and what was cancelled is none.',
  },
  {
    why: 'meeting-not-started',
    at: 'meeting',
    holds: ({ meeting, now }) => meeting?.startsAt != null && !isBefore(now, meeting.startsAt),
    source: 'procedure.md §1.5, §1.8: the question is put in the meeting.',
  },
  {
    why: 'meeting-over',
    at: 'meeting',
    holds: ({ meeting, now }) =>
      meeting?.endsAt == null || isBefore(now, meeting.endsAt.add({ hours: overrunHours })),
    source: 'procedure.md §1.5, §1.8: the question is put in the meeting, which may overrun.',
  },
  {
    why: 'nobody-present',
    at: 'meeting',
    holds: ({ membersPresent }) => membersPresent > 0,
    source: 'procedure.md §0: consensus is among those present; §1.8: participants present are recorded.',
  },
  {
    why: 'no-quorum',
    at: 'meeting',
    holds: ({ quorumShare, membersPresent, members }) =>
      quorumShare === null || membersPresent >= needed(quorumShare, members),
    source: 'glossary D (quorum): members that must be present, where the body has set a share.',
  },
] as const satisfies readonly Guard<RoomFacts, RoomRefusal>[];

/** Members that must be present; a share like 0.7 of ten is seven, whatever binary fractions make of it. */
function needed(share: number, members: number): number {
  return Math.ceil(share * members - 1e-9);
}
