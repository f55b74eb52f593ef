import { type Instant, Temporal } from '../../base/index.ts';
import { english, localeOf } from './catalogues.ts';

/**
 * A deadline or time as it is printed: weekday, date, hour, place and abbreviation with offset — never an
 * abbreviation alone (procedure.md §2.3, invariant 3).
 *
 * @example `Tuesday 8 December 2026, 17:00 Canberra (UTC+11)`
 * @example `Selasa, 8 Desember 2026 pukul 17.00 Canberra (UTC+11)`
 */
export function formatInstant(at: Instant, zone: string, language: string): string {
  const zoned = at.toZonedDateTimeISO(zone);
  const written = language === english ? englishInstant(zoned) : localInstant(zoned, language, 'long');
  return `${written} ${placeOf(zone)}${zone === 'UTC' ? '' : ` (${offsetOf(zoned)})`}`;
}

/** The same instant in several zones, each once: official first, then the reader's, then UTC. */
export function formatInZones(at: Instant, zones: readonly string[], language: string): string[] {
  return [...new Set([...zones, 'UTC'])].map((zone) => formatInstant(at, zone, language));
}

/** Short form for dense tables: `8 Dec 2026, 17:00 UTC+11`. */
export function formatShort(at: Instant, zone: string, language: string): string {
  const zoned = at.toZonedDateTimeISO(zone);
  return `${localInstant(zoned, language, 'short')} ${offsetOf(zoned)}`;
}

/** A civil date, `2018-08-06`, a month or a bare year, in words. */
export function formatDay(day: string, language: string): string {
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined || month === undefined) return day;
  const shape =
    date === undefined
      ? { month: 'long', year: 'numeric' }
      : { day: 'numeric', month: 'long', year: 'numeric' };
  const format = new Intl.DateTimeFormat(localeOf(language), {
    ...(shape as Intl.DateTimeFormatOptions), // both shapes hold only option values
    timeZone: 'UTC',
  });
  return format.format(
    new Temporal.PlainDate(year, month, date ?? 1).toZonedDateTime('UTC').epochMilliseconds,
  );
}

/** Without the comma after the weekday and the "at" that `Intl` writes: as in the papers of the forum. */
function englishInstant(zoned: Temporal.ZonedDateTime): string {
  const day = new Intl.DateTimeFormat(localeOf(english), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: zoned.timeZoneId,
  }).format(zoned.epochMilliseconds);
  return `${day.replace(',', '')}, ${zoned.toPlainTime().toString({ smallestUnit: 'minute' })}`;
}

function localInstant(zoned: Temporal.ZonedDateTime, language: string, length: 'long' | 'short'): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    ...(length === 'long' ? { weekday: 'long' } : {}),
    day: 'numeric',
    month: length,
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zoned.timeZoneId,
  }).format(zoned.epochMilliseconds);
}

function placeOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

function offsetOf(zoned: Temporal.ZonedDateTime): string {
  if (zoned.offsetNanoseconds === 0) return 'UTC';
  return `UTC${zoned.offset.replace(/^([+-])0?(\d+):00$/, '$1$2').replace(/^([+-])0(\d:)/, '$1$2')}`;
}
