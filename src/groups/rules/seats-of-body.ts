import {
  type Holding,
  holdingOn,
  type Participant,
  type Participation,
  type Period,
  statusOn,
} from '../schema.ts';

export interface ListedSeat extends Period {
  readonly participant: string;
  readonly seat: 'member' | 'observer';
}

export interface Chair extends Period {
  readonly participant: string | null;
  readonly office: string;
  readonly rotating: boolean;
}

export interface SeatsOfDay {
  /** Codes, in the order in which the participants were given. */
  readonly members: readonly string[];
  readonly observers: readonly string[];
  /** May have sat there on that day: when the seat or the standing began or ended is not known. */
  readonly unknown: readonly string[];
}

/**
 * Who sits in a body on a day: those on its own list, or everybody of a standing in the forum.
 *
 * @param participants whom the viewer may see, in the order of lists.
 */
export function seatsOfDay(
  body: { participation: Participation; seats: readonly ListedSeat[]; exercise: string | null },
  participants: readonly Participant[],
  { day, today }: { day: string; today: string },
): SeatsOfDay {
  if (body.participation === 'varies') return { members: [], observers: [], unknown: [] };
  const own = participants.filter((one) => one.exerciseBody === body.exercise && one.confirmed);
  if (body.participation === 'listed') return listedSeats(body.seats, own, { day, today });
  const observers = body.participation === 'membersAndObservers' ? withStatus(own, 'observer') : [];
  return { members: withStatus(own, 'member'), observers, unknown: own.filter(mayHave).map(codeOf) };

  function withStatus(all: readonly Participant[], status: 'member' | 'observer'): string[] {
    return all.filter((one) => statusOn(one, day, today) === status).map(codeOf);
  }
  function mayHave(one: Participant): boolean {
    if (statusOn(one, day, today) !== null) return false;
    return one.periods.some(
      (period) =>
        holdingOn(period, day, today) === 'unknown' &&
        (period.status === 'member' || body.participation === 'membersAndObservers'),
    );
  }
}

function listedSeats(
  seats: readonly ListedSeat[],
  participants: readonly Participant[],
  { day, today }: { day: string; today: string },
): SeatsOfDay {
  const where = (holding: Holding, seat?: 'member' | 'observer') =>
    participants
      .filter((one) =>
        seats.some(
          (listed) =>
            listed.participant === one.code &&
            (seat === undefined || listed.seat === seat) &&
            holdingOn(listed, day, today) === holding,
        ),
      )
      .map(codeOf);
  return {
    members: where('holds', 'member'),
    observers: where('holds', 'observer'),
    unknown: where('unknown'),
  };
}

export interface ChairsOfDay<One> {
  readonly inOffice: readonly One[];
  readonly unknown: readonly One[];
}

/** Who is in the chair on a day, in the body's own order. */
export function chairsOfDay<One extends Period>(
  chairs: readonly One[],
  day: string,
  today: string,
): ChairsOfDay<One> {
  const where = (holding: Holding) => chairs.filter((chair) => holdingOn(chair, day, today) === holding);
  return { inOffice: where('holds'), unknown: where('unknown') };
}

function codeOf(one: { code: string }): string {
  return one.code;
}
