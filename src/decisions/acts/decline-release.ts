import { z } from 'zod';
import { accepted, type Result, refused } from '../../base/index.ts';
import { defineAct, textInput } from '../../platform/index.ts';
import { presidingRoles } from '../rules/presiding.ts';
import { type KeyRefusal, mayDecline } from '../rules/releasing.ts';
import { insertKey } from '../writes/releases.ts';
import { numberInput, openRelease } from './release-keys.ts';

/**
 * A chair of the body does not sign the release for now, and says why to the other chairs and the secretariat. The
 * decision stands; the chair may sign later.
 *
 * @returns refused: see `KeyRefusal`.
 */
export const declineRelease = defineAct({
  name: 'decisions.decline-release',
  who: presidingRoles,
  input: z.object({ number: numberInput, reason: textInput(1000) }),
  subject: (input) => `decision:${input.number}`,
  unlogged: ['reason'],
  api: {
    method: 'post',
    path: '/decisions/{number}/release/refusal',
    summary: 'Decline, as a chair of the body and with a reason, to sign the release',
  },
  async run(context, input): Promise<Result<null, KeyRefusal | 'not-found'>> {
    const holder = await openRelease(context, input.number);
    if (!holder) return refused('not-found');
    const { decision, facts, audience } = holder;
    const may = mayDecline(facts);
    if (!may.ok) return may;
    const { participant, person } = facts;
    const { reason } = input;
    await insertKey(context, decision.number, { participant, what: 'declined', person, reason, audience });
    await context.tell({ name: 'decisions.release-declined', subject: `text:${decision.text}`, audience });
    return accepted(null);
  },
});
