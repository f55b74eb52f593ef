import { z } from 'zod';
import { audienceOf } from '../../access/index.ts';
import { accepted, invariant, type Result, refused } from '../../base/index.ts';
import { bodyOf } from '../../groups/index.ts';
import { defineAct, keyInput, textInput } from '../../platform/index.ts';
import { audienceOfMeeting } from '../reads/changes.ts';
import { meetingOf, presentAt } from '../reads/meetings.ts';
import { type ChangeRefusal, mayChange } from '../rules/changing.ts';
import { changePresence, insertCancellation } from '../writes.ts';
import { lockMeeting } from './lock-meeting.ts';
import { tellOfChange } from './move-meeting.ts';

/**
 * Cancel a meeting that has not begun, for good: who wants to meet after all convenes anew. It stays where it stands,
 * as cancelled; nothing can be asked, decided or announced in it. Everybody who was invited is written to.
 *
 * @returns refused: see `ChangeRefusal`.
 * @source procedure.md §1.5, §1.8 (what adopts is the meeting); DESIGN law 1.
 */
export const cancelMeeting = defineAct({
  name: 'meetings.cancel-meeting',
  who: ['secretariat'],
  input: z.object({ meeting: keyInput, reason: textInput(1000) }),
  subject: (input) => `meeting:${input.meeting}`,
  unlogged: ['reason'],
  api: {
    method: 'post',
    path: '/meetings/{meeting}/cancellation',
    summary: 'Cancel a meeting that has not begun, for good',
  },
  async run(context, { meeting: id, reason }): Promise<Result<null, ChangeRefusal | 'not-found'>> {
    const { tx, now, actor, expectedVersion: expectedMoves } = context;
    await lockMeeting(context, id);
    const meeting = await meetingOf(tx, id);
    const body = meeting && (await bodyOf(tx, meeting.body));
    if (!meeting || !body) return refused('not-found');
    const may = mayChange({ meeting, now, expectedMoves });
    if (!may.ok) return may;
    invariant(actor.personId, 'the secretariat is a person');
    const audience = await audienceOfMeeting(tx, id);
    const reasonAudience = audienceOf.bodyWithObservers(body.id);
    await insertCancellation(context, { id, audience }, { person: actor.personId, reason, reasonAudience });
    // Whoever was entered beforehand was not present at what does not take place.
    const withdrawn = await presentAt(tx, id);
    await changePresence(tx, id, { arrived: [], withdrawn, at: now, by: actor.personId, audience });
    await tellOfChange(context, { id, audience, happening: 'meetings.meeting-cancelled' });
    return accepted(null);
  },
});
