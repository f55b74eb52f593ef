import { z } from 'zod';
import { accepted, type Result, refused } from '../../base/index.ts';
import { defineTextAct, openText } from '../../texts/index.ts';
import { openQuestion } from '../reads/questions.ts';
import { chairOn, presidingRoles } from '../rules/presiding.ts';
import { endQuestion } from '../writes/questions.ts';

/**
 * A chair of the body takes the question back, for instance because the text has to be corrected first. It can be
 * asked anew.
 *
 * @returns refused: `nothing-asked`.
 */
export const withdrawQuestion = defineTextAct({
  name: 'decisions.withdraw-question',
  who: presidingRoles,
  input: z.object({ text: z.string().max(60) }),
  subject: (input) => `text:${input.text}`,
  api: {
    method: 'post',
    path: '/texts/{text}/questions/withdrawal',
    summary: 'Take back the question that was put to the body',
  },
  async run(context, input): Promise<Result<null, 'not-found' | 'nothing-asked'>> {
    const state = await openText(context, input.text);
    if (!state || !chairOn(state.text.body, context.actor)) return refused('not-found');
    const question = await openQuestion(context.tx, state.text.id);
    if (!question) return refused('nothing-asked');
    await endQuestion(context, question.id, 'withdrawn');
    const { id, audience } = state.text;
    await context.tell({ name: 'decisions.question-ended', subject: `text:${id}`, audience });
    return accepted(null);
  },
});
