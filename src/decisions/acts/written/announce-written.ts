import { z } from 'zod';
import { accepted, invariant, type Result, refused } from '../../../base/index.ts';
import { defineTextAct, sealAdopted, touchText } from '../../../texts/index.ts';
import { chairOn, presidingRoles } from '../../rules/presiding.ts';
import { nextWritten } from '../../rules/written/machine.ts';
import type { WrittenRefusal } from '../../rules/written/table.ts';
import { insertWrittenStep } from '../../writes/written.ts';
import { openWritten, tellOf } from './open-written.ts';
import { enqueueWrittenLetters } from './tell.ts';

/**
 * A chair signs the letter that tells everybody that every member agreed. Until now a reply that had been received
 * before the last agreement could still have undone it; now the text is sealed, adopted at the instant of the last
 * agreement.
 *
 * @returns the hash of the adopted text and when it was adopted. Refused: see the table's row `announce`.
 * @source procedure.md §2.2, §2.3 (`notify`).
 */
export const announceWritten = defineTextAct({
  name: 'decisions.announce-written',
  who: presidingRoles,
  input: z.object({ text: z.string().max(60) }),
  subject: (input) => `text:${input.text}`,
  api: {
    method: 'post',
    path: '/texts/{text}/written/letter',
    summary: 'Sign the letter that every member agreed and the text was adopted',
  },
  async run(
    context,
    input,
  ): Promise<Result<{ sha256: string; adoptedAt: string }, WrittenRefusal | 'not-found'>> {
    const opened = await openWritten(context, input.text);
    if (!opened || !chairOn(opened.state.text.body, context.actor)) return refused('not-found');
    const { round, state, facts, isUnchanged } = opened;
    const done = nextWritten(facts, { type: 'announce', now: context.now, isChair: true, isUnchanged });
    if (!done.ok) return done;
    const { symbol, completedAt: adoptedAt, deadlineZone: adoptedZone } = round;
    invariant(adoptedAt, 'what is completed was completed at an instant');
    const { sha256 } = await sealAdopted(context, state, { symbol, adoptedAt, adoptedZone });
    await insertWrittenStep(context, round, { state: 'announced', person: context.actor.personId });
    await touchText(context, state, 'adopted');
    await tellOf(context, round, 'written-announced');
    await enqueueWrittenLetters(context, round, { occasion: 'adopted' });
    return accepted({ sha256, adoptedAt: adoptedAt.toString() });
  },
});
