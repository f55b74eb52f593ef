import { z } from 'zod';
import { audienceOf } from '../../access/index.ts';
import { accepted, refused } from '../../base/index.ts';
import { defineAct } from '../../platform/index.ts';
import { conferenceOf } from '../reads/conferences.ts';
import { setOrdinal } from '../writes.ts';

const ordinal = z.coerce.number('required').int().min(1).max(1000);

/**
 * Correct the number of a conference: records contradict each other, so nothing refers to it but its address.
 *
 * @returns refused: `not-found`, `ordinal-taken`.
 */
export const correctOrdinal = defineAct({
  name: 'meetings.correct-ordinal',
  who: ['secretariat'],
  input: z.object({ ordinal, corrected: ordinal }),
  subject: (input) => `conference:${input.corrected}`,
  api: {
    method: 'put',
    path: '/conferences/{ordinal}/ordinal',
    summary: 'Correct the number of a conference',
  },
  async run({ tx, tell }, { ordinal: before, corrected }) {
    if (!(await conferenceOf(tx, before))) return refused('not-found');
    if (await conferenceOf(tx, corrected)) return refused('ordinal-taken', { at: 'corrected' });
    await setOrdinal(tx, before, corrected);
    await tell({
      name: 'meetings.ordinal-corrected',
      subject: `conference:${corrected}`,
      audience: audienceOf.public,
      payload: { before },
    });
    return accepted({ ordinal: corrected });
  },
});
