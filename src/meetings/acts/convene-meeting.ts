import { z } from 'zod';
import { audienceOf } from '../../access/index.ts';
import { accepted, instantOfWall, isBefore, newId, refused } from '../../base/index.ts';
import { bodyOf } from '../../groups/index.ts';
import {
  defineAct,
  keyInput,
  optionalText,
  textInput,
  wallTimeInput,
  zoneInput,
} from '../../platform/index.ts';
import { meetingOf } from '../reads/meetings.ts';
import { modes } from '../schema.ts';
import { insertMeeting } from '../writes.ts';
import { inviteTask } from './invite-body.ts';

const blankAsAbsent = (value: unknown) => (value === '' ? undefined : value);

/**
 * Convene a meeting of a body; everybody with a seat or office in it is invited by letter.
 *
 * @returns its id, which stands in its address; refused: `no-such-body`, `ends-before-it-begins`.
 */
export const conveneMeeting = defineAct({
  name: 'meetings.convene-meeting',
  who: ['secretariat', 'clock'],
  input: z.object({
    body: keyInput,
    title: textInput(300),
    /** Wall-clock times in `zone`; absent zone: the body's official one. */
    startsAt: wallTimeInput,
    endsAt: z.preprocess(blankAsAbsent, wallTimeInput.optional()),
    zone: z.preprocess(blankAsAbsent, zoneInput.optional()),
    place: optionalText(300),
    mode: z.enum(modes, 'required'),
  }),
  subject: (_, value: { id: string }) => `meeting:${value.id}`,
  api: { method: 'post', path: '/meetings', summary: 'Convene a meeting of a body' },
  async run({ tx, actor, now, tell, enqueue }, input) {
    const body = await bodyOf(tx, input.body);
    if (!body) return refused('no-such-body', { at: 'body' });
    const zone = input.zone ?? body.officialZone;
    const startsAt = instantOfWall(input.startsAt, zone);
    const endsAt = input.endsAt === undefined ? null : instantOfWall(input.endsAt, zone);
    if (endsAt && !isBefore(startsAt, endsAt)) return refused('ends-before-it-begins', { at: 'endsAt' });
    const slug = `${body.id}-${input.startsAt.slice(0, 10)}`;
    const id = (await meetingOf(tx, slug)) ? `${slug}-${newId().slice(0, 6)}` : slug;
    const audience = body.exercise ? audienceOf.bodyWithObservers(body.id) : audienceOf.public;
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
