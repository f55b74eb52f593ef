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

describe('a deadline in the working time of several regions', () => {
  const from = instant('2026-11-24T02:00:00Z');
  // Jakarta shares the hour of Bangkok; Canberra is four hours ahead in its summer, Apia six.
  const zones = ['Asia/Jakarta', 'Australia/Sydney', 'Pacific/Apia'];
  test.each([
    ['asks nothing where the deadline’s own is enough', '2026-12-08T17:00+07:00', 1, null],
    ['stands where another shares the hour', '2026-12-08T17:00+07:00', 2, null],
    ['is refused where the third is in its evening', '2026-12-08T17:00+07:00', 3, 'too-few-regions'],
    ['stands at 14:00, which is 18:00 in Canberra', '2026-12-08T14:00+07:00', 3, null],
    ['is refused a minute later', '2026-12-08T14:01+07:00', 3, 'too-few-regions'],
    ['stands at noon in all four', '2026-12-08T12:00+07:00', 4, null],
    // Friday noon in Bangkok is Friday 18:00 in Apia; a Friday evening there would be Saturday at the date line.
    ['counts the day of each region', '2026-12-11T18:00+07:00', 2, null],
    ['says first what is wrong with its own hour', '2026-12-08T19:00+07:00', 2, 'outside-working-hours'],
  ])('%s', (_, deadline, minimum, fault) => {
    const calendar = { ...bangkok, regions: { zones, minimum } };
    expect(deadlineFault(instant(deadline), calendar, { from, minimumHours: 72 })).toBe(fault);
  });

  test('counts a region once, and the deadline’s own zone among them', () => {
    const calendar = { ...bangkok, regions: { zones: ['Asia/Bangkok', 'Asia/Bangkok'], minimum: 2 } };
    const deadline = instant('2026-12-08T17:00+07:00');
    expect(deadlineFault(deadline, calendar, { from, minimumHours: 72 })).toBe('too-few-regions');
  });

  test('is not counted where it is a weekend or a holiday there', () => {
    const calendar = { ...bangkok, regions: { zones: ['Pacific/Apia', 'America/Los_Angeles'], minimum: 2 } };
    // Friday 17:00 in Bangkok is Friday 23:00 in Apia and Friday 02:00 in Los Angeles.
    const friday = instant('2026-12-11T17:00+07:00');
    expect(deadlineFault(friday, calendar, { from, minimumHours: 72 })).toBe('too-few-regions');
    // Monday 08:00 in Bangkok is still Sunday in Los Angeles, and Monday 14:00 in Apia: a holiday of the forum there.
    const monday = instant('2026-12-14T08:00+07:00');
    expect(deadlineFault(monday, calendar, { from, minimumHours: 72 })).toBeNull();
    const early = { ...calendar, zone: 'Asia/Tokyo', holidays: new Set(['2026-12-15']) };
    const tokyo = instant('2026-12-14T17:00+09:00');
    expect(deadlineFault(tokyo, early, { from, minimumHours: 72 })).toBe('too-few-regions');
  });
});
