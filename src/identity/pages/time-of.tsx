import type { Instant } from '../../base/index.ts';
import { formatShort, type Visit } from '../../platform/index.ts';
import { type Markup, Time } from '../../ui/index.ts';

/** When something of one's own happened, briefly and in one's own zone: these are memories, not deadlines. */
export function TimeOf({ at, visit }: { at: Instant; visit: Visit }): Markup {
  return <Time instant={at.toString()} shown={formatShort(at, visit.zone, visit.language)} />;
}
