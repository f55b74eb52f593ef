import type { Instant } from '../../base/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { FormerTime } from './meetings.ts';

/** One move: when it was made, and what the meeting had before it. */
export interface MeetingMove extends FormerTime {
  readonly number: number;
  readonly movedAt: Instant;
  /** Null for who may not know why. */
  readonly reason: string | null;
}

export interface MeetingCancellation {
  readonly at: Instant;
  /** Null for who may not know why. */
  readonly reason: string | null;
}

/** Every move of a meeting, the first one first. */
export async function movesOf(tx: Tx, meeting: string): Promise<MeetingMove[]> {
  return tx
    .selectFrom('meetings.move as move')
    .leftJoin('meetings.change_reason as why', 'why.change', 'move.id')
    .select(['move.number', 'move.at as movedAt', 'move.wasStartsAt as startsAt', 'move.wasEndsAt as endsAt'])
    .select(['move.wasZone as zone', 'move.wasPlace as place', 'why.reason'])
    .where('move.meeting', '=', meeting)
    .orderBy('move.number')
    .limit(1000)
    .execute();
}

/** @returns null for a meeting that stands. */
export async function cancellationOf(tx: Tx, meeting: string): Promise<MeetingCancellation | null> {
  const row = await tx
    .selectFrom('meetings.cancellation as cancellation')
    .leftJoin('meetings.change_reason as why', 'why.change', 'cancellation.id')
    .select(['cancellation.at', 'why.reason'])
    .where('cancellation.meeting', '=', meeting)
    .executeTakeFirst();
  return row ?? null;
}

/** Who sees a meeting, as an audience key. @throws NoResultError for one that the viewer may not see. */
export async function audienceOfMeeting(tx: Tx, meeting: string): Promise<string> {
  const { audience } = await tx
    .selectFrom('meetings.meeting')
    .select('audience')
    .where('id', '=', meeting)
    .executeTakeFirstOrThrow();
  return audience;
}
