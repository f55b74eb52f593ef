import type { Instant } from '../../base/index.ts';
import { formatInstant, formatInZones, type Visit } from '../../platform/index.ts';
import { type Markup, Time } from '../../ui/index.ts';

/** An instant in the reader's zone, with the official zone and UTC beside it (DESIGN §9). */
export function TimeOf({ at, visit, zone }: { at: Instant; visit: Visit; zone?: string }): Markup {
  const [shown = '', ...elsewhere] = formatInZones(
    at,
    [visit.zone, zone ?? visit.officialZone],
    visit.language,
  );
  return <Time instant={at.toString()} shown={shown} elsewhere={elsewhere} />;
}

/** The same as one line of words, for sentences. */
export function timeWords(at: Instant, visit: Visit, zone?: string): string {
  const official = formatInstant(at, zone ?? visit.officialZone, visit.language);
  const own = formatInstant(at, visit.zone, visit.language);
  return own === official ? own : `${official} / ${own}`;
}
