import { type Instant, Temporal } from '../../base/index.ts';

/**
 * A deadline or time as it is printed: weekday, date, hour, place and abbreviation with offset — never an
 * abbreviation alone (procedure.md §2.3, invariant 3).
 *
 * @example `Tuesday 8 December 2026, 17:00 Canberra (UTC+11)`
 */
export function formatInstant(at: Instant, zone: string, language: string): string {
  const zoned = at.toZonedDateTimeISO(zone);
  const day = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: zone,
  }).format(at.epochMilliseconds);
  const hour = zoned.toPlainTime().toString({ smallestUnit: 'minute' });
  return `${day.replace(',', '')}, ${hour} ${placeOf(zone)}${zone === 'UTC' ? '' : ` (${offsetOf(zoned)})`}`;
}

/** The same instant in several zones, each once: official first, then the reader's, then UTC. */
export function formatInZones(at: Instant, zones: readonly string[], language: string): string[] {
  return [...new Set([...zones, 'UTC'])].map((zone) => formatInstant(at, zone, language));
}

/** Short form for dense tables: `8 Dec 2026, 17:00 UTC+11`. */
export function formatShort(at: Instant, zone: string, language: string): string {
  const zoned = at.toZonedDateTimeISO(zone);
  const day = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: zone,
  }).format(at.epochMilliseconds);
  return `${day}, ${zoned.toPlainTime().toString({ smallestUnit: 'minute' })} ${offsetOf(zoned)}`;
}

/** A civil date, `2018-08-06`, a month or a bare year, in words. */
export function formatDay(day: string, language: string): string {
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined || month === undefined) return day;
  const shape =
    date === undefined
      ? { month: 'long', year: 'numeric' }
      : { day: 'numeric', month: 'long', year: 'numeric' };
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    ...(shape as Intl.DateTimeFormatOptions), // both shapes hold only option values
    timeZone: 'UTC',
  });
  return format.format(
    new Temporal.PlainDate(year, month, date ?? 1).toZonedDateTime('UTC').epochMilliseconds,
  );
}

function placeOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

function offsetOf(zoned: Temporal.ZonedDateTime): string {
  if (zoned.offsetNanoseconds === 0) return 'UTC';
  return `UTC${zoned.offset.replace(/^([+-])0?(\d+):00$/, '$1$2').replace(/^([+-])0(\d:)/, '$1$2')}`;
}
