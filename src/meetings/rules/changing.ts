import { accepted, type Instant, isBefore, type Result, refused } from '../../base/index.ts';

/** A meeting as it stands, before it is moved or cancelled. */
export interface StandingMeeting {
  /** Null for a meeting that is only known from records. */
  readonly startsAt: Instant | null;
  readonly endsAt: Instant | null;
  readonly place: string | null;
  readonly cancelledAt: Instant | null;
  readonly moves: number;
}

export interface ChangeFacts {
  readonly meeting: StandingMeeting;
  readonly now: Instant;
  /** How often it had been moved when the actor looked at it; null: the actor does not say. */
  readonly expectedMoves: number | null;
}

export type ChangeRefusal = 'meeting-cancelled' | 'known-from-records' | 'meeting-begun' | 'moved-on';

/**
 * Whether a meeting may still be moved or cancelled. One that has begun is part of the record: what was asked and
 * decided in it stands, so its time changes no more.
 *
 * @source procedure.md §1.5, §1.8 (decisions are taken in a meeting, and the record says in which); DESIGN law 1.
 */
export function mayChange({ meeting, now, expectedMoves }: ChangeFacts): Result<null, ChangeRefusal> {
  if (meeting.cancelledAt !== null) return refused('meeting-cancelled');
  if (meeting.startsAt === null) return refused('known-from-records');
  if (!isBefore(now, meeting.startsAt)) return refused('meeting-begun');
  if (expectedMoves !== null && expectedMoves !== meeting.moves) return refused('moved-on');
  return accepted(null);
}

export interface NewTime {
  readonly startsAt: Instant;
  readonly endsAt: Instant | null;
  readonly place: string | null;
}

export type MoveRefusal = ChangeRefusal | 'ends-before-it-begins' | 'begins-in-the-past' | 'nothing-changed';

/**
 * Whether a meeting may be moved to this time and place. The same instant under the name of another zone is no move:
 * nobody would come earlier or later.
 *
 * @returns refused: see `MoveRefusal`, with the field that it is about.
 */
export function mayMove(facts: ChangeFacts, to: NewTime): Result<null, MoveRefusal> {
  const may = mayChange(facts);
  if (!may.ok) return may;
  if (to.endsAt && !isBefore(to.startsAt, to.endsAt))
    return refused('ends-before-it-begins', { at: 'endsAt' });
  if (!isBefore(facts.now, to.startsAt)) return refused('begins-in-the-past', { at: 'startsAt' });
  const { startsAt, endsAt, place } = facts.meeting;
  const isSame =
    String(to.startsAt) === String(startsAt) && String(to.endsAt) === String(endsAt) && to.place === place;
  return isSame ? refused('nothing-changed', { at: 'startsAt' }) : accepted(null);
}
