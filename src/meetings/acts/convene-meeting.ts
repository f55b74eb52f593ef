import { z } from 'zod';
import { audienceOf } from '../../access/index.ts';
import { accepted, isBefore, newId, refused } from '../../base/index.ts';
import { bodyOf } from '../../groups/index.ts';
import { defineAct, keyInput, optionalText, textInput } from '../../platform/index.ts';
import { meetingOf } from '../reads/meetings.ts';
import { modes } from '../schema.ts';
import { insertMeeting } from '../writes.ts';
import { inviteTask } from './invite-body.ts';
import { timesInput, timesOf } from './new-times.ts';

/**
 * Convene a meeting of a body; everybody with a seat or office in it is invited by letter.
 *
 * @returns its id, which stands in its address; refused: `no-such-body`, `no-such-hour`,
 * `ends-before-it-begins`.
 */
export const conveneMeeting = defineAct({
  name: 'meetings.convene-meeting',
  who: ['secretariat', 'clock'],
  input: z.object({
    body: keyInput,
    title: textInput(300),
    ...timesInput,
    place: optionalText(300),
    mode: z.enum(modes, 'required'),
  }),
  subject: (_, value: { id: string }) => `meeting:${value.id}`,
  api: { method: 'post', path: '/meetings', summary: 'Convene a meeting of a body' },
  async run({ tx, actor, now, tell, enqueue }, input) {
    const body = await bodyOf(tx, input.body);
    if (!body) return refused('no-such-body', { at: 'body' });
    const times = timesOf(input, body.officialZone);
    if (!times.ok) return times;
    const { startsAt, endsAt, zone } = times.value;
    if (endsAt && !isBefore(startsAt, endsAt)) return refused('ends-before-it-begins', { at: 'endsAt' });
    const slug = `${body.id}-${input.startsAt.slice(0, 10)}`;
    const id = (await meetingOf(tx, slug)) ? `${slug}-${newId().slice(0, 6)}` : slug;
    // What a confidential body does stays with it (procedure.md §0: its meetings inherit that).
    const isClosed = body.exercise || body.confidential;
    const audience = isClosed ? audienceOf.bodyWithObservers(body.id) : audienceOf.public;
    const { title, place, mode } = input;
    await insertMeeting(tx, {
      id,
      body: body.id,
      title,
      startsAt,
      endsAt,
      zone,
      place: place || null,
      mode,
      exercise: body.exercise,
      convenedAt: now,
      convenedBy: actor.personId,
      audience,
    });
    await tell({ name: 'meetings.meeting-convened', subject: `meeting:${id}`, audience });
    // The clock brings in what was convened elsewhere: whoever came has been invited.
    if (actor.kind === 'person' && isBefore(now, startsAt))
      await enqueue({ task: inviteTask, payload: { meeting: id }, jobKey: `${inviteTask}:${id}` });
    return accepted({ id });
  },
});
