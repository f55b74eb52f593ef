import { z } from 'zod';
import { accepted, refused } from '../../base/index.ts';
import { idInput, textInput } from '../../platform/index.ts';
import { mayChange } from '../rules/changing.ts';
import { isClosed } from '../rules/decide-proposal.ts';
import { chairsOn, delegationOn, negotiatorRoles } from '../rules/standing.ts';
import { insertMark } from '../writes/marks.ts';
import { openText, touchText } from '../writes/open-text.ts';
import { defineTextAct } from './text-act.ts';

/**
 * Return to agreed text before adoption. Any member may; it is loud: a reason is required and everybody is told.
 *
 * Refused: `not-agreed`; see `StandsStill`.
 * @source procedure.md §1.5 (nothing is agreed until everything is agreed), §1.6.
 */
export const reopenParagraph = defineTextAct({
  name: 'texts.reopen-paragraph',
  who: negotiatorRoles,
  input: z.object({ text: z.string().max(60), provision: idInput, reason: textInput(1000) }),
  subject: (input) => `provision:${input.provision}`,
  api: {
    method: 'post',
    path: '/texts/{text}/provisions/{provision}/reopening',
    summary: 'Return to an agreed paragraph',
  },
  async run(context, input) {
    const state = await openText(context, input.text);
    if (!state) return refused('not-found');
    if (!delegationOn(state.text, context.actor) && !chairsOn(state.text, context.actor))
      return refused('not-found');
    const still = mayChange(state);
    if (!still.ok) return still;
    if (!isClosed(state, input.provision)) return refused('not-agreed');
    await insertMark(context, state, {
      provision: input.provision,
      state: 'reopened',
      reason: input.reason,
      adRef: [],
    });
    await touchText(context, state, 'text-reopened');
    return accepted({});
  },
});
