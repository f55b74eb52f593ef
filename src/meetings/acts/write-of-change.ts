import { z } from 'zod';
import { audienceOf } from '../../access/index.ts';
import { accepted, type Result, refused } from '../../base/index.ts';
import { bodyOf } from '../../groups/index.ts';
import {
  type ActContext,
  type Addressee,
  type CalendarEntry,
  cancelInCalendar,
  defineAct,
  type InCalendars,
  keepInCalendar,
  ownAddress,
  sendLetter,
  standingInCalendar,
  type Tx,
  writtenTo,
} from '../../platform/index.ts';
import { addresseesOf } from '../../registry/index.ts';
import { audienceOfMeeting, cancellationOf, movesOf } from '../reads/changes.ts';
import { type FormerTime, meetingOf } from '../reads/meetings.ts';
import { type ChangeToTell, changeLetter } from './change-letter.ts';
import { type Convened, calendarKey, isConvened, meetingEntry, meetingThing } from './invitation.ts';
import { lockMeeting } from './lock-meeting.ts';
import { changeTask } from './move-meeting.ts';

/**
 * Write to everybody who was invited what has become of the meeting since they were last written to, and change or
 * take away the entry in their calendars. Who was not invited is not written to; a meeting that is again as they know
 * it needs no letter, and two moves in one go need one.
 *
 * @returns the number of the letter and how many copies wait in the outbox; `null` when there is nothing to tell.
 * Refused: `not-found`.
 * @source procedure.md §3.1; RFC 5546 §2.1.4, §3.2.2, §3.2.5 (same UID, higher SEQUENCE, CANCEL).
 */
export const writeOfChange = defineAct({
  name: changeTask,
  who: ['clock'],
  input: z.object({ meeting: z.string().max(120), url: z.string().max(300) }),
  subject: (input) => `meeting:${input.meeting}`,
  async run(
    context,
    { meeting: id, url },
  ): Promise<Result<{ number: string; letters: number } | null, 'not-found'>> {
    const { tx } = context;
    await lockMeeting(context, id);
    const meeting = await meetingOf(tx, id);
    const body = meeting && (await bodyOf(tx, meeting.body));
    if (!meeting || !body || !isConvened(meeting)) return refused('not-found');
    const told =
      (await standingInCalendar(context, calendarKey(id))) ?? (await invitedBefore(context, meeting, url));
    if (!told || told.cancelledAt) return accepted(null);
    const entry = await changedEntry(context, { meeting, told, url });
    if (!entry) return accepted(null);
    const change = await changeSince(tx, meeting, told);
    const { uid, sequence, startsAt, endsAt } = entry;
    const isCancelled = change.what === 'cancelled';
    const sent = await sendLetter(context, {
      kind: isCancelled ? 'meetingCancelled' : 'meetingMoved',
      mailKind: isCancelled ? 'meetings.cancelled' : 'meetings.moved',
      subjectKey: `meeting:${id}`,
      isExercise: meeting.exercise,
      zone: meeting.zone,
      audience: audienceOf.chairs(body.id),
      addressees: await invitedTo(tx, meeting),
      write: (say, to) => changeLetter(say, meeting, change, { body: body.name, url, ...to }),
      calendar: {
        method: isCancelled ? 'CANCEL' : 'REQUEST',
        organizer: { name: body.name, email: ownAddress(url) },
        entry: (say) => ({ ...meetingEntry(say, meeting, url), uid, sequence, startsAt, endsAt }),
      },
    });
    return accepted({ number: sent.number, letters: sent.mailed });
  },
});

/**
 * Invitations were written before there was a book of entries: what they told is what the meeting had before its first
 * move.
 *
 * @returns null for a meeting to which nobody was invited.
 */
async function invitedBefore(
  context: ActContext,
  meeting: Convened,
  url: string,
): Promise<InCalendars | null> {
  const { tx } = context;
  const invited = await writtenTo(tx, { subjectKey: `meeting:${meeting.id}`, kind: 'invitation' });
  if (invited.length === 0) return null;
  const [first] = await movesOf(tx, meeting.id);
  const { startsAt, endsAt, zone, place } = first ?? meeting;
  await keepInCalendar(context, meetingThing({ ...meeting, startsAt, endsAt, zone, place }, url));
  return standingInCalendar(context, calendarKey(meeting.id));
}

/** @returns null when calendars show the meeting as it is already. */
async function changedEntry(
  context: ActContext,
  { meeting, told, url }: { meeting: Convened; told: InCalendars; url: string },
): Promise<CalendarEntry | null> {
  if (meeting.cancelledAt) return cancelInCalendar(context, calendarKey(meeting.id));
  const kept = await keepInCalendar(context, meetingThing(meeting, url));
  return kept.sequence === told.sequence ? null : kept;
}

async function changeSince(tx: Tx, meeting: Convened, told: InCalendars): Promise<ChangeToTell> {
  const moves = await movesOf(tx, meeting.id);
  const cancellation = await cancellationOf(tx, meeting.id);
  const { startsAt, endsAt, location: place } = told;
  // The zone in which that time was printed: that of the move away from it.
  const left = moves.findLast((move) => move.startsAt.equals(startsAt));
  const was: FormerTime = { startsAt, endsAt, place, zone: left?.zone ?? meeting.zone };
  return cancellation
    ? { what: 'cancelled', was, reason: cancellation.reason }
    : { what: 'moved', was, reason: moves.at(-1)?.reason ?? null };
}

/**
 * Who was invited, at the address at which they are reached now. Who has left the body meanwhile is told of a meeting
 * that everybody may see, and of no other.
 */
async function invitedTo(tx: Tx, meeting: Convened): Promise<Addressee[]> {
  const invited = await writtenTo(tx, { subjectKey: `meeting:${meeting.id}`, kind: 'invitation' });
  const inBody = new Map((await addresseesOf(tx, meeting.body)).map((one) => [one.person, one]));
  const isPublic = (await audienceOfMeeting(tx, meeting.id)) === audienceOf.public;
  return invited.flatMap((one) => inBody.get(one.person) ?? (isPublic ? [{ ...one, zone: null }] : []));
}
