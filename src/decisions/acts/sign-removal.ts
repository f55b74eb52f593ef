import { z } from 'zod';
import { accepted, type Result, refused } from '../../base/index.ts';
import { defineAct, eraseFromRecord, recordPaths, textInput } from '../../platform/index.ts';
import { removeAdopted } from '../../texts/index.ts';
import { removalKeysOf } from '../reads/removals.ts';
import { presidingRoles } from '../rules/presiding.ts';
import { type KeyRefusal, maySign, releaseKeys } from '../rules/releasing.ts';
import { insertRemovalKey } from '../writes/removals.ts';
import { numberInput, openRelease } from './release-keys.ts';

/** What one key of a removal brought about. */
export interface Removal {
  /** `waiting` for other chairs, or `removed`: the text is gone from the record and from its page. */
  readonly state: 'waiting' | 'removed';
  /** Participants in whose chair a signature is still needed. */
  readonly waitingFor: readonly string[];
  /** Instant of the first signature, ISO 8601 in UTC. */
  readonly since: string;
}

/**
 * A chair of the body signs, with a reason for the other chairs and the secretariat, that a published text be removed.
 * Where every chair must act, the last of them does it: the words leave the record and the text's own page. Entry,
 * hash and signature stay, so that the record still verifies. What the body negotiated stays with the body.
 *
 * @returns whether it waits, for whom and since when. Refused: see `KeyRefusal`; `not-published`.
 * @source DESIGN §2, law 9; JOURNEYS c (a second key confirms); glossary B (co-chairs' rule).
 */
export const signRemoval = defineAct({
  name: 'decisions.sign-removal',
  who: presidingRoles,
  input: z.object({ number: numberInput, reason: textInput(1000) }),
  subject: (input) => `decision:${input.number}`,
  unlogged: ['reason'],
  api: {
    method: 'post',
    path: '/decisions/{number}/removal',
    summary: 'Sign, as a chair of the body and with a reason, that a published text be removed',
  },
  async run(
    context,
    { number, reason },
  ): Promise<Result<Removal, KeyRefusal | 'not-published' | 'not-found'>> {
    const holder = await openRelease(context, number);
    if (!holder) return refused('not-found');
    const { decision, facts, audience } = holder;
    if (decision.releasedAt === null) return refused('not-published');
    const keysNow = async () =>
      releaseKeys(facts.rule, await removalKeysOf(context.tx, decision.number), context.now);
    const may = maySign({ ...facts, keys: await keysNow(), isReady: false });
    if (!may.ok) return may;
    const { participant, person } = facts;
    await insertRemovalKey(context, decision.number, { participant, person, reason, audience });
    const keys = await keysNow();
    if (keys.isComplete) {
      await eraseFromRecord(context, recordPaths.text(decision.text));
      await removeAdopted(context, decision.text);
    }
    const happened = { subject: `text:${decision.text}`, payload: { number: decision.number } };
    await context.tell(
      keys.isComplete
        ? { ...happened, name: 'decisions.text-removed', audience: 'public' }
        : { ...happened, name: 'decisions.removal-signed', audience },
    );
    return accepted({
      state: keys.isComplete ? 'removed' : 'waiting',
      waitingFor: keys.waitingFor,
      since: keys.since.toString(),
    });
  },
});
