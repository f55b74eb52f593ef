/** Who is asking, under which hat, and what the database lets them see. Made by `access`, passed as an argument. */

export const roles = [
  'secretariat',
  'coChair',
  'chair',
  'facilitator',
  'focalPoint',
  'headOfDelegation',
  'alternate',
  'delegate',
  'adviser',
  'observer',
  'invitedExpert',
  'supportOfficer',
] as const;

/** The office or seat from which a right follows (glossary A, B). */
export type Role = (typeof roles)[number];

export interface Seat {
  readonly role: Role;
  readonly participant: string | null;
  readonly body: string | null;
  /** Office of who gave it for one act on one text; absent where the person holds the seat. */
  readonly onAuthorityOf?: Role;
}

/**
 * The capacity in which a person acts: `secretariat`, `chairs`, `delegation:ARV`, `observer:…`, `support`, `expert`.
 * One person may hold several and wears one at a time (`actingAs`); it is kept in the record.
 */
export interface Hat {
  readonly key: string;
  readonly participant: string | null;
  readonly seats: readonly Seat[];
}

export interface Viewer {
  readonly kind: 'stranger' | 'person' | 'clock';
  readonly personId: string | null;
  readonly hat: Hat | null;
  /** Every hat that the person could wear now. */
  readonly hats: readonly Hat[];
  /** Audience keys (`public`, `body:som`, `delegation:ARV` …) that hold at this instant. */
  readonly audiences: readonly string[];
}

export const stranger: Viewer = {
  kind: 'stranger',
  personId: null,
  hat: null,
  hats: [],
  audiences: ['public'],
};

/** The clock acts when an instant has come; it sees all and speaks for nobody. */
export const clockViewer: Viewer = {
  kind: 'clock',
  personId: null,
  hat: null,
  hats: [],
  audiences: ['public'],
};

/** The first seat in `body` that the hat now worn holds with one of these roles; null where it holds none. */
export function seatIn<Wanted extends Role>(
  viewer: Viewer,
  wanted: readonly Wanted[],
  body: string,
): (Seat & { readonly role: Wanted }) | null {
  const roles: readonly Role[] = wanted;
  const isWanted = (seat: Seat): seat is Seat & { readonly role: Wanted } =>
    seat.body === body && roles.includes(seat.role);
  return viewer.hat?.seats.find(isWanted) ?? null;
}

/**
 * Whether the hat now worn holds one of `wanted`, in `body` and for `participant` where these are given. A seat
 * without a body reaches every body only when it is held for no participant (the secretariat's): a delegation
 * sits in those bodies alone in which it has a seat.
 */
export function holds(
  viewer: Viewer,
  wanted: readonly Role[],
  scope: { body?: string; participant?: string } = {},
): boolean {
  return (viewer.hat?.seats ?? []).some(
    (seat) =>
      wanted.includes(seat.role) &&
      (scope.body === undefined ||
        seat.body === scope.body ||
        (seat.body === null && seat.participant === null)) &&
      (scope.participant === undefined || seat.participant === scope.participant),
  );
}
