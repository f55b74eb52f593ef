import { accepted, type Instant, isBefore, type Result, refused } from '../../../base/index.ts';
import type { SilenceState } from '../../schema/silence.ts';
import type { SilenceRefusal, StateRefusal } from './refusals.ts';
import type { Defect, Round, SilenceEvent } from './round.ts';
import { type Case, type Row, silenceTable } from './table.ts';

/**
 * What an event makes of a round.
 *
 * @returns the next state, or the first guard that does not hold.
 * @source procedure.md §2.3.
 */
export function next(round: Round, event: SilenceEvent): Result<SilenceState, SilenceRefusal> {
  // Each row is asked about events of its own type alone, by the key under which it stands.
  const row = silenceTable[event.type] as unknown as Row<never>;
  const the = { round, event } as Case<never>; // the row of this very type, as above
  if (!row.from.includes(round.state)) return refused(whyNot(round.state, event.type));
  const broken = row.guards.find((guard) => !guard.holds(the));
  if (!broken) return accepted(row.to);
  const why = typeof broken.why === 'function' ? broken.why(the) : broken.why;
  return refused(why, broken.at === undefined ? {} : { at: broken.at });
}

function whyNot(state: SilenceState, type: SilenceEvent['type']): StateRefusal {
  switch (state) {
    case 'draft':
      return 'not-opened';
    case 'proposed':
      return type === 'propose' ? 'is-opened' : 'not-running';
    case 'running':
      return 'is-running';
    case 'expiredUnbroken':
      return 'deadline-passed';
    case 'notified':
    case 'recorded':
      return 'letter-signed';
    case 'refused':
    case 'broken':
    case 'withdrawn':
    case 'void':
      return 'round-over';
  }
}

/** One step that the clock took, and the instant at which it took effect. */
export interface ClockStep {
  readonly state: 'running' | 'expiredUnbroken' | 'void';
  readonly at: Instant;
  /** What made the round void; null for every other step. */
  readonly defect: Defect | null;
}

/**
 * What the clock does to a round at `now`, in order, however late it comes: silence begins when the window for
 * objecting to its use has passed, and ends at its deadline. A defect that the rows prove ends it as void.
 */
export function settled(
  round: Round,
  { now, isUnchanged }: { now: Instant; isUnchanged: boolean },
): ClockStep[] {
  const begun = beginning(round, now);
  const standing = begun === null ? round : { ...round, state: 'running' as const, startedAt: begun.at };
  if (standing.state !== 'running') return [];
  const end = ending(standing, { now, isUnchanged });
  return [begun, end].filter((step) => step !== null);
}

/** Silence begins when both the window has passed and the last notice has gone out, not when a job runs. */
function beginning(round: Round, now: Instant): ClockStep | null {
  const { consentUntil, noticedAt } = round;
  if (round.state !== 'proposed' || noticedAt === null) return null;
  const at = consentUntil !== null && isBefore(noticedAt, consentUntil) ? consentUntil : noticedAt;
  if (isBefore(now, at)) return null;
  const begun = next(round, { type: 'start', now: at, isConsentGiven: false });
  return begun.ok ? { state: 'running', at, defect: null } : null;
}

function ending(
  round: Round,
  { now, isUnchanged }: { now: Instant; isUnchanged: boolean },
): ClockStep | null {
  const expired = next(round, { type: 'expire', now, isUnchanged });
  if (expired.ok) return { state: 'expiredUnbroken', at: round.deadline, defect: null };
  const defect = defectFrom(expired.why);
  if (defect === null) return null;
  const ended = next(round, { type: 'declareVoid', now, defect });
  return ended.ok ? { state: 'void', at: now, defect } : null;
}

function defectFrom(why: SilenceRefusal): Defect | null {
  if (why === 'text-changed') return { kind: 'textChanged', isUnchanged: false };
  return why === 'outage-too-long' ? { kind: 'outage' } : null;
}
