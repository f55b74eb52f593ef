import { type Instant, Temporal } from '../../base/index.ts';

/** From–until in civil dates as far as they are known; null from: not known; null until: it goes on. */
export interface Period {
  readonly from: string | null;
  readonly until: string | null;
  /** It is over although `until` is null: when it ended is not known. */
  readonly isOver?: boolean;
}

/** `unknown`: it may have held on that day or not; said as such and never counted. */
export type Holding = 'holds' | 'not-yet' | 'ended' | 'unknown';

/**
 * Whether a period held on a day.
 *
 * On an earlier day, what is known only to the year or month counts from the last day that it covers and ends on
 * the first. Of today and later days the register itself says that what has not ended holds.
 *
 * @param day and `today`: civil dates, `2010-01-01`, in the forum's official zone.
 */
export function holdingOn(period: Period, day: string, today: string): Holding {
  const isPast = day < today;
  if (period.until !== null && day >= lastDay(period.until)) return 'ended';
  if (period.isOver && period.until === null && !isPast) return 'ended';
  if (period.from !== null && day < firstDay(period.from)) return 'not-yet';
  if (period.until !== null && day >= firstDay(period.until)) return isPast ? 'unknown' : 'ended';
  if (!isPast) return 'holds';
  const isEndUnknown = period.isOver === true && period.until === null;
  if (period.from === null || day < lastDay(period.from) || isEndUnknown) return 'unknown';
  return 'holds';
}

/** The first day that a partial date covers: `2018-08` → `2018-08-01`. */
export function firstDay(partial: string): string {
  const [year, month = '01', day = '01'] = partial.split('-');
  return `${year}-${month}-${day}`;
}

/** The last day that a partial date covers: `2018-08` → `2018-08-31`. */
export function lastDay(partial: string): string {
  const [year, month = '12', day] = partial.split('-');
  if (day !== undefined) return partial;
  return `${year}-${month}-${Temporal.PlainYearMonth.from(`${year}-${month}`).daysInMonth}`;
}

/** The civil date of an instant in a zone: the day that "today" is there. */
export function dayOf(at: Instant, zone: string): string {
  return at.toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** The instant at which a civil date begins in a zone. */
export function startOfDay(day: string, zone: string): Instant {
  return Temporal.PlainDate.from(day).toZonedDateTime(zone).toInstant();
}

/** A civil date as it was typed; null when it is none (`2010-02-30`, `yesterday`). */
export function parseDay(typed: string): string | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(typed)) return null;
  try {
    return Temporal.PlainDate.from(typed, { overflow: 'reject' }).toString();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
