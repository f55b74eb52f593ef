import { type Instant, isBefore, Temporal } from '../../../base/index.ts';
import type { DeadlineFault } from './round.ts';

/** How the forum counts days: the official zone of the body, and the civil days on which nobody works. */
export interface WorkingCalendar {
  /** IANA zone in which the deadline is printed first. */
  readonly zone: string;
  /** The forum's list of holidays: ISO civil dates. */
  readonly holidays: ReadonlySet<string>;
  /** Where the members work, and in how many of these regions a deadline must fall in working time. */
  readonly regions?: Regions;
}

export interface Regions {
  /** IANA zones, each once; the zone of the deadline counts beside them. */
  readonly zones: readonly string[];
  /** The deadline's own zone included: 1 asks nothing of the others. */
  readonly minimum: number;
}

/** Working time: from 08:00, and a deadline may stand at 18:00 itself. */
const opens = Temporal.PlainTime.from('08:00');
const closes = Temporal.PlainTime.from('18:00');

/** The hour of a deadline for which nobody named one. */
const usualHour = Temporal.PlainTime.from('17:00');

/** Longest search for a working day: a list of holidays never covers a year. */
const searchDaysMax = 800;

export function isWorkingDay(day: Temporal.PlainDate, holidays: ReadonlySet<string>): boolean {
  return day.dayOfWeek <= 5 && !holidays.has(day.toString());
}

/**
 * The deadline for which nobody named one: 17:00 in the official zone on the last of `workingDays` days, counted from
 * the day after `from`. Weekends and the forum's holidays are not counted.
 *
 * @source JOURNEYS, second part: ten working days unless the body's rules say otherwise.
 */
export function usualDeadline(
  from: Instant,
  workingDays: number,
  { zone, holidays }: WorkingCalendar,
): Instant {
  let day = from.toZonedDateTimeISO(zone).toPlainDate();
  let counted = 0;
  for (let searched = 0; counted < workingDays && searched < searchDaysMax; searched += 1) {
    day = day.add({ days: 1 });
    if (isWorkingDay(day, holidays)) counted += 1;
  }
  return day.toZonedDateTime({ timeZone: zone, plainTime: usualHour }).toInstant();
}

/**
 * The instant that a wall-clock time names in a zone, unless the clocks change over it: then it names none, or two.
 *
 * @param wall `2026-12-08T17:00`.
 */
export function instantNamed(wall: string, zone: string): Instant | DeadlineFault {
  const plain = Temporal.PlainDateTime.from(wall);
  const [earlier, later] = [
    plain.toZonedDateTime(zone, { disambiguation: 'earlier' }),
    plain.toZonedDateTime(zone, { disambiguation: 'later' }),
  ];
  if (earlier.equals(later)) return earlier.toInstant();
  return earlier.toPlainDateTime().equals(plain) ? 'hour-comes-twice' : 'no-such-hour';
}

/**
 * What is wrong with a deadline; null when nothing is.
 *
 * @param limits.from from when the shortest period is counted: when silence can first run. Null: not measured.
 * @source procedure.md §2.3 (`propose`): at least the minimum period, in working time of ≥ x regions, no weekend, no
 * holiday.
 */
export function deadlineFault(
  deadline: Instant,
  calendar: WorkingCalendar,
  limits: { readonly from: Instant | null; readonly minimumHours: number },
): DeadlineFault | null {
  const { from, minimumHours } = limits;
  if (from !== null && isBefore(deadline, from.add({ hours: minimumHours }))) return 'too-short';
  const fault = hourFault(deadline, calendar.zone, calendar.holidays);
  if (fault !== null) return fault;
  return regionsAtWork(deadline, calendar) < (calendar.regions?.minimum ?? 1) ? 'too-few-regions' : null;
}

function hourFault(deadline: Instant, zone: string, holidays: ReadonlySet<string>): DeadlineFault | null {
  const wall = deadline.toZonedDateTimeISO(zone);
  if (wall.dayOfWeek > 5) return 'weekend';
  if (holidays.has(wall.toPlainDate().toString())) return 'holiday';
  const hour = wall.toPlainTime();
  const isInTime =
    Temporal.PlainTime.compare(hour, opens) >= 0 && Temporal.PlainTime.compare(hour, closes) <= 0;
  return isInTime ? null : 'outside-working-hours';
}

/** Regions in which the deadline falls in working time, the deadline's own zone among them. */
function regionsAtWork(deadline: Instant, { zone, holidays, regions }: WorkingCalendar): number {
  const zones = new Set([zone, ...(regions?.zones ?? [])]);
  return [...zones].filter((one) => hourFault(deadline, one, holidays) === null).length;
}
