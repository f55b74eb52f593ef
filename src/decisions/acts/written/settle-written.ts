import { z } from 'zod';
import { accepted, type Result } from '../../../base/index.ts';
import { defineAct } from '../../../platform/index.ts';
import type { WrittenState } from '../../schema/written.ts';
import { openWritten } from './open-written.ts';
import { settleWrittenTask } from './tell.ts';

/**
 * The clock does what is due about the last written procedure of a text: it lapses at its deadline, however late this
 * comes. Opening the round does it; a second try, or one on another node, finds nothing more to do.
 *
 * @returns how the round stands; null when there is none.
 */
export const settleWritten = defineAct({
  name: settleWrittenTask,
  who: ['clock'],
  input: z.object({ text: z.string().max(60) }),
  subject: (input) => `text:${input.text}`,
  async run(context, input): Promise<Result<{ state: WrittenState | null }, never>> {
    const opened = await openWritten(context, input.text);
    return accepted({ state: opened?.round.state ?? null });
  },
});
