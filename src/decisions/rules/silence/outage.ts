import { type Instant, isBefore } from '../../../base/index.ts';
import type { Outage, Round } from './round.ts';

/**
 * Minutes of the longest outage within the last hours before the deadline (procedure.md §2.3, `declareVoid`:
 * longer than `rule.maxOutage` in the last `rule.graceWindow`). One that lasts is counted to the deadline.
 */
export function longestOutage({
  outages,
  deadline,
  graceHours,
}: Pick<Round, 'outages' | 'deadline' | 'graceHours'>): number {
  const since = deadline.subtract({ hours: graceHours });
  return Math.max(0, ...outages.map((outage) => minutesWithin(outage, since, deadline)));
}

function minutesWithin({ from, until }: Outage, since: Instant, deadline: Instant): number {
  const begins = isBefore(from, since) ? since : from;
  const ends = until === null || isBefore(deadline, until) ? deadline : until;
  return Math.max(0, (ends.epochMilliseconds - begins.epochMilliseconds) / 60_000);
}
