import { type Instant, isBefore } from '../../base/index.ts';
import type { KeyRow } from './releasing.ts';

/** How long a first key waits for the other chairs, in days. */
export const keyDays = 7;

/** When the keys that began at `first` lapse. */
export function keysUntil(first: Instant): Instant {
  return first.add({ hours: 24 * keyDays });
}

/**
 * The keys that count now. The first one opens a week; what is done in it counts, and when it is over without the last
 * key, everything lapses and a chair may begin anew. Nothing needs to run for that.
 *
 * @param rows in the order in which they were made.
 * @source issue 3: two-key acts wait, are declined with a reason, and expire.
 */
export function standingKeys(rows: readonly KeyRow[], now: Instant): readonly KeyRow[] {
  let week: KeyRow[] = [];
  for (const row of rows) {
    const [first] = week;
    week = first && isBefore(row.at, keysUntil(first.at)) ? [...week, row] : [row];
  }
  const [first] = week;
  return first && isBefore(now, keysUntil(first.at)) ? week : [];
}

/** Whether keys were turned and count no longer. */
export function haveLapsed(rows: readonly KeyRow[], now: Instant): boolean {
  return rows.length > 0 && standingKeys(rows, now).length === 0;
}
