import { type Instant, isBefore } from '../../../base/index.ts';

/** The forum notes each minute that it runs; without a note for so long it did not. */
export const unheardMinutes = 10;

/** What stands in the list of outages. */
export const downtimeReason = 'The forum was not running.';

/**
 * Whether the forum did not run between two notes: then members could not reach it, and what fell due meanwhile must
 * not end as if they could.
 *
 * @source procedure.md §2.3 (`expire`, `declareVoid`).
 */
export function wasDown(lastBeat: Instant, now: Instant): boolean {
  return !isBefore(now, lastBeat.add({ minutes: unheardMinutes }));
}
