import { createHash } from 'node:crypto';
import { z } from 'zod';
import { accepted, invariant, type Result, refused } from '../../base/index.ts';
import { bodyOf } from '../../groups/index.ts';
import { defineAct, isSignedBy } from '../../platform/index.ts';
import { adoptedOf, releaseAdopted } from '../../texts/index.ts';
import { decisionOf } from '../reads/decisions.ts';
import { signedBytes } from '../rules/asked-hash.ts';
import { keepVerifyingKey, lockRelease, openDecision } from '../writes/releases.ts';

export const announceTask = 'decisions.announce-release';

/**
 * Open an adopted text and its decision to everybody, with the forum's signature over the hash. Done once: a
 * second node, or a second try, finds it done.
 *
 * @returns whether this try published it. Refused: `not-ready` while a key is missing.
 * @throws InvariantBroken when hash, text and signature do not belong together: nothing false is ever published.
 * @source standards.md §10.2; JOURNEYS (second part): attribution stays sealed.
 */
export const publishRelease = defineAct({
  name: 'decisions.publish-release',
  who: ['clock'],
  input: z.object({
    number: z.string().max(20),
    sha256: z.string().length(64),
    signature: z.string().max(200),
    keyId: z.string().max(100),
    publicPem: z.string().max(1000),
  }),
  subject: (input) => `decision:${input.number}`,
  async run(context, input): Promise<Result<{ isFirst: boolean }, 'not-ready'>> {
    const { tx } = context;
    const { number, sha256, signature, keyId, publicPem } = input;
    await lockRelease(context, number);
    const decision = await decisionOf(tx, number);
    if (!decision?.readyAt) return refused('not-ready');
    if (decision.releasedAt) return accepted({ isFirst: false });
    const adopted = await adoptedOf(tx, decision.text);
    const found = adopted && createHash('sha256').update(adopted.canonical, 'utf8').digest('hex');
    invariant(
      found === sha256 && decision.sha256 === sha256,
      'the adopted text has the hash of the decision',
    );
    invariant(isSignedBy(publicPem, signedBytes(sha256), signature), 'the signature belongs to the hash');
    const body = await bodyOf(tx, decision.body);
    await keepVerifyingKey(context, { id: keyId, publicPem });
    await releaseAdopted(context, decision.text, { signature, keyId });
    await openDecision(context, number, {
      keyId,
      // Participants of an exercise enter no public list (DESIGN §5); a confidential body keeps its own (§0).
      isPresencePublic: body !== null && !decision.exercise && !body.confidential,
    });
    const happened = { name: 'decisions.released', audience: 'public', payload: { number } };
    await context.tell({ ...happened, subject: `text:${decision.text}` });
    await context.tell({ ...happened, subject: 'decisions' });
    await context.enqueue({ task: announceTask, payload: { number }, jobKey: `${announceTask}:${number}` });
    return accepted({ isFirst: true });
  },
});
