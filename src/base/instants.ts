import { Temporal } from 'temporal-polyfill';

export { Temporal };
export type Instant = Temporal.Instant;

/** An instant from ISO 8601 text with an offset (`2026-12-08T10:00:00Z`). @throws RangeError when it is none. */
export function instant(iso: string): Instant {
  return Temporal.Instant.from(iso);
}

/** Whether `left` lies strictly before `right`; an act at exactly the deadline is late (procedure.md §2.3). */
export function isBefore(left: Instant, right: Instant): boolean {
  return Temporal.Instant.compare(left, right) < 0;
}

/** The instant at which a wall-clock time (`2026-12-08T17:00`) stands in an IANA zone. */
export function instantOfWall(wall: string, zone: string): Instant {
  return Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).toInstant();
}

/** Whether a wall-clock time stands on the clocks of a zone that day: none does in the hour that is left out in spring. */
export function isOnClock(wall: string, zone: string): boolean {
  const time = Temporal.PlainDateTime.from(wall);
  return time.toZonedDateTime(zone).toPlainDateTime().equals(time);
}
