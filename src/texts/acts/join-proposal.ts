import { z } from 'zod';
import { accepted, refused } from '../../base/index.ts';
import { idInput } from '../../platform/index.ts';
import { mayChange } from '../rules/changing.ts';
import { isLive } from '../rules/consolidated.ts';
import { isClosed, liveWishesOf } from '../rules/decide-proposal.ts';
import { delegationOn, speakingRoles } from '../rules/standing.ts';
import { paragraphsOf, wishOf } from '../rules/wishes.ts';
import { openText, touchText } from '../writes/open-text.ts';
import { addSponsor, endSponsor } from '../writes/proposals.ts';
import { giveReceipt } from '../writes/receipts.ts';
import { defineTextAct } from './text-act.ts';

/**
 * Join another delegation's proposal as co-sponsor. It replaces the own former wishes for the same provisions.
 *
 * @returns the receipt's number. Refused: `proposal-ended`, `already-sponsor`, `paragraph-agreed`.
 */
export const joinProposal = defineTextAct({
  name: 'texts.join-proposal',
  who: speakingRoles,
  input: z.object({ text: z.string().max(60), proposal: idInput }),
  subject: (input) => `proposal:${input.proposal}`,
  api: {
    method: 'post',
    path: '/texts/{text}/proposals/{proposal}/sponsors',
    summary: 'Join a proposal as co-sponsor',
  },
  async run(context, input) {
    const state = await openText(context, input.text);
    const participant = state && delegationOn(state.text, context.actor);
    const proposal = state?.proposals.find((one) => one.id === input.proposal);
    if (!state || !participant || !proposal) return refused('not-found');
    const still = mayChange(state);
    if (!still.ok) return still;
    if (!isLive(proposal, true)) return refused('proposal-ended');
    if (proposal.sponsors.includes(participant)) return refused('already-sponsor');
    const paragraphs = paragraphsOf(wishOf(proposal));
    if (paragraphs.some((id) => isClosed(state, id))) return refused('paragraph-agreed');
    for (const { id: former } of liveWishesOf(state, participant, paragraphs))
      await endSponsor(context, state, { proposal: former, participant, why: 'replaced' });
    await addSponsor(context, state, { proposal: proposal.id, participant });
    const receipt = await giveReceipt(context, state, {
      participant,
      what: 'joined',
      proposal: proposal.id,
      provision: proposal.provision,
    });
    await touchText(context, state, 'proposal-joined');
    return accepted({ receipt });
  },
});
