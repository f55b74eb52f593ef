import type { Instant } from '../../base/index.ts';
import { type Markup, Time } from '../../ui/index.ts';
import { formatInstant, formatInZones } from '../i18n/index.ts';
import type { Visit } from './route.ts';

type Reader = Pick<Visit, 'zone' | 'officialZone' | 'language'>;

/**
 * An instant in the reader's zone, with another one and UTC beside it (DESIGN §9).
 *
 * @param zone of the thing itself, as printed in a circular; the forum's official zone when absent.
 */
export function At({ at, visit, zone }: { at: Instant; visit: Reader; zone?: string }): Markup {
  const [shown = '', ...elsewhere] = formatInZones(
    at,
    [visit.zone, zone ?? visit.officialZone],
    visit.language,
  );
  return <Time instant={at.toString()} shown={shown} elsewhere={elsewhere} />;
}

/** The same for a sentence: the official time first, the reader's own where it differs; offsets are in both. */
export function timeWords(at: Instant, visit: Reader, zone?: string): string {
  const official = formatInstant(at, zone ?? visit.officialZone, visit.language);
  const own = formatInstant(at, visit.zone, visit.language);
  return own === official ? own : `${official} / ${own}`;
}
