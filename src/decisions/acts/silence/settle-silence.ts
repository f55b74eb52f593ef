import { z } from 'zod';
import { accepted, type Result } from '../../../base/index.ts';
import { defineAct } from '../../../platform/index.ts';
import type { SilenceState } from '../../schema/silence.ts';
import { openRound } from './open-round.ts';
import { settleTask } from './tell.ts';

/**
 * The clock does what is due about the last round of a text: silence begins, or ends at its deadline however late
 * this comes, or is void for a defect that the rows prove. Opening the round does it; a second try, or one on another
 * node, finds it done.
 *
 * @returns the state in which the round now is; null where there is none.
 * @source procedure.md §2.3 (`start`, `expire`).
 */
export const settleSilence = defineAct({
  name: settleTask,
  who: ['clock'],
  input: z.object({ text: z.string().max(60) }),
  subject: (input) => `text:${input.text}`,
  async run(context, input): Promise<Result<{ state: SilenceState | null }, never>> {
    const opened = await openRound(context, input.text);
    return accepted({ state: opened?.round.state ?? null });
  },
});
