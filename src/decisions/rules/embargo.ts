import { type Instant, isBefore, type Result } from '../../base/index.ts';
import { type Guard, passes } from './guard.ts';

/** How far ahead an embargo may end, in days. */
export const embargoDaysMax = 366;

/** The embargo on a decision that was set last. */
export interface Embargo {
  readonly id: string;
  /** UTC; the decision may be public from this instant on. */
  readonly untilAt: Instant;
  /** IANA zone in which it was set. */
  readonly untilZone: string;
  readonly setAt: Instant;
  readonly reason: string;
  /** Null while nobody has lifted it early. */
  readonly lifted: { readonly at: Instant; readonly reason: string } | null;
}

/** Whether a decision stays closed at `now` although every key may be turned. */
export function isUnderEmbargo(embargo: Embargo | null, now: Instant): boolean {
  return embargo !== null && embargo.lifted === null && isBefore(now, embargo.untilAt);
}

/**
 * The instant at which a decision becomes public that is published at `now`: that of its embargo, however late the job
 * runs. Where the embargo was lifted, or was over before the last key was turned, it is the moment of publishing.
 *
 * @source procedure.md §6.2: release by timer, with the late-job rule of silence (§2.3).
 */
export function publicFrom(embargo: Embargo | null, release: { readyAt: Instant; now: Instant }): Instant {
  const { readyAt, now } = release;
  if (embargo === null || embargo.lifted !== null || !isBefore(readyAt, embargo.untilAt)) return now;
  return isBefore(embargo.untilAt, now) ? embargo.untilAt : now;
}

export interface EmbargoFacts {
  readonly untilAt: Instant;
  readonly now: Instant;
  /** Whether its wall-clock time exists that day. */
  readonly isOnClock: boolean;
  readonly isReady: boolean;
  /** Chairs that have signed the release. */
  readonly signed: number;
}

export type EmbargoRefusal = 'release-signed' | 'no-such-hour' | 'embargo-in-the-past' | 'embargo-too-long';

const guards = [
  {
    why: 'release-signed',
    holds: ({ isReady, signed }) => !isReady && signed === 0,
    source: 'JOURNEYS (second part): two keys are given for the same thing; what was signed does not change.',
  },
  {
    why: 'no-such-hour',
    at: 'untilWall',
    holds: ({ isOnClock }) => isOnClock,
    source: 'law 4: an instant with its zone.',
  },
  {
    why: 'embargo-in-the-past',
    at: 'untilWall',
    holds: ({ untilAt, now }) => isBefore(now, untilAt),
    source: 'procedure.md §6.2: forbidden before an instant.',
  },
  {
    why: 'embargo-too-long',
    at: 'untilWall',
    holds: ({ untilAt, now }) => isBefore(untilAt, now.add({ hours: 24 * embargoDaysMax })),
    source: 'STYLE 28: a limit on everything.',
  },
] as const satisfies readonly Guard<EmbargoFacts, EmbargoRefusal>[];

export function maySetEmbargo(facts: EmbargoFacts): Result<null, EmbargoRefusal> {
  return passes<EmbargoFacts, EmbargoRefusal>(guards, facts);
}
