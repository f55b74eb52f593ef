/** The civil calendar as far as a date in a text needs it, without the clock and the locale of a machine. */

export const months: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export const weekdays: readonly string[] = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
];

/** The weekday of a date of the Gregorian calendar; `null` where the month has no such day. */
export function weekdayOf(date: {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}): string | null {
  const { year, month, day } = date;
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  // Sakamoto's method: the weekday of a date by the shift of its month, Sunday first.
  const shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
  const y = month < 3 ? year - 1 : year;
  const fromSunday =
    (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + (shifts[month - 1] ?? 0) + day) % 7;
  return weekdays[(fromSunday + 6) % 7] ?? null;
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return isLeap ? 29 : 28;
}
