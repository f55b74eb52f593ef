import { z } from 'zod';
import { accepted, refused } from '../../base/index.ts';
import { idInput } from '../../platform/index.ts';
import { mayChange } from '../rules/changing.ts';
import { chairCode, chairsOn, delegationOn, negotiatorRoles } from '../rules/standing.ts';
import { openText, touchText } from '../writes/open-text.ts';
import { endSponsor } from '../writes/proposals.ts';
import { giveReceipt } from '../writes/receipts.ts';
import { defineTextAct } from './text-act.ts';

/**
 * Withdraw the own delegation's support of a proposal; it ends when its last sponsor withdraws. Nobody can
 * withdraw what others wish (procedure.md §1.4, rule 2).
 *
 * @returns the receipt's number. Refused: `proposal-ended`, `not-a-sponsor`.
 */
export const withdrawProposal = defineTextAct({
  name: 'texts.withdraw-proposal',
  who: negotiatorRoles,
  input: z.object({ text: z.string().max(60), proposal: idInput }),
  subject: (input) => `proposal:${input.proposal}`,
  api: {
    method: 'post',
    path: '/texts/{text}/proposals/{proposal}/withdrawal',
    summary: 'Withdraw from a proposal',
  },
  async run(context, input) {
    const state = await openText(context, input.text);
    const proposal = state?.proposals.find((one) => one.id === input.proposal);
    if (!state || !proposal) return refused('not-found');
    const member = delegationOn(state.text, context.actor);
    const participant = member ?? (chairsOn(state.text, context.actor) ? chairCode : null);
    if (participant === null) return refused('not-found');
    const still = mayChange(state);
    if (!still.ok) return still;
    if (proposal.end !== null) return refused('proposal-ended');
    if (!proposal.sponsors.includes(participant)) return refused('not-a-sponsor');
    await endSponsor(context, state, { proposal: proposal.id, participant, why: 'withdrawn' });
    const { provision } = proposal;
    const receipt = member
      ? await giveReceipt(context, state, { participant, what: 'withdrew', proposal: proposal.id, provision })
      : null;
    await touchText(context, state, 'proposal-withdrawn');
    return accepted({ receipt });
  },
});
