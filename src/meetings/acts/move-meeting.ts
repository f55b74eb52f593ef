import { z } from 'zod';
import { audienceOf } from '../../access/index.ts';
import { accepted, invariant, type Result, refused } from '../../base/index.ts';
import { bodyOf } from '../../groups/index.ts';
import { type ActContext, defineAct, keyInput, optionalText, textInput } from '../../platform/index.ts';
import { audienceOfMeeting } from '../reads/changes.ts';
import { meetingOf } from '../reads/meetings.ts';
import { type MoveRefusal, mayChange, mayMove } from '../rules/changing.ts';
import { insertMove } from '../writes.ts';
import { lockMeeting } from './lock-meeting.ts';
import { timesInput, timesOf } from './new-times.ts';

export const changeTask = 'meetings.write-of-change';

/**
 * Move a meeting that has not begun to another time or place. What it had before stays in the record; everybody who
 * was invited is written to. No deadline of a text moves with it: each is an instant of its own.
 *
 * @returns how often it was moved by now. Refused: see `MoveRefusal`; `no-such-hour`; `moved-on` when somebody else
 * moved it meanwhile.
 * @source procedure.md §3.1 (invitation); DESIGN law 1 (nothing is lost), law 4 (deadlines are instants).
 */
export const moveMeeting = defineAct({
  name: 'meetings.move-meeting',
  who: ['secretariat'],
  input: z.object({
    meeting: keyInput,
    ...timesInput,
    /** Absent: it stays where it is. */
    place: optionalText(300).optional(),
    reason: textInput(1000),
  }),
  subject: (input) => `meeting:${input.meeting}`,
  unlogged: ['reason'],
  api: {
    method: 'post',
    path: '/meetings/{meeting}/moves',
    summary: 'Move a meeting that has not begun to another time or place',
  },
  async run(context, input): Promise<Result<{ moves: number }, MoveRefusal | 'not-found' | 'no-such-hour'>> {
    const { tx, now, actor, expectedVersion: expectedMoves } = context;
    await lockMeeting(context, input.meeting);
    const meeting = await meetingOf(tx, input.meeting);
    const body = meeting && (await bodyOf(tx, meeting.body));
    if (!meeting || !body) return refused('not-found');
    const facts = { meeting, now, expectedMoves };
    const still = mayChange(facts);
    if (!still.ok) return still;
    const times = timesOf(input, body.officialZone);
    if (!times.ok) return times;
    const place = input.place === undefined ? meeting.place : input.place || null;
    const to = { ...times.value, place };
    const may = mayMove(facts, to);
    if (!may.ok) return may;
    const { startsAt, endsAt, zone } = meeting;
    invariant(startsAt && zone && actor.personId, 'a person moves a meeting that was convened here');
    const audience = await audienceOfMeeting(tx, meeting.id);
    await insertMove(
      context,
      { ...meeting, audience },
      {
        was: { startsAt, endsAt, zone, place: meeting.place },
        to,
        person: actor.personId,
        reason: input.reason,
        reasonAudience: audienceOf.bodyWithObservers(body.id),
      },
    );
    await tellOfChange(context, { id: meeting.id, audience, happening: 'meetings.meeting-moved' });
    return accepted({ moves: meeting.moves + 1 });
  },
});

/** Tell those who look at it now, and write to those who were invited. */
export async function tellOfChange(
  { tell, enqueue }: ActContext,
  meeting: { readonly id: string; readonly audience: string; readonly happening: string },
): Promise<void> {
  const { id, audience, happening: name } = meeting;
  await tell({ name, subject: `meeting:${id}`, audience });
  await enqueue({ task: changeTask, payload: { meeting: id }, jobKey: `${changeTask}:${id}` });
}
