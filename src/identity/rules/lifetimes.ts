import { type Instant, isBefore } from '../../base/index.ts';

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
  /** Ways to sign in are changed only this soon after signing in; later one signs in again (ASVS 7.5.1). */
  freshMinutes: 30,
  /** Between password and code. */
  secondStepMinutes: 10,
  passkeyChallengeMinutes: 5,
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

/** Whether the person proved who they are recently enough to change how they sign in. */
export function isFresh(createdAt: Instant, now: Instant): boolean {
  return isBefore(now, createdAt.add({ minutes: lifetimes.freshMinutes }));
}
