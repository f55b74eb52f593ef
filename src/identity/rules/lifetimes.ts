import { type Instant, isBefore } from '../../base/index.ts';
import type { Way } from '../schema.ts';

/**
 * How long things stand. A ministry's desk keeps its day: signed in once in the morning, out when nobody has
 * worked for a working day's length, and out at night in any case.
 *
 * @source OWASP ASVS 5.0.0, 7.3.1 and 7.3.2 (inactivity and absolute lifetimes are documented and kept).
 */
export const lifetimes = {
  sessionIdleHours: 8,
  sessionAbsoluteHours: 12,
  /** A page seen is written down at most this often. */
  lastSeenEverySeconds: 60,
  /**
   * Whoever came in by a link has this long to set up ways to sign in; after that, and everybody else, changes them only
   * with a proof of presence (ASVS 7.5.1).
   */
  freshMinutes: 30,
  /**
   * A grave act needs a proof of presence not older than this: long enough for one paper's signing after another, too
   * short for whoever finds a desk that was left (ASVS 7.5.3).
   */
  presenceMinutes: 10,
  /** Between password and code. */
  secondStepMinutes: 10,
  passkeyChallengeMinutes: 5,
  /** To the ministry, through its own sign-in, and back. */
  signOnMinutes: 10,
  invitationDays: 14,
  /** Handed over in person, so it need not last. */
  recoveryLinkHours: 24,
  recoveryRequestDays: 7,
  /** Ended sessions and used links are kept this long for the person's own list, then removed. */
  keptDays: 30,
  apiTokenDaysMax: 366,
} as const;

export interface SessionTimes {
  readonly lastSeenAt: Instant;
  readonly expiresAt: Instant;
}

/** Whether a session still stands at `now`: neither over nor idle for too long. At exactly its end it is over. */
export function isLive(session: SessionTimes, now: Instant): boolean {
  return (
    isBefore(now, session.expiresAt) &&
    isBefore(now, session.lastSeenAt.add({ hours: lifetimes.sessionIdleHours }))
  );
}

/** Whether being seen at `now` is worth a row: once a minute is enough. */
export function isSeenAnew(lastSeenAt: Instant, now: Instant): boolean {
  return !isBefore(now, lastSeenAt.add({ seconds: lifetimes.lastSeenEverySeconds }));
}

/** Whether the person proved to be there so recently that a grave act may be performed. At exactly its end it is over. */
export function isProven({ provenAt }: { readonly provenAt: Instant | null }, now: Instant): boolean {
  return provenAt !== null && isBefore(now, provenAt.add({ minutes: lifetimes.presenceMinutes }));
}

export interface SessionProof {
  readonly createdAt: Instant;
  readonly provenAt: Instant | null;
  readonly way: Way;
}

/** Whether the person proved who they are recently enough to change how they sign in. */
export function isFresh(session: SessionProof, now: Instant): boolean {
  const isNewcomer =
    session.way === 'link' && isBefore(now, session.createdAt.add({ minutes: lifetimes.freshMinutes }));
  return isNewcomer || isProven(session, now);
}
