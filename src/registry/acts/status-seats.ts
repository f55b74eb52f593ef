import { addSeats, audienceOf } from '../../access/index.ts';
import { type Instant, isBefore } from '../../base/index.ts';
import type { Tx } from '../../platform/index.ts';
import { dayOf, firstDay, startOfDay } from '../rules/civil-dates.ts';
import type { Status } from '../schema.ts';

export interface SeatDates {
  readonly from: string | null;
  readonly until: string | null;
}

/**
 * When a right begins and ends that follows from civil dates: at once when the day has come or is not known,
 * at the first moment of the first day it no longer holds. Null when it is over.
 *
 * @param zone the forum's official zone, in which its days begin.
 */
export function rightTimes(
  { from, until }: SeatDates,
  now: Instant,
  zone: string,
): { startsAt: Instant; endsAt: Instant | null } | null {
  const endsAt = until === null ? null : startOfDay(firstDay(until), zone);
  if (endsAt && !isBefore(now, endsAt)) return null;
  const isAhead = from !== null && firstDay(from) > dayOf(now, zone);
  const startsAt = isAhead ? startOfDay(firstDay(from), zone) : now;
  return endsAt && isBefore(endsAt, startsAt) ? null : { startsAt, endsAt };
}

/** What a standing in the forum lets the delegation's people read: theirs as long as it holds. */
export async function seatByStatus(
  tx: Tx,
  code: string,
  {
    periods,
    now,
    zone,
  }: { periods: readonly (SeatDates & { status: Status })[]; now: Instant; zone: string },
): Promise<void> {
  const seats = periods.flatMap((period) => {
    const times = rightTimes(period, now, zone);
    const hat = period.status === 'member' ? 'delegation' : 'observer';
    const own = period.status === 'member' ? audienceOf.members : audienceOf.observers;
    if (times === null) return [];
    return [
      {
        source: `status:${code}`,
        holder: `${hat}:${code}`,
        role: null,
        body: null,
        audiences: [audienceOf.participants, own],
        ...times,
      },
    ];
  });
  await addSeats(tx, seats);
}
