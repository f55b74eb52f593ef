import { z } from 'zod';
import { markings } from '../../access/index.ts';
import { accepted, invariant, type Result, refused } from '../../base/index.ts';
import {
  appendToRecord,
  defineAct,
  digitsOf,
  isSignedBy,
  publishedAt,
  sha256Of,
} from '../../platform/index.ts';
import { markedBySource, releaseAdopted } from '../../texts/index.ts';
import { decisionOf } from '../reads/decisions.ts';
import { embargoOn } from '../reads/embargoes.ts';
import { signedBytes } from '../rules/asked-hash.ts';
import { isUnderEmbargo, publicFrom } from '../rules/embargo.ts';
import { openRegisterEntry } from '../writes/register.ts';
import { keepVerifyingKey, lockRelease, openDecision } from '../writes/releases.ts';
import { openStatements } from '../writes/statements.ts';
import { areStatementsPublic, isPresencePublic, publicationsOf, type SignedRelease } from './publications.ts';

export const announceTask = 'decisions.announce-release';

/**
 * Open an adopted text and its decision to everybody, with the forum's signature over each hash, and enter both into
 * the public record. The chairs' keys are the source's permission to pass it on to everybody: the change of its label
 * to TLP:CLEAR is part of the act, and stands in the audit and in what is told. Done once: a second node, or a second try, finds it done.
 *
 * @returns whether this try published it. Refused: `not-ready` while a key is missing, `under-embargo` before its instant; `annex-changed` when a statement
 * or a mandate came between signing and publishing, so that it is to be signed again.
 * @throws InvariantBroken when hash, text and signature do not belong together: nothing false is ever published.
 * @source standards.md §10; procedure.md §6.1 rule 4; JOURNEYS (second part): attribution stays sealed.
 */
export const publishRelease = defineAct({
  name: 'decisions.publish-release',
  who: ['clock'],
  input: z.object({
    number: z.string().max(20),
    marking: z.object({ from: z.enum(markings), to: z.literal('CLEAR') }),
    sha256: z.string().length(64),
    signature: z.string().max(200),
    decisionSignature: z.string().max(200),
    annexSignature: z.string().max(200).nullable(),
    keyId: z.string().max(100),
    publicPem: z.string().max(1000),
    log: z.string().max(200),
  }) satisfies z.ZodType<SignedRelease>,
  subject: (input) => `decision:${input.number}`,
  async run(
    context,
    input,
  ): Promise<Result<{ isFirst: boolean }, 'not-ready' | 'under-embargo' | 'annex-changed'>> {
    const { tx } = context;
    const { number, sha256, signature, decisionSignature, annexSignature, keyId, publicPem, log } = input;
    await lockRelease(context, number);
    const decision = await decisionOf(tx, number);
    if (!decision?.readyAt) return refused('not-ready');
    const embargo = await embargoOn(tx, number);
    if (isUnderEmbargo(embargo, context.now)) return refused('under-embargo');
    const publications = await publicationsOf(tx, decision);
    const isRecorded = (await publishedAt(tx, publications.decision.path)) !== null;
    if (decision.releasedAt && isRecorded) return accepted({ isFirst: false });
    const { annex } = publications;
    const isAnnexSigned =
      annex === null
        ? annexSignature === null
        : annexSignature !== null && isSignedBy(publicPem, digitsOf(sha256Of(annex.bytes)), annexSignature);
    if (!isAnnexSigned) return refused('annex-changed');
    const found = sha256Of(publications.text.bytes);
    invariant(
      found === sha256 && decision.sha256 === sha256,
      'the adopted text has the hash of the decision',
    );
    const { marking } = input;
    invariant(
      marking.from === (await markedBySource(tx, decision.text)),
      'the label that the release changes is that of the text',
    );
    invariant(isSignedBy(publicPem, signedBytes(sha256), signature), 'the signature belongs to the hash');
    await keepVerifyingKey(context, { id: keyId, publicPem });
    await appendToRecord(context, publications.text, { log, publicPem, signature });
    await appendToRecord(context, publications.decision, { log, publicPem, signature: decisionSignature });
    if (annex && annexSignature !== null)
      await appendToRecord(context, annex, { log, publicPem, signature: annexSignature });
    // It was released before this installation kept a record, and only had to be entered.
    if (decision.releasedAt) return accepted({ isFirst: false });
    const at = publicFrom(embargo, { readyAt: decision.readyAt, now: context.now });
    await releaseAdopted(context, decision.text, { signature, keyId, releasedAt: at });
    await openDecision(context, number, {
      at,
      keyId,
      isPresencePublic: await isPresencePublic(tx, decision),
    });
    await openRegisterEntry(context, number);
    if (await areStatementsPublic(tx, decision)) await openStatements(context, decision.text);
    const happened = { name: 'decisions.released', audience: 'public', payload: { number, marking } };
    await context.tell({ ...happened, subject: `text:${decision.text}` });
    await context.tell({ ...happened, subject: 'decisions' });
    await context.enqueue({ task: announceTask, payload: { number }, jobKey: `${announceTask}:${number}` });
    return accepted({ isFirst: true });
  },
});
