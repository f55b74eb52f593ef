import { z } from 'zod';
import { accepted, type Result, refused } from '../../base/index.ts';
import { defineAct } from '../../platform/index.ts';
import { presidingRoles } from '../rules/presiding.ts';
import { type KeyRefusal, maySign } from '../rules/releasing.ts';
import { insertKey, insertRelease } from '../writes/releases.ts';
import { enqueueRelease } from './enqueue-release.ts';
import { numberInput, openRelease, releaseState } from './release-keys.ts';

/** What one key of a release brought about. */
export interface Signing {
  /** `waiting` for other chairs, or `ready`: the text is being published. */
  readonly state: 'waiting' | 'ready';
  /** Participants in whose chair a signature is still needed: offices, never persons. */
  readonly waitingFor: readonly string[];
  /** Instant of the first signature, ISO 8601 in UTC. */
  readonly since: string;
}

/**
 * A chair of the body signs the release of what was decided. Where every chair must act, the text stays with the
 * body until the last of them has signed; then the clock signs the hash and opens it to everybody.
 *
 * @returns whether it waits, for whom and since when. Refused: see `KeyRefusal`.
 * @source issue 2; glossary B (co-chairs' rule).
 */
export const signRelease = defineAct({
  name: 'decisions.sign-release',
  grave: true,
  who: presidingRoles,
  input: z.object({ number: numberInput }),
  subject: (input) => `decision:${input.number}`,
  api: {
    method: 'post',
    path: '/decisions/{number}/release',
    summary: 'Sign, as a chair of the body, the release of what was decided',
  },
  async run(context, input): Promise<Result<Signing, KeyRefusal | 'not-found'>> {
    const holder = await openRelease(context, input.number);
    if (!holder) return refused('not-found');
    const { decision, facts, audience } = holder;
    const may = maySign(facts);
    if (!may.ok) return may;
    const { participant, person } = facts;
    const { number } = decision;
    await insertKey(context, number, { participant, what: 'signed', person, reason: null, audience });
    const { keys } = await releaseState(context.tx, decision);
    if (keys.isComplete) {
      await insertRelease(context, number, audience);
      await enqueueRelease(context, number);
    }
    await context.tell({ name: 'decisions.release-signed', subject: `text:${decision.text}`, audience });
    return accepted({
      state: keys.isComplete ? 'ready' : 'waiting',
      waitingFor: keys.waitingFor,
      since: keys.since.toString(),
    });
  },
});
