import { accepted, refused } from '../../base/index.ts';
import { bodyOf } from '../../groups/index.ts';
import { defineAct } from '../../platform/index.ts';
import { conferenceOf } from '../reads/conferences.ts';
import { conferenceInput } from '../schema.ts';
import { insertConference } from '../writes.ts';

/**
 * Enter a conference with its outcome documents, each with the verb of its adoption as it was used.
 *
 * @returns refused: `no-such-body`, `ordinal-taken`.
 */
export const enterConference = defineAct({
  name: 'meetings.enter-conference',
  who: ['secretariat', 'clock'],
  input: conferenceInput,
  subject: (input) => `conference:${input.ordinal}`,
  api: { method: 'post', path: '/conferences', summary: 'Enter a conference and its outcome documents' },
  async run({ tx }, conference) {
    if (!(await bodyOf(tx, conference.body))) return refused('no-such-body', { at: 'body' });
    if (await conferenceOf(tx, conference.ordinal)) return refused('ordinal-taken', { at: 'ordinal' });
    await insertConference(tx, conference);
    return accepted({ ordinal: conference.ordinal });
  },
});
