import { z } from 'zod';
import { accepted, type Result, refused } from '../../../base/index.ts';
import { idInput } from '../../../platform/index.ts';
import { defineTextAct, delegationOn, delegationRoles } from '../../../texts/index.ts';
import { messageOf } from '../../reads/silence/rounds.ts';
import { confirmJoint, withdrawMessage } from '../../writes/silence.ts';
import { openRound } from './open-round.ts';

/**
 * A member that was named in a joint objection confirms it by itself. Until then nothing says that it objected.
 *
 * @returns refused: `not-named` where it was not named, or has confirmed.
 * @source procedure.md §2.3 (`object`): each co-objector confirmed by itself.
 */
export const confirmObjection = defineTextAct({
  name: 'decisions.confirm-objection',
  who: delegationRoles,
  input: z.object({ text: z.string().max(60), message: idInput }),
  subject: (input) => `text:${input.text}`,
  api: {
    method: 'post',
    path: '/texts/{text}/silence/messages/{message}/confirmation',
    summary: 'Confirm a joint objection in which your delegation was named',
  },
  async run(context, input): Promise<Result<null, 'not-found' | 'not-named'>> {
    const opened = await openRound(context, input.text);
    const own = opened && delegationOn(opened.state.text, context.actor);
    if (!opened || !own) return refused('not-found');
    if (!(await confirmJoint(context, input.message, own))) return refused('not-named');
    return accepted(null);
  },
});

/**
 * A member takes its own objection back. The round stays broken: everybody has been told that it failed.
 *
 * @returns refused: `nothing-to-withdraw`.
 * @source procedure.md §2.3, invariant 4.
 */
export const withdrawObjection = defineTextAct({
  name: 'decisions.withdraw-objection',
  who: delegationRoles,
  input: z.object({ text: z.string().max(60), message: idInput }),
  subject: (input) => `text:${input.text}`,
  api: {
    method: 'post',
    path: '/texts/{text}/silence/messages/{message}/withdrawal',
    summary: 'Take back an objection of your delegation; the round stays broken',
  },
  async run(context, input): Promise<Result<null, 'not-found' | 'nothing-to-withdraw'>> {
    const opened = await openRound(context, input.text);
    const own = opened && delegationOn(opened.state.text, context.actor);
    if (!opened || !own) return refused('not-found');
    const message = await messageOf(context.tx, input.message);
    if (message?.round !== opened.round.id || message.participant !== own || message.withdrawnAt !== null)
      return refused('nothing-to-withdraw');
    await withdrawMessage(context, message.id);
    return accepted(null);
  },
});
