import { audienceOf } from '../../access/index.ts';
import { accepted, refused } from '../../base/index.ts';
import { bodyOf } from '../../groups/index.ts';
import { defineAct } from '../../platform/index.ts';
import { meetingOf } from '../reads/meetings.ts';
import { pastMeetingInput } from '../schema.ts';
import { insertPastMeeting } from '../writes.ts';

/**
 * Enter a meeting that is known from records, with its sources.
 *
 * @returns refused: `no-such-body`, `id-taken`.
 */
export const enterPastMeeting = defineAct({
  name: 'meetings.enter-past-meeting',
  who: ['secretariat', 'clock'],
  input: pastMeetingInput,
  subject: (input) => `meeting:${input.id}`,
  api: { method: 'post', path: '/meetings/past', summary: 'Enter a meeting known from records' },
  async run({ tx }, meeting) {
    if (!(await bodyOf(tx, meeting.body))) return refused('no-such-body', { at: 'body' });
    if (await meetingOf(tx, meeting.id)) return refused('id-taken', { at: 'id' });
    await insertPastMeeting(tx, meeting, audienceOf.public);
    return accepted({ id: meeting.id });
  },
});
