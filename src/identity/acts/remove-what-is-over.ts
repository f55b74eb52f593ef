import { z } from 'zod';
import { accepted } from '../../base/index.ts';
import { defineAct } from '../../platform/index.ts';
import { deleteWhatIsOver } from '../writes/over.ts';

/** Sessions, links and counters that have been over for long are removed: nobody needs them, so nobody keeps them. */
export const removeWhatIsOver = defineAct({
  name: 'identity.remove-what-is-over',
  who: ['clock'],
  input: z.object({}),
  subject: (_input, value: { removed: number }) => `rows:${value.removed}`,
  run: async ({ tx }) => accepted({ removed: await deleteWhatIsOver(tx) }),
});
