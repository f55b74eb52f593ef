import { accepted, type Instant, type Result, refused } from '../../../base/index.ts';
import type { WrittenStepState } from '../../schema/written.ts';
import { agreedAt, type WrittenEvent, type WrittenRound } from './round.ts';
import { type WrittenCase, type WrittenRefusal, type WrittenRow, writtenTable } from './table.ts';

/**
 * What an event makes of a written procedure.
 *
 * @returns the next state, or the first guard that does not hold.
 * @source procedure.md §2.2.
 */
export function nextWritten(
  round: WrittenRound,
  event: WrittenEvent,
): Result<WrittenStepState, WrittenRefusal> {
  // Each row is asked about events of its own type alone, by the key under which it stands.
  const row = writtenTable[event.type] as unknown as WrittenRow<never>;
  const the = { round, event } as WrittenCase<never>; // the row of this very type, as above
  if (!row.from.includes(round.state)) return refused('not-in-this-state');
  const broken = row.guards.find((guard) => !guard.holds(the));
  if (!broken) return accepted(row.to(the));
  return refused(broken.why, broken.at === undefined ? {} : { at: broken.at });
}

/** What the clock makes of a written procedure, and the instant at which it took effect. */
export interface WrittenStep {
  readonly state: 'completed' | 'lapsed';
  readonly at: Instant;
}

/**
 * What is due at `now`, however late it is asked: completed at the last agreement, else lapsed at the deadline; null
 * when nothing is.
 */
export function settledWritten(
  round: WrittenRound,
  { now, isUnchanged }: { now: Instant; isUnchanged: boolean },
): WrittenStep | null {
  const at = agreedAt(round);
  if (at !== null && nextWritten(round, { type: 'complete', now, isUnchanged }).ok)
    return { state: 'completed', at };
  return nextWritten(round, { type: 'lapse', now }).ok ? { state: 'lapsed', at: round.deadline } : null;
}
