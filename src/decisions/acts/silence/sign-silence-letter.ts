import { z } from 'zod';
import { accepted, type Result, refused } from '../../../base/index.ts';
import { defineTextAct, sealAdopted, touchText } from '../../../texts/index.ts';
import { chairOn, presidingRoles } from '../../rules/presiding.ts';
import { next } from '../../rules/silence/machine.ts';
import type { SilenceRefusal } from '../../rules/silence/refusals.ts';
import { insertStep } from '../../writes/silence.ts';
import { openRound } from './open-round.ts';
import { enqueueLetters } from './tell.ts';

/**
 * A chair signs the letter that tells everybody that nobody objected: the text was adopted at the deadline. Until now
 * an objection that had arrived in time elsewhere would still have broken silence; now the text is sealed, under the
 * deadline as the time of its adoption.
 *
 * @returns the hash of the adopted text and when it was adopted. Refused: see the table's row `notify`;
 * `text-changed` when the words are not those that were under silence.
 * @source procedure.md §2.3 (`notify`, `expire`: adoption time = deadline).
 */
export const signSilenceLetter = defineTextAct({
  name: 'decisions.sign-silence-letter',
  who: presidingRoles,
  input: z.object({ text: z.string().max(60) }),
  subject: (input) => `text:${input.text}`,
  api: {
    method: 'post',
    path: '/texts/{text}/silence/letter',
    summary: 'Sign the letter that the text was adopted: nobody objected before the deadline',
  },
  async run(
    context,
    input,
  ): Promise<Result<{ sha256: string; adoptedAt: string }, SilenceRefusal | 'not-found'>> {
    const opened = await openRound(context, input.text);
    if (!opened) return refused('not-found');
    const { round, state, facts, isUnchanged } = opened;
    const isChair = chairOn(state.text.body, context.actor) !== null;
    if (!isChair) return refused('not-found');
    const done = next(facts, { type: 'notify', now: context.now, isChair });
    if (!done.ok) return done;
    if (!isUnchanged) return refused('text-changed');
    const { symbol, deadline, deadlineZone } = round;
    // Sealed by the letter and not at the deadline: what arrived elsewhere in time and is entered after it still breaks
    // silence until the letter is signed (procedure.md §2.3, `object`), and what is sealed cannot be opened again. The
    // words stand still meanwhile, and the time of adoption is the deadline (`expire`), however late the letter is.
    const { sha256 } = await sealAdopted(context, state, {
      ...{ symbol, adoptedAt: deadline, adoptedZone: deadlineZone },
    });
    const { audience } = state.text;
    await insertStep(context, { ...round, audience }, { state: 'notified', person: context.actor.personId });
    await touchText(context, state, 'adopted');
    await enqueueLetters(context, round, 'adopted');
    return accepted({ sha256, adoptedAt: deadline.toString() });
  },
});
