import { accepted, refused } from '../../base/index.ts';
import { bodyOf } from '../../groups/index.ts';
import { defineAct } from '../../platform/index.ts';
import { officeOf } from '../reads.ts';
import { officeInput } from '../schema.ts';
import { insertOffice } from '../writes.ts';

/**
 * Enter what the support office is and does.
 *
 * @returns refused: `no-such-body`, `already-entered`.
 */
export const enterOffice = defineAct({
  name: 'support.enter-office',
  who: ['secretariat', 'clock'],
  input: officeInput,
  subject: (input) => `body:${input.body}`,
  api: { method: 'post', path: '/support', summary: 'Enter the support office' },
  async run({ tx }, office) {
    if (!(await bodyOf(tx, office.body))) return refused('no-such-body', { at: 'body' });
    if (await officeOf(tx)) return refused('already-entered');
    await insertOffice(tx, office);
    return accepted({ body: office.body });
  },
});
