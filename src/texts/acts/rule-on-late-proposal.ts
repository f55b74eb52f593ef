import { z } from 'zod';
import { accepted, refused } from '../../base/index.ts';
import { idInput } from '../../platform/index.ts';
import { mayChange } from '../rules/changing.ts';
import { chairRoles, chairsOn } from '../rules/standing.ts';
import { openText, touchText } from '../writes/open-text.ts';
import { endProposal, openToReaders } from '../writes/proposals.ts';
import { defineTextAct } from './text-act.ts';

/**
 * The chair decides whether a proposal that came after the closing date is admitted. Not admitted, it stays on
 * file and its sponsors are told.
 *
 * Refused: `not-late`, `already-ruled`.
 */
export const ruleOnLateProposal = defineTextAct({
  name: 'texts.rule-on-late-proposal',
  who: chairRoles,
  input: z.object({ text: z.string().max(60), proposal: idInput, isAdmitted: z.boolean() }),
  subject: (input) => `proposal:${input.proposal}`,
  api: {
    method: 'post',
    path: '/texts/{text}/proposals/{proposal}/ruling',
    summary: 'Rule on a late proposal',
  },
  async run(context, input) {
    const state = await openText(context, input.text);
    const proposal = state?.proposals.find((one) => one.id === input.proposal);
    if (!state || !proposal || !chairsOn(state.text, context.actor)) return refused('not-found');
    const still = mayChange(state);
    if (!still.ok) return still;
    if (!proposal.late) return refused('not-late');
    if (proposal.lateRuling !== 'waiting' || proposal.end !== null) return refused('already-ruled');
    const { audience } = state.text;
    await context.tx
      .insertInto('texts.lateRuling')
      .values({
        proposal: proposal.id,
        at: context.now,
        isAdmitted: input.isAdmitted,
        ruledBy: context.actor.personId ?? '',
        audience,
      })
      .execute();
    if (input.isAdmitted) await openToReaders(context, state, proposal.id);
    else {
      await endProposal(context, state, { proposal: proposal.id, why: 'not-admitted', resolution: null });
    }
    await touchText(context, state, 'late-proposal-ruled');
    return accepted({});
  },
});
