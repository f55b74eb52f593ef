import { z } from 'zod';
import { accepted, refused } from '../../base/index.ts';
import { idInput } from '../../platform/index.ts';
import { mayChange } from '../rules/changing.ts';
import { delegationOn, delegationRoles } from '../rules/standing.ts';
import { openText, touchText } from '../writes/open-text.ts';
import { giveReceipt } from '../writes/receipts.ts';
import { defineTextAct } from './text-act.ts';

/**
 * A delegation that asked for time confirms that its capital agrees. Only this positive answer confirms; also after
 * the due date, as long as the chair has not taken the paragraph up again.
 *
 * Refused: `nothing-to-confirm`.
 * @source procedure.md §1.6, §2.2; JOURNEYS, second part: no answer to ad ref is no answer.
 */
export const confirmAdRef = defineTextAct({
  name: 'texts.confirm-ad-ref',
  who: delegationRoles,
  input: z.object({ text: z.string().max(60), provision: idInput }),
  subject: (input) => `provision:${input.provision}`,
  api: {
    method: 'post',
    path: '/texts/{text}/provisions/{provision}/confirmations',
    summary: 'Confirm a paragraph agreed ad referendum',
  },
  async run(context, input) {
    const state = await openText(context, input.text);
    const participant = state && delegationOn(state.text, context.actor);
    if (!state || !participant) return refused('not-found');
    const still = mayChange(state);
    if (!still.ok) return still;
    const mark = state.marks.get(input.provision);
    const wait =
      mark?.state === 'agreedAdRef' ? mark.adRef.find((one) => one.participant === participant) : undefined;
    if (!mark || !wait || wait.confirmedAt !== null) return refused('nothing-to-confirm');
    await context.tx
      .updateTable('texts.adRef')
      .set({ confirmedAt: context.now })
      .where('mark', '=', mark.id)
      .where('participant', '=', participant)
      .execute();
    const receipt = await giveReceipt(context, state, {
      participant,
      what: 'confirmed',
      provision: input.provision,
    });
    await touchText(context, state, 'ad-ref-confirmed');
    return accepted({ receipt });
  },
});
