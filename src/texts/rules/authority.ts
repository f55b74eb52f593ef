import { accepted, type Instant, isBefore, type Result, refused } from '../../base/index.ts';
import type { Role, Viewer } from '../../platform/index.ts';

/** Those who may let an adviser speak: the head designates (procedure.md §3.2), and the focal point between meetings. */
export const givingRoles = ['focalPoint', 'headOfDelegation'] as const satisfies readonly Role[];

/** It is limited in time: nobody is given it for longer than a round of negotiation lasts. */
export const daysMax = 90;

export type AuthorityRefusal =
  | 'no-such-person'
  | 'speaks-already'
  | 'given-already'
  | 'ends-in-the-past'
  | 'ends-too-late'
  | 'text-adopted';

/**
 * Whether an adviser may be given the right to speak for the delegation on a text.
 *
 * @param asked `untilAt` is the first instant at which it no longer holds.
 */
export function mayGive(asked: {
  readonly now: Instant;
  readonly untilAt: Instant;
  readonly isAdopted: boolean;
  /** Whether the person is an adviser of the giver's own delegation in the body, at this instant. */
  readonly isAdviser: boolean;
  /** Whether the person speaks for it by an office of their own. */
  readonly speaks: boolean;
  readonly hasOne: boolean;
}): Result<null, AuthorityRefusal> {
  if (asked.isAdopted) return refused('text-adopted');
  if (asked.speaks) return refused('speaks-already', { at: 'person' });
  if (!asked.isAdviser) return refused('no-such-person', { at: 'person' });
  if (asked.hasOne) return refused('given-already', { at: 'person' });
  if (!isBefore(asked.now, asked.untilAt)) return refused('ends-in-the-past', { at: 'untilWall' });
  const last = asked.now.add({ hours: 24 * daysMax });
  if (isBefore(last, asked.untilAt)) return refused('ends-too-late', { at: 'untilWall' });
  return accepted(null);
}

/** The office that the viewer holds in the delegation of the hat now worn, and that may give authority in `body`. */
export function givingRoleIn(body: string, { hat }: Viewer): (typeof givingRoles)[number] | null {
  if (!hat?.key.startsWith('delegation:')) return null;
  const isHere = (seat: { readonly body: string | null }) => seat.body === body;
  return givingRoles.find((role) => hat.seats.some((seat) => seat.role === role && isHere(seat))) ?? null;
}

/** The viewer as speaking for the delegation on the authority of another, for one act on one text. */
export function onAuthority(
  viewer: Viewer,
  { participant, body, giverRole }: { participant: string; body: string; giverRole: Role },
): Viewer {
  if (viewer.hat === null) return viewer;
  const seat = { role: 'delegate' as const, participant, body, onAuthorityOf: giverRole };
  return { ...viewer, hat: { ...viewer.hat, seats: [...viewer.hat.seats, seat] } };
}
