import { z } from 'zod';
import { accepted, type Result, refused } from '../../base/index.ts';
import { defineAct, textInput } from '../../platform/index.ts';
import { presidingRoles } from '../rules/presiding.ts';
import { type KeyRefusal, mayDecline } from '../rules/releasing.ts';
import { insertRemovalKey } from '../writes/removals.ts';
import { numberInput } from './release-keys.ts';
import { openRemoval } from './sign-removal.ts';

/**
 * A chair of the body does not sign the removal of a text, and says why to the other chairs and the secretariat. The
 * text stands; the chair may sign later, while the other key counts.
 *
 * @returns refused: see `KeyRefusal`; `nothing-to-decline` while no chair has signed; `not-published`.
 */
export const declineRemoval = defineAct({
  name: 'decisions.decline-removal',
  who: presidingRoles,
  input: z.object({ number: numberInput, reason: textInput(1000) }),
  subject: (input) => `decision:${input.number}`,
  unlogged: ['reason'],
  api: {
    method: 'post',
    path: '/decisions/{number}/removal/refusal',
    summary: 'Decline, as a chair of the body and with a reason, to sign the removal of a text',
  },
  async run(
    context,
    { number, reason },
  ): Promise<Result<null, KeyRefusal | 'nothing-to-decline' | 'not-published' | 'not-found'>> {
    const opened = await openRemoval(context, number);
    if (!opened.ok) return opened;
    const { decision, facts, audience } = opened.value;
    const may = mayDecline(facts);
    if (!may.ok) return may;
    if (facts.keys.signed.length === 0 && facts.keys.declined.length === 0)
      return refused('nothing-to-decline');
    const { participant, person } = facts;
    await insertRemovalKey(context, decision.number, {
      participant,
      what: 'declined',
      person,
      reason,
      audience,
    });
    await context.tell({ name: 'decisions.removal-declined', subject: `text:${decision.text}`, audience });
    return accepted(null);
  },
});
