import { z } from 'zod';
import { accepted, type Instant, invariant, type Result, refused } from '../../../base/index.ts';
import {
  appendToRecord,
  clockViewer,
  defineAct,
  digitsOf,
  keyAfter,
  lastEntry,
  logNameOf,
  type Publication,
  type RecordHouse,
  readAs,
  recordPaths,
  sha256Of,
  signerOfRecord,
} from '../../../platform/index.ts';
import {
  type Adopted,
  adoptedOf,
  correctionInHand,
  lockCorrections,
  type PreparedCorrection,
  releaseCorrection,
} from '../../../texts/index.ts';
import { decisionOnText } from '../../reads/decisions.ts';
import { keepVerifyingKey } from '../../writes/releases.ts';

export const announceCorrectionTask = 'decisions.announce-correction';

export interface SignedCorrection {
  readonly text: string;
  readonly correction: string;
  /** Over the hash of its bytes. */
  readonly signature: string;
  readonly keyId: string;
  readonly publicPem: string;
  readonly log: string;
}

/** Sign the correction of a text that every chair has signed, with the key that the record expects; null without one. */
export async function signedCorrection(
  { database, signer, url }: RecordHouse,
  text: string,
  now: Instant,
): Promise<SignedCorrection | null> {
  const found = await readAs(database, { viewer: clockViewer, now }, async (tx) => ({
    issued: await correctionInHand(tx, text),
    last: await lastEntry(tx),
  }));
  const { issued, last } = found;
  if (!issued?.sha256) return null;
  const by = last ? signerOfRecord(signer, keyAfter(last)) : signer;
  return {
    text,
    correction: issued.id,
    signature: by.sign(digitsOf(issued.sha256)),
    keyId: by.keyId,
    publicPem: by.publicKeyPem,
    log: logNameOf(url),
  };
}

/**
 * Open a correction to everybody and enter it into the public record, with the symbol of the text that it corrects.
 * Done once: a second node, or a second try, finds it done.
 *
 * @returns whether this try published it. Refused: `not-ready` while a key is missing.
 * @source standards.md §10.
 */
export const publishCorrection = defineAct({
  name: 'decisions.publish-correction',
  who: ['clock'],
  input: z.object({
    text: z.string().max(60),
    correction: z.uuid(),
    signature: z.string().max(200),
    keyId: z.string().max(100),
    publicPem: z.string().max(1000),
    log: z.string().max(200),
  }) satisfies z.ZodType<SignedCorrection>,
  subject: (input) => `text:${input.text}`,
  async run(context, input): Promise<Result<{ isFirst: boolean }, 'not-ready'>> {
    const { tx } = context;
    const { text, correction, signature, keyId, publicPem, log } = input;
    await lockCorrections(context, text);
    const [issued, decision] = [await correctionInHand(tx, text), await decisionOnText(tx, text)];
    if (issued?.id !== correction) return accepted({ isFirst: false });
    if (issued.sha256 === null || !decision) return refused('not-ready');
    const adopted = await adoptedOf(tx, text);
    invariant(adopted, 'a correction without its text');
    await keepVerifyingKey(context, { id: keyId, publicPem });
    await appendToRecord(context, publicationOf(adopted, issued), {
      ...{ log, publicPem, signature },
    });
    await releaseCorrection(context, issued.id, { signature, keyId });
    const happened = {
      name: 'decisions.corrected',
      audience: 'public',
      payload: { number: decision.number },
    };
    await context.tell({ ...happened, subject: `text:${text}` });
    await context.tell({ ...happened, subject: 'decisions' });
    const jobKey = `${announceCorrectionTask}:${correction}`;
    await context.enqueue({ task: announceCorrectionTask, payload: { text, correction }, jobKey });
    return accepted({ isFirst: true });
  },
});

function publicationOf(adopted: Adopted, issued: PreparedCorrection): Publication {
  const { number, symbol, canonical, issuedAt, sha256 } = issued;
  invariant(number && symbol && canonical && issuedAt, 'a correction with a hash has everything else');
  const bytes = new TextEncoder().encode(canonical);
  invariant(sha256Of(bytes) === sha256, 'the correction has the hash that its chairs signed');
  return {
    kind: 'correction',
    subject: `text:${adopted.text}`,
    symbol,
    mediaType: 'application/json',
    language: adopted.language,
    adoptedAt: issuedAt,
    exercise: adopted.exercise,
    corrects: adopted.symbol,
    path: recordPaths.correction(adopted.text, number),
    bytes,
  };
}
