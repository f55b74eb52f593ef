import { z } from 'zod';
import { audienceOf } from '../../access/index.ts';
import { accepted, refused } from '../../base/index.ts';
import { bodyOf } from '../../groups/index.ts';
import { defineAct, holds, keyInput } from '../../platform/index.ts';
import { participantCode } from '../../registry/index.ts';
import { meetingOf, presentAt } from '../reads/meetings.ts';
import { changePresence } from '../writes.ts';
import { lockMeeting } from './lock-meeting.ts';

/**
 * Record which delegations are present; those left out are taken back, with the time until which they stood.
 * Absence says nothing and is nowhere listed (procedure.md §0: consensus is among those present).
 *
 * @returns refused: `not-found`, `not-your-meeting`, `meeting-cancelled`, `no-seat-there` (with the code).
 */
export const recordPresence = defineAct({
  name: 'meetings.record-presence',
  who: ['secretariat', 'chair', 'coChair', 'clock'],
  input: z.object({ meeting: keyInput, present: z.array(participantCode).max(500) }),
  subject: (input) => `meeting:${input.meeting}`,
  api: {
    method: 'put',
    path: '/meetings/{meeting}/presence',
    summary: 'Record which delegations are present',
  },
  async run(context, { meeting: id, present }) {
    const { tx, actor, now, tell } = context;
    await lockMeeting(context, id);
    const meeting = await meetingOf(tx, id);
    const body = meeting ? await bodyOf(tx, meeting.body) : null;
    if (!meeting || !body) return refused('not-found');
    const isClock = actor.kind === 'clock';
    if (!isClock && !holds(actor, ['secretariat', 'chair', 'coChair'], { body: body.id })) {
      return refused('not-your-meeting');
    }
    if (meeting.cancelledAt !== null) return refused('meeting-cancelled');
    const seated = new Set([...body.members, ...body.observers]);
    const stranger = present.find((code) => !seated.has(code));
    if (stranger !== undefined)
      return refused('no-seat-there', { at: 'present', details: { code: stranger } });
    const before = await presentAt(tx, id);
    await changePresence(tx, id, {
      arrived: [...new Set(present)].filter((code) => !before.includes(code)),
      withdrawn: before.filter((code) => !present.includes(code)),
      at: now,
      by: actor.personId,
      audience: audienceOf.bodyWithObservers(body.id),
    });
    const audience = audienceOf.bodyWithObservers(body.id);
    await tell({ name: 'meetings.presence-recorded', subject: `meeting:${id}`, audience });
    return accepted({ present: present.length });
  },
});
