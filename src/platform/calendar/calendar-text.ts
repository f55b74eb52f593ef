import { generateIcsAlarm, generateIcsCalendar, type IcsEvent } from 'ts-ics';
import { cleanText, type Instant, invariant } from '../../base/index.ts';

/** A meeting or a deadline as it goes into people's calendars. */
export interface CalendarEntry {
  /** The same for every update and for the cancellation. */
  readonly uid: string;
  /** 0 at first; grows with every change that people must see. */
  readonly sequence: number;
  readonly summary: string;
  readonly startsAt: Instant;
  /** Null: an instant without length, as a deadline is. */
  readonly endsAt: Instant | null;
  readonly location?: string;
  readonly description?: string;
  readonly url?: string;
  /** Shown as busy time: a meeting; a deadline takes nobody's time. */
  readonly isBusy: boolean;
  /** How long before it the calendar reminds. */
  readonly remindHoursBefore?: number;
}

/** What the message does to the entry (RFC 5546): bring or change it, or take it away. */
export type CalendarMethod = 'REQUEST' | 'CANCEL';

export interface CalendarParty {
  readonly name: string;
  readonly email: string;
}

/**
 * One calendar message for one addressee. Times are UTC instants, so that no rule about daylight saving is sent that
 * could be another than the reader's; every calendar shows them in its own zone.
 *
 * @param written instant of writing: DTSTAMP, which tells two messages of one sequence apart.
 * @returns iCalendar, CRLF, folded at 75 octets.
 * @source RFC 5545, RFC 5546, RFC 6047; standards.md §4.
 */
export function calendarText(
  entry: CalendarEntry,
  how: { method: CalendarMethod; written: Instant; organizer: CalendarParty; attendee: CalendarParty },
): string {
  const { startsAt, endsAt } = entry;
  invariant(
    endsAt === null || endsAt.epochMilliseconds > startsAt.epochMilliseconds,
    'an entry ends after it begins',
  );
  const event: IcsEvent = {
    uid: entry.uid,
    sequence: entry.sequence,
    stamp: { date: dateOf(how.written) },
    start: { date: dateOf(startsAt) },
    ...(endsAt === null ? { duration: { seconds: 0 } } : { end: { date: dateOf(endsAt) } }),
    summary: lineOf(entry.summary),
    ...(entry.location === undefined ? {} : { location: lineOf(entry.location) }),
    ...(entry.description === undefined ? {} : { description: cleanText(entry.description) }),
    ...(entry.url === undefined ? {} : { url: entry.url }),
    // Calendars leak to telephones and assistants; what stands here is for the addressee (standards.md §4).
    class: 'CONFIDENTIAL',
    status: how.method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED',
    timeTransparent: entry.isBusy ? 'OPAQUE' : 'TRANSPARENT',
    organizer: partyOf(how.organizer),
    attendees: [
      { ...partyOf(how.attendee), role: 'REQ-PARTICIPANT', partstat: 'NEEDS-ACTION', rsvp: entry.isBusy },
    ],
  };
  const written = generateIcsCalendar({
    version: '2.0',
    prodId: '-//Mufakat//Mufakat//EN',
    method: how.method,
    events: [event],
  });
  return folded(how.method === 'CANCEL' ? written : withReminder(written, entry));
}

/**
 * The same message with this address as the organiser's. Answers go to the organiser, so it is the address from which
 * the message is sent, which is known when it is handed to the mail server.
 *
 * @source RFC 5546 §3.2.3 (a reply goes to the organiser); RFC 6047 §2.3.
 */
export function organizedBy(calendar: string, email: string): string {
  const unfolded = calendar.replace(/\r?\n[ \t]/g, '');
  return folded(
    unfolded.replace(
      /^(ORGANIZER(?:[^":\r\n]|"[^"\r\n]*")*:)[^\r\n]*/m,
      (_, name: string) => `${name}mailto:${email}`,
    ),
  );
}

function dateOf(at: Instant): Date {
  return new Date(at.epochMilliseconds);
}

/** A name is quoted, since commas, semicolons and colons end a parameter; it cannot hold a quotation mark itself. */
function partyOf({ name, email }: CalendarParty): CalendarParty {
  return { name: `"${lineOf(name).replaceAll('"', '')}"`, email };
}

function lineOf(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

/** The library writes attendees after the reminder; RFC 5545 §3.6.1 wants every property before it. */
function withReminder(calendar: string, { remindHoursBefore, summary }: CalendarEntry): string {
  if (remindHoursBefore === undefined) return calendar;
  const alarm = generateIcsAlarm({
    action: 'DISPLAY',
    description: lineOf(summary),
    trigger: { type: 'relative', value: { before: true, hours: remindHoursBefore } },
  });
  // Only the line itself: its letters may stand in a text as well.
  return calendar.replace(/(?<=\n)END:VEVENT/, () => `${alarm.trimEnd()}\r\nEND:VEVENT`);
}

const octetsMax = 75;
const encoder = new TextEncoder();

/** Content lines of at most 75 octets, never cut within a character (RFC 5545 §3.1). */
function folded(calendar: string): string {
  const lines = calendar
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .filter((line) => line !== '');
  return lines.map((line) => `${foldedLine(line)}\r\n`).join('');
}

function foldedLine(line: string): string {
  let octets = 0;
  let text = '';
  for (const character of line) {
    const more = encoder.encode(character).length;
    if (octets + more > octetsMax) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += more;
  }
  return text;
}
