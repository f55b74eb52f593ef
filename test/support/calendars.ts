import ICAL from 'ical.js';
import nodeIcal from 'node-ical';

/** What two parsers that are not ours read of the one entry in a calendar. */
export function readTwice(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? new ICAL.Component('vevent'));
  const [other] = Object.values(nodeIcal.sync.parseICS(text)).filter((one) => one?.type === 'VEVENT');
  if (other?.type !== 'VEVENT') throw new Error('the second parser finds no entry');
  return {
    method: calendar.getFirstPropertyValue('method'),
    first: {
      uid: event.uid,
      sequence: event.sequence,
      summary: event.summary,
      description: event.description ?? '',
      location: event.location ?? '',
      starts: event.startDate.toJSDate().toISOString(),
      ends: event.endDate.toJSDate().toISOString(),
      status: event.component.getFirstPropertyValue('status'),
    },
    second: {
      uid: other.uid,
      sequence: Number(other.sequence),
      summary: String(other.summary),
      description: String(other.description ?? ''),
      location: String(other.location ?? ''),
      starts: other.start.toISOString(),
      ends: (other.end ?? other.start).toISOString(),
      status: other.status,
    },
    // Both must name the same one; a mail client answers to it.
    organizer: organizerOf(event.organizer, other.organizer),
    attendees: event.attendees.map((one) => [one.getFirstValue(), one.getParameter('cn')]),
  };
}

function organizerOf(first: string | null, second: unknown): string {
  const other = typeof second === 'object' && second !== null && 'val' in second ? second.val : second;
  const addresses = [first, other].map((one) => String(one).replace(/^mailto:/i, ''));
  if (addresses[0] !== addresses[1]) throw new Error(`two organisers: ${addresses.join(' and ')}`);
  return addresses[0] ?? '';
}
