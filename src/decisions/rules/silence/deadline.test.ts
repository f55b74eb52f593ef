import { describe, expect, test } from 'vitest';
import { instant, Temporal } from '../../../base/index.ts';
import {
  deadlineFault,
  instantNamed,
  isWorkingDay,
  usualDeadline,
  type WorkingCalendar,
} from './deadline.ts';

const bangkok: WorkingCalendar = { zone: 'Asia/Bangkok', holidays: new Set() };
const canberra: WorkingCalendar = { zone: 'Australia/Sydney', holidays: new Set() };
const withHolidays = (calendar: WorkingCalendar, ...days: string[]): WorkingCalendar => ({
  ...calendar,
  holidays: new Set(days),
});

describe('the usual deadline', () => {
  test.each([
    // Tuesday 24 November: ten working days later is Tuesday 8 December.
    ['over two weekends', bangkok, '2026-11-24T02:00:00Z', 10, '2026-12-08T17:00+07:00'],
    [
      'over the forum’s holidays too',
      withHolidays(bangkok, '2026-12-07', '2026-12-10'),
      '2026-11-24T02:00:00Z',
      10,
      '2026-12-09T17:00+07:00',
    ],
    ['from the evening of a Friday', bangkok, '2026-11-27T15:00:00Z', 1, '2026-11-30T17:00+07:00'],
    [
      'by the day of the official zone, not of UTC',
      bangkok,
      '2026-11-29T18:00:00Z',
      1,
      '2026-12-01T17:00+07:00',
    ],
    // Clocks go forward in Canberra on 4 October 2026 and back on 4 April 2027.
    ['over the spring change', canberra, '2026-09-29T02:00:00Z', 10, '2026-10-13T17:00+11:00'],
    ['over the autumn change', canberra, '2027-03-30T02:00:00Z', 10, '2027-04-13T17:00+10:00'],
    ['over a leap day', bangkok, '2028-02-24T02:00:00Z', 3, '2028-02-29T17:00+07:00'],
    ['past a leap day', bangkok, '2028-02-28T02:00:00Z', 2, '2028-03-01T17:00+07:00'],
    ['over February of a year without one', bangkok, '2027-02-26T02:00:00Z', 1, '2027-03-01T17:00+07:00'],
  ])('%s', (_, calendar, from, days, expected) => {
    expect(usualDeadline(instant(from), days, calendar).toString()).toBe(instant(expected).toString());
  });

  test('never has a fault of its own', () => {
    const calendar = withHolidays(canberra, '2026-12-25', '2026-12-28', '2027-01-01');
    for (let day = 0; day < 366; day += 1) {
      const from = instant('2026-06-01T03:00:00Z').add({ hours: 24 * day });
      const deadline = usualDeadline(from, 10, calendar);
      expect(deadlineFault(deadline, calendar, { from, minimumHours: 72 })).toBeNull();
    }
  });
});

describe('a deadline', () => {
  const from = instant('2026-11-24T02:00:00Z');
  test.each([
    ['after exactly 72 hours stands', '2026-11-27T02:00:00Z', null],
    ['one second before 72 hours', '2026-11-27T01:59:59Z', 'too-short'],
    ['on a Saturday', '2026-12-05T17:00+07:00', 'weekend'],
    ['on a Sunday', '2026-12-06T09:00+07:00', 'weekend'],
    ['on a holiday of the forum', '2026-12-07T17:00+07:00', 'holiday'],
    ['at 18:00 stands', '2026-12-08T18:00+07:00', null],
    ['a minute later', '2026-12-08T18:01+07:00', 'outside-working-hours'],
    ['at 07:59', '2026-12-08T07:59+07:00', 'outside-working-hours'],
    // Sunday evening in UTC is Monday morning in Bangkok.
    [
      'on a Monday in the official zone, whatever the day is in UTC',
      '2026-12-13T23:59:00Z',
      'outside-working-hours',
    ],
    ['on a Monday at eight, which is Monday 01:00 in UTC', '2026-12-14T01:00:00Z', null],
  ])('%s', (_, deadline, fault) => {
    const calendar = withHolidays(bangkok, '2026-12-07');
    expect(deadlineFault(instant(deadline), calendar, { from, minimumHours: 72 })).toBe(fault);
  });

  test('is counted in hours that pass, not in hours on the wall', () => {
    // Canberra, over the night in which an hour is left out: 72 hours on the wall are 71.
    const friday = instantNamed('2026-10-02T10:00', canberra.zone);
    const monday = instantNamed('2026-10-05T10:00', canberra.zone);
    if (typeof friday === 'string' || typeof monday === 'string') throw new Error('both hours exist');
    expect(deadlineFault(monday, canberra, { from: friday, minimumHours: 72 })).toBe('too-short');
    expect(deadlineFault(monday.add({ hours: 1 }), canberra, { from: friday, minimumHours: 72 })).toBeNull();
  });

  test('without a shortest period is measured for its day and hour alone', () => {
    expect(
      deadlineFault(instant('2026-12-08T17:00+07:00'), bangkok, { from: null, minimumHours: 72 }),
    ).toBeNull();
  });
});

describe('the hour on the wall', () => {
  test.each([
    ['2026-12-08T17:00', 'Asia/Bangkok', '2026-12-08T10:00:00Z'],
    ['2026-12-08T17:00', 'Australia/Sydney', '2026-12-08T06:00:00Z'],
    ['2026-10-03T17:00', 'Australia/Sydney', '2026-10-03T07:00:00Z'],
    ['2026-10-04T02:30', 'Australia/Sydney', 'no-such-hour'],
    ['2027-04-04T02:30', 'Australia/Sydney', 'hour-comes-twice'],
    ['2027-03-28T01:30', 'Europe/London', 'no-such-hour'],
    ['2026-10-25T01:30', 'Europe/London', 'hour-comes-twice'],
    ['2028-02-29T17:00', 'Asia/Jakarta', '2028-02-29T10:00:00Z'],
  ])('%s in %s is %s', (wall, zone, expected) => {
    expect(instantNamed(wall, zone).toString()).toBe(expected);
  });
});

test('a day is worked on from Monday to Friday, unless the forum keeps it', () => {
  const days = ['2026-12-04', '2026-12-05', '2026-12-06', '2026-12-07', '2026-12-08'];
  const worked = days.filter((day) => isWorkingDay(Temporal.PlainDate.from(day), new Set(['2026-12-07'])));
  expect(worked).toEqual(['2026-12-04', '2026-12-08']);
});
