import { z } from 'zod';
import { accepted, refused } from '../../base/index.ts';
import { delegationOn, speakingRoles } from '../rules/standing.ts';
import { openText } from '../writes/open-text.ts';
import { giveReceipt } from '../writes/receipts.ts';
import { defineTextAct } from './text-act.ts';

/**
 * Say that the delegation has no comments on the present revision. It binds to nothing: a proposal may still
 * follow, and nobody else is shown who has or has not said so.
 *
 * @returns the receipt's number. Refused: `already-said` for this revision.
 */
export const sayNoComments = defineTextAct({
  name: 'texts.say-no-comments',
  who: speakingRoles,
  input: z.object({ text: z.string().max(60) }),
  subject: (input) => `text:${input.text}`,
  api: { method: 'post', path: '/texts/{text}/no-comments', summary: 'Say that there are no comments' },
  async run(context, input) {
    const state = await openText(context, input.text);
    const participant = state && delegationOn(state.text, context.actor);
    if (!state || !participant) return refused('not-found');
    if (state.isAdopted) return refused('text-adopted');
    const revision = state.revision?.number ?? 0;
    const said = await context.tx
      .selectFrom('texts.noComment')
      .select('at')
      .where('text', '=', input.text)
      .where('participant', '=', participant)
      .where('revision', '=', revision)
      .executeTakeFirst();
    if (said) return refused('already-said');
    const audience = `chairs:${state.text.body}`;
    await context.tx
      .insertInto('texts.noComment')
      .values({ text: input.text, participant, revision, at: context.now, audience })
      .execute();
    const receipt = await giveReceipt(context, state, { participant, what: 'no-comments' });
    return accepted({ receipt });
  },
});
