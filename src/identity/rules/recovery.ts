import type { Capacity, CheckChannel, Standing } from '../schema.ts';

/** What this rule needs to know of a hat. */
export interface HeldHat {
  readonly participant: string | null;
  readonly seats: readonly { readonly role: string; readonly participant: string | null }[];
}

/** What is written down of a person who asks for recovery: whose confirmation will count, and who is told. */
export interface Vetting {
  readonly standing: Standing;
  readonly participants: readonly string[];
  readonly audiences: readonly string[];
}

/** Who there is beside the person, at the time of asking. */
export interface Others {
  /** Somebody else holds an office of the same delegation. */
  readonly hasColleague: boolean;
  /** Another secretariat officer could sign in. */
  readonly hasOfficer: boolean;
  /** Audience of the co-chairs of the leading body; null while there is none. */
  readonly chairs: string | null;
}

/** Official channels of a check, in the order in which they are offered. */
export const checkChannels = [
  'note-verbale',
  'official-mail',
  'mission',
  'telephone',
  'in-person',
] as const satisfies readonly CheckChannel[];

/**
 * Who must vet a person anew, from the hats that the person holds when asking.
 *
 * People of a house that serves all (secretariat, co-chairs, chairs, support office) are vetted there; a focal
 * point or head, whom nobody of the own delegation stands above, may also be vetted by the two co-chairing keys.
 * Whoever is alone in the delegation is vetted by two secretariat officers after a check by an official channel; the
 * only officer of the secretariat by both co-chairs.
 *
 * @returns null when the person holds no office or seat: there is then nothing to recover.
 */
export function vettingOf(hats: readonly HeldHat[], others: Others): Vetting | null {
  const seats = hats.flatMap((hat) => hat.seats);
  if (seats.length === 0) return null;
  const roles = new Set(seats.map((seat) => seat.role));
  const participants = [...new Set(hats.flatMap((hat) => hat.participant ?? []))].sort();
  const chairs = others.chairs === null ? [] : [others.chairs];
  const delegations = participants.map((code) => `delegation:${code}`);
  if (roles.has('secretariat') || roles.has('coChair') || participants.length === 0) {
    const standing = roles.has('secretariat') && !others.hasOfficer ? 'last-officer' : 'house';
    return { standing, participants: [], audiences: ['secretariat', ...chairs] };
  }
  if (!others.hasColleague) return { standing: 'alone', participants, audiences: ['secretariat'] };
  const isHead = roles.has('focalPoint') || roles.has('headOfDelegation');
  return isHead
    ? { standing: 'focal-point', participants, audiences: ['secretariat', ...delegations, ...chairs] }
    : { standing: 'delegation', participants, audiences: ['secretariat', ...delegations] };
}

/** Pairs of confirmations that suffice. */
const pairs = {
  delegation: [['delegation', 'secretariat']],
  'focal-point': [
    ['delegation', 'secretariat'],
    ['secretariat', 'co-chair'],
  ],
  alone: [['secretariat', 'secretariat']],
  'last-officer': [['co-chair', 'co-chair']],
  house: [
    ['secretariat', 'secretariat'],
    ['secretariat', 'co-chair'],
  ],
} as const satisfies Record<Standing, readonly (readonly [Capacity, Capacity])[]>;

export interface Request {
  readonly personId: string;
  readonly standing: Standing;
  readonly participants: readonly string[];
}

export interface Confirmation {
  readonly personId: string;
  readonly capacity: Capacity;
}

export interface Confirmer {
  readonly personId: string;
  readonly hat: HeldHat;
}

/**
 * The capacity in which somebody, with the hat now worn, may confirm a request; null when the hat gives none.
 * The focal point or head of the person's own delegation counts for the delegation.
 */
export function capacityOf(request: Request, confirmer: Confirmer): Capacity | null {
  const roles = confirmer.hat.seats.map((seat) => seat.role);
  const capacities: readonly Capacity[] = pairs[request.standing].flat();
  if (roles.includes('secretariat')) return capacities.includes('secretariat') ? 'secretariat' : null;
  if (roles.includes('coChair')) return capacities.includes('co-chair') ? 'co-chair' : null;
  const isOfDelegation = confirmer.hat.seats.some(
    (seat) =>
      (seat.role === 'focalPoint' || seat.role === 'headOfDelegation') &&
      seat.participant !== null &&
      request.participants.includes(seat.participant),
  );
  return isOfDelegation && capacities.includes('delegation') ? 'delegation' : null;
}

export type ConfirmationVerdict =
  | { readonly ok: true; readonly capacity: Capacity; readonly isEnough: boolean }
  | {
      readonly ok: false;
      readonly why: 'own-request' | 'not-yours' | 'already-confirmed' | 'key-already-turned';
    };

/**
 * Whether one more confirmation counts, and whether it is the last that is needed: two people, in two capacities
 * that suffice together, neither of them the person concerned.
 *
 * @source standards.md §13: recovery is re-vetting by the focal point and the secretariat, two people.
 */
export function confirmationVerdict(
  request: Request,
  before: readonly Confirmation[],
  confirmer: Confirmer,
): ConfirmationVerdict {
  if (confirmer.personId === request.personId) return { ok: false, why: 'own-request' };
  const capacity = capacityOf(request, confirmer);
  if (capacity === null) return { ok: false, why: 'not-yours' };
  if (before.some((one) => one.personId === confirmer.personId))
    return { ok: false, why: 'already-confirmed' };
  const isEnough = before.some((one) => suffice(request.standing, [one.capacity, capacity]));
  const brings = isEnough || before.every((one) => one.capacity !== capacity);
  return brings ? { ok: true, capacity, isEnough } : { ok: false, why: 'key-already-turned' };
}

function suffice(standing: Standing, given: readonly [Capacity, Capacity]): boolean {
  return pairs[standing].some((pair) => sorted(pair) === sorted(given));
}

function sorted(capacities: readonly Capacity[]): string {
  return [...capacities].sort().join();
}
