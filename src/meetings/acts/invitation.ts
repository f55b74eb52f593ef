import { audienceOf } from '../../access/index.ts';
import {
  type CalendarEntry,
  type CalendarThing,
  english,
  formatInZones,
  type LetterWords,
  type Say,
  speaker,
} from '../../platform/index.ts';
import { paths } from '../paths.ts';
import type { Meeting } from '../reads/meetings.ts';
import { words as meetingWords, invitationWords as words } from '../words.ts';

/** A meeting that was convened here: its times are instants. */
export type Convened = Meeting & {
  readonly startsAt: NonNullable<Meeting['startsAt']>;
  readonly zone: string;
};

/** The letter that invites a body to its meeting (procedure.md §3.1). */
export function invitation(
  say: Say,
  meeting: Convened,
  to: {
    readonly body: string;
    readonly url: string;
    readonly zone: string | null;
    readonly language: string;
  },
): LetterWords {
  const { title, startsAt, endsAt, zone, place, mode, exercise } = meeting;
  const zones = [zone, ...(to.zone === null ? [] : [to.zone])];
  const times = (at: Convened['startsAt']) => formatInZones(at, zones, to.language).join('\n');
  const lines = [
    say(words.opening, { body: to.body, title }),
    `${say(words.begins)}\n${times(startsAt)}`,
    ...(endsAt === null ? [] : [`${say(words.ends)}\n${times(endsAt)}`]),
    [place, mode === null ? null : say(meetingWords[`mode.${mode}`])].filter(Boolean).join(' · '),
    `${to.url}${paths.meeting(meeting.id)}`,
    ...(exercise ? [say(words.exerciseNote)] : []),
  ].filter((line) => line !== '');
  const mark = exercise ? say(words.exercise) : '';
  return { subject: say(words.subject, { title, exercise: mark }), text: lines.join('\n\n') };
}

/** The key of a meeting in the book of what stands in people's calendars; its id there follows from it. */
export function calendarKey(meeting: string): string {
  return `meeting:${meeting}`;
}

/**
 * The meeting as people's calendars show it, in one language.
 *
 * @source standards.md §4 (iCalendar).
 */
export function meetingEntry(
  say: Say,
  meeting: Convened,
  url: string,
): Omit<CalendarEntry, 'uid' | 'sequence'> {
  const { id, title, startsAt, endsAt, place, exercise } = meeting;
  return {
    summary: `${exercise ? say(words.exercise) : ''}${title}`,
    startsAt,
    endsAt,
    ...(place === null ? {} : { location: place }),
    url: `${url}${paths.meeting(id)}`,
    isBusy: true,
    remindHoursBefore: 24,
  };
}

/** The same for the book of entries, which keeps it in English. */
export function meetingThing(meeting: Convened, url: string): CalendarThing {
  return {
    ...meetingEntry(speaker(english), meeting, url),
    key: calendarKey(meeting.id),
    host: new URL(url).hostname,
    audience: audienceOf.chairs(meeting.body),
  };
}

/** Whether a meeting was convened here; one that is known from records has no instants. */
export function isConvened(meeting: Meeting): meeting is Convened {
  return meeting.startsAt !== null && meeting.zone !== null;
}
