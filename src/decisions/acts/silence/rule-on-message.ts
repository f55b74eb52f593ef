import { z } from 'zod';
import { accepted, type Result, refused } from '../../../base/index.ts';
import { idInput } from '../../../platform/index.ts';
import { defineTextAct } from '../../../texts/index.ts';
import { messageOf } from '../../reads/silence/rounds.ts';
import { chairOn, presidingRoles } from '../../rules/presiding.ts';
import { next } from '../../rules/silence/machine.ts';
import type { SilenceRefusal } from '../../rules/silence/refusals.ts';
import { rulings } from '../../schema/silence.ts';
import { insertStep, ruleOn } from '../../writes/silence.ts';
import { printedNumbers } from '../printed-numbers.ts';
import { openRound } from './open-round.ts';
import { enqueueLetters } from './tell.ts';

/**
 * The chair rules on a message whose meaning was unclear. Ruled to object, it broke silence when it was received, also
 * where the deadline has passed since; once the chair's letter is signed it can no longer break it.
 *
 * @returns refused: `nothing-to-rule-on`; `letter-signed`; see the table's row `object`.
 * @source procedure.md §2.3, invariant 1.
 */
export const ruleOnMessage = defineTextAct({
  name: 'decisions.rule-on-message',
  who: presidingRoles,
  input: z.object({ text: z.string().max(60), message: idInput, ruling: z.enum(rulings, 'required') }),
  subject: (input) => `text:${input.text}`,
  api: {
    method: 'post',
    path: '/texts/{text}/silence/messages/{message}/ruling',
    summary: 'Rule whether an unclear message objects to the text under silence',
  },
  async run(context, input): Promise<Result<null, SilenceRefusal | 'not-found' | 'nothing-to-rule-on'>> {
    const opened = await openRound(context, input.text);
    if (!opened || !chairOn(opened.state.text.body, context.actor)) return refused('not-found');
    const { round, state, facts } = opened;
    const message = await messageOf(context.tx, input.message);
    if (message?.round !== round.id || message.kind !== 'unclear' || message.ruling !== null)
      return refused('nothing-to-rule-on');
    if (input.ruling === 'objects') {
      const { participant, channel, receivedAt, words } = message;
      const done = next(facts, {
        ...{ type: 'object', now: context.now, participant, channel, receivedAt, words },
        ...{ evidence: message.evidence ?? '', hasAuthority: true, isScopeKnown: true },
      });
      if (!done.ok) return done;
    }
    await ruleOn(context, message.id, input.ruling);
    const { id, audience } = state.text;
    if (input.ruling === 'objects') {
      await insertStep(
        context,
        { ...round, audience },
        {
          state: 'broken',
          effectiveAt: message.receivedAt,
          person: context.actor.personId,
          provisions: message.provisions,
        },
      );
      await enqueueLetters(context, round, 'broken', {
        paragraphs: printedNumbers(state, message.provisions),
      });
    }
    await context.tell({ name: 'decisions.silence-ruled', subject: `text:${id}`, audience });
    return accepted(null);
  },
});
