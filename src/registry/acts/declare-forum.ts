import { accepted, refused } from '../../base/index.ts';
import { defineAct } from '../../platform/index.ts';
import { forumOf } from '../reads/forum.ts';
import { forumInput } from '../schema.ts';
import { insertForum } from '../writes.ts';

/**
 * Set down what the forum is: its name, official counts, zones, languages and the rules its bodies start with.
 *
 * @returns refused: `already-declared`.
 */
export const declareForum = defineAct({
  name: 'registry.declare-forum',
  who: ['secretariat', 'clock'],
  input: forumInput,
  subject: () => 'forum',
  api: { method: 'post', path: '/forum', summary: 'Declare the forum of this installation' },
  async run({ tx, tell }, forum) {
    if (await forumOf(tx)) return refused('already-declared');
    await insertForum(tx, forum);
    await tell({ name: 'registry.forum-declared', subject: 'forum', audience: 'public' });
    return accepted(null);
  },
});
