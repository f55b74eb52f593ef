import type { Instant } from '../../base/index.ts';
import { formatInZones, type Visit } from '../../platform/index.ts';
import { type Markup, Time } from '../../ui/index.ts';

/** An instant in the reader's zone, with the official zone and UTC beside it (DESIGN §9). */
export function At({ visit, at, zone }: { visit: Visit; at: Instant; zone: string }): Markup {
  const [shown = '', ...elsewhere] = formatInZones(at, [visit.zone, zone], visit.language);
  return <Time instant={at.toString()} shown={shown} elsewhere={elsewhere} />;
}

/** The same for a sentence. */
export function timeWords(visit: Visit, at: Instant, zone: string): string {
  return formatInZones(at, [visit.zone, zone], visit.language).join(' / ');
}
