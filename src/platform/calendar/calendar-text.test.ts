import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTwice } from '../../../test/support/calendars.ts';
import { instant, instantOfWall, Temporal } from '../../base/index.ts';
import { type CalendarEntry, calendarText, organizedBy } from './calendar-text.ts';

const written = instant('2026-11-24T08:00:00Z');
const organizer = { name: 'Secretariat of the forum', email: 'secretariat@forum.example' };
const attendee = { name: 'Focal point, Arvana; "deputy": all', email: 'fp@arvana.example' };
const entry: CalendarEntry = {
  uid: 'meeting-x@forum.example',
  sequence: 0,
  summary: 'Second round, closing meeting; part one',
  startsAt: instant('2026-12-08T02:00:00Z'),
  endsAt: instant('2026-12-08T10:00:00Z'),
  location: 'Bangkok, hall 2',
  description: 'Tuesday 8 December 2026, 09:00 Bangkok (UTC+7)\nhttps://forum.example/meetings/x',
  url: 'https://forum.example/meetings/x',
  isBusy: true,
  remindHoursBefore: 24,
};
const how = { method: 'REQUEST', written, organizer, attendee } as const;

test('two other parsers read a meeting as it was written', () => {
  const read = readTwice(calendarText(entry, how));
  const wanted = {
    uid: entry.uid,
    sequence: 0,
    summary: entry.summary,
    description: entry.description,
    location: entry.location,
    starts: '2026-12-08T02:00:00.000Z',
    ends: '2026-12-08T10:00:00.000Z',
    status: 'CONFIRMED',
  };
  expect(read).toMatchObject({ method: 'REQUEST', first: wanted, second: wanted });
  expect(read.attendees).toEqual([['MAILTO:fp@arvana.example', 'Focal point, Arvana; deputy: all']]);
});

test('an update has the same id and a higher sequence; the cancellation takes both', () => {
  const moved = { ...entry, sequence: 1, startsAt: entry.startsAt.add({ minutes: 30 }) };
  expect(readTwice(calendarText(moved, how)).first).toMatchObject({ uid: entry.uid, sequence: 1 });
  const gone = readTwice(calendarText({ ...moved, sequence: 2 }, { ...how, method: 'CANCEL' }));
  const wanted = { uid: entry.uid, sequence: 2, status: 'CANCELLED' };
  expect(gone).toMatchObject({ method: 'CANCEL', first: wanted, second: wanted });
});

test('is organised by the address that sends it, whatever the organiser is called', () => {
  const name = `Body: "first", ${'long '.repeat(20)}ATTENDEE:MAILTO:x@y.example; second`;
  const text = calendarText(entry, { ...how, organizer: { name, email: organizer.email } });
  const sent = organizedBy(text, 'desk@ministry.example');
  expect(readTwice(text).organizer).toBe(organizer.email);
  expect(readTwice(sent)).toEqual({ ...readTwice(text), organizer: 'desk@ministry.example' });
  for (const line of sent.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(sent.replace(/\r\n /g, '').replace(/^ORGANIZER.*$/m, '')).toBe(
    text.replace(/\r\n /g, '').replace(/^ORGANIZER.*$/m, ''),
  );
});

test('a deadline is an instant that takes nobody’s time', () => {
  const text = calendarText({ ...entry, endsAt: null, isBusy: false }, how);
  const { first, second } = readTwice(text);
  expect([first.starts, first.ends, second.starts, second.ends]).toEqual(
    Array.from({ length: 4 }, () => '2026-12-08T02:00:00.000Z'),
  );
  expect(text).toContain('TRANSP:TRANSPARENT');
  expect(text).toContain('RSVP=FALSE');
});

test('is written as the formats ask: UTC, CRLF, properties before the reminder, at most 75 octets a line', () => {
  const text = calendarText({ ...entry, summary: `Élan – عربي – 会议 😀 ${'長'.repeat(80)}` }, how);
  expect(text).toMatch(/^DTSTAMP:20261124T080000Z\r$/m);
  expect(text).toMatch(/^DTSTART:20261208T020000Z\r$/m);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(text.indexOf('ATTENDEE')).toBeLessThan(text.indexOf('BEGIN:VALARM'));
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(readTwice(text).first.summary).toContain('😀');
});

test('nothing that is written in it ends a line or opens another property', () => {
  const evil = 'x\r\nATTENDEE:MAILTO:all@members.example\nEND:VEVENT';
  const text = calendarText(
    { ...entry, summary: evil, location: evil, description: evil },
    { ...how, attendee: { name: evil, email: attendee.email } },
  );
  expect(text.match(/^ATTENDEE/gm)).toHaveLength(1);
  expect(text.match(/^END:VEVENT/gm)).toHaveLength(1);
  expect(readTwice(text).first.description).toBe(evil.replaceAll('\r\n', '\n'));
});

const zones = [
  ...['Asia/Bangkok', 'Asia/Jakarta', 'Australia/Canberra', 'Australia/Lord_Howe', 'Asia/Kathmandu'],
  ...['Asia/Tehran', 'Asia/Gaza', 'America/New_York', 'Pacific/Apia', 'Africa/Casablanca', 'Europe/Dublin'],
];

test('in every zone, over every change of clocks, both read the instant at which the wall clock stands so', () => {
  const walls = fc.date({ min: new Date('2024-01-01'), max: new Date('2032-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(
      walls,
      fc.constantFrom(...zones),
      fc.integer({ min: 1, max: 72 * 60 }),
      (date, zone, minutes) => {
        const wall = date.toISOString().slice(0, 16);
        const startsAt = instantOfWall(wall, zone);
        const endsAt = startsAt.toZonedDateTimeISO(zone).add({ minutes }).toInstant();
        const { first, second } = readTwice(calendarText({ ...entry, startsAt, endsAt }, how));
        for (const read of [first, second]) {
          expect(Temporal.Instant.from(read.starts).equals(startsAt)).toBe(true);
          expect(Temporal.Instant.from(read.ends).equals(endsAt)).toBe(true);
        }
      },
    ),
    { numRuns: 300 },
  );
});
