import { z } from 'zod';
import { audienceOf } from '../../access/index.ts';
import { accepted, isBefore, type Result, refused } from '../../base/index.ts';
import { bodyOf } from '../../groups/index.ts';
import { defineAct, keepInCalendar, ownAddress, sendLetter } from '../../platform/index.ts';
import { addresseesOf } from '../../registry/index.ts';
import { meetingOf } from '../reads/meetings.ts';
import { invitation, isConvened, meetingEntry, meetingThing } from './invitation.ts';
import { lockMeeting } from './lock-meeting.ts';

export const inviteTask = 'meetings.invite-body';

/**
 * Write the numbered invitation to a meeting, with its entry for calendars, to everybody with a seat or office in
 * the body. Nobody is invited to what has begun or was cancelled.
 *
 * @returns the number of the letter and how many copies wait in the outbox; `null` when there is nothing to invite to.
 * Refused: `not-found`.
 * @source procedure.md §3.1.
 */
export const inviteBody = defineAct({
  name: inviteTask,
  who: ['clock'],
  input: z.object({ meeting: z.string().max(120), url: z.string().max(300) }),
  subject: (input) => `meeting:${input.meeting}`,
  async run(
    context,
    { meeting: id, url },
  ): Promise<Result<{ number: string; letters: number } | null, 'not-found'>> {
    const { tx, now } = context;
    await lockMeeting(context, id);
    const meeting = await meetingOf(tx, id);
    const body = meeting && (await bodyOf(tx, meeting.body));
    if (!meeting || !body || !isConvened(meeting)) return refused('not-found');
    if (!isBefore(now, meeting.startsAt) || meeting.cancelledAt) return accepted(null);
    const { uid, sequence } = await keepInCalendar(context, meetingThing(meeting, url));
    const sent = await sendLetter(context, {
      kind: 'invitation',
      mailKind: 'meetings.invitation',
      subjectKey: `meeting:${id}`,
      isExercise: meeting.exercise,
      zone: meeting.zone,
      audience: audienceOf.chairs(body.id),
      addressees: await addresseesOf(tx, body.id),
      write: (say, to) => invitation(say, meeting, { body: body.name, url, ...to }),
      calendar: {
        method: 'REQUEST',
        organizer: { name: body.name, email: ownAddress(url) },
        entry: (say) => ({ ...meetingEntry(say, meeting, url), uid, sequence }),
      },
    });
    return accepted({ number: sent.number, letters: sent.mailed });
  },
});
