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
    attendees: event.attendees.map((one) => [one.getFirstValue(), one.getParameter('cn')]),
  };
}
