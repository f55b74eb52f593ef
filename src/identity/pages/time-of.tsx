import type { Instant } from '../../base/index.ts';
import { formatInZones, type Visit } from '../../platform/index.ts';
import { type Markup, Time } from '../../ui/index.ts';

/** An instant in the reader's zone, with the official zone and UTC beside it (DESIGN §9). */
export function TimeOf({ at, visit }: { at: Instant; visit: Visit }): Markup {
  const [shown = '', ...elsewhere] = formatInZones(at, [visit.zone, visit.officialZone], visit.language);
  return <Time instant={at.toString()} shown={shown} elsewhere={elsewhere} />;
}
