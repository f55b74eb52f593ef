import { accepted, type Instant, instantOfWall, isOnClock, type Result, refused } from '../../base/index.ts';
import { orAbsent, wallTimeInput, zoneInput } from '../../platform/index.ts';

/** When a meeting is to be, as it is typed: wall-clock times in `zone`; absent zone: the body's official one. */
export const timesInput = {
  startsAt: wallTimeInput,
  endsAt: orAbsent(wallTimeInput),
  zone: orAbsent(zoneInput),
};

interface TypedTimes {
  readonly startsAt: string;
  readonly endsAt?: string | undefined;
  readonly zone?: string | undefined;
}

export interface Times {
  readonly startsAt: Instant;
  readonly endsAt: Instant | null;
  readonly zone: string;
}

/**
 * The instants that were meant. An hour that the clocks of the zone leave out that day is not guessed at.
 *
 * @returns refused: `no-such-hour`, with the field.
 */
export function timesOf(typed: TypedTimes, officialZone: string): Result<Times, 'no-such-hour'> {
  const zone = typed.zone ?? officialZone;
  if (!isOnClock(typed.startsAt, zone)) return refused('no-such-hour', { at: 'startsAt' });
  if (typed.endsAt !== undefined && !isOnClock(typed.endsAt, zone))
    return refused('no-such-hour', { at: 'endsAt' });
  return accepted({
    startsAt: instantOfWall(typed.startsAt, zone),
    endsAt: typed.endsAt === undefined ? null : instantOfWall(typed.endsAt, zone),
    zone,
  });
}
