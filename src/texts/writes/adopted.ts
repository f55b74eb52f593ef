import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { type Instant, invariant } from '../../base/index.ts';
import type { ActContext } from '../../platform/index.ts';
import { adoptedOf } from '../reads/adopted.ts';
import { canonicalText, parseCanonicalText, withoutWords } from '../rules/canonical-text.ts';
import { cleanProvisions, isClean } from '../rules/clean-text.ts';
import type { TextState } from '../rules/text-state.ts';

export interface Sealed {
  readonly sha256: string;
  readonly canonical: string;
}

/**
 * Seal the clean text as adopted: from now on it cannot change, and who proposed what is no longer shown
 * (JOURNEYS, second part: attribution is sealed at adoption). It stays with the body until it is released.
 *
 * @returns the canonical bytes (RFC 8785 JSON) as text, and their hash.
 * @throws InvariantBroken unless the text is clean; the caller refuses before.
 */
export async function sealAdopted(
  { tx }: ActContext,
  state: TextState,
  adoption: { symbol: string; adoptedAt: Instant; adoptedZone: string },
): Promise<Sealed> {
  invariant(isClean(state), 'only a clean text is adopted');
  const { id, body, kind, title, exercise, language, audience } = state.text;
  const { symbol, adoptedAt, adoptedZone } = adoption;
  const canonical = canonicalText({
    symbol,
    title,
    language,
    exercise,
    adoptedAt: adoptedAt.toString(),
    provisions: cleanProvisions(state),
  });
  const sha256 = createHash('sha256').update(canonical, 'utf8').digest('hex');
  await tx
    .insertInto('texts.adopted')
    .values({
      text: id,
      body,
      kind,
      symbol,
      title,
      exercise,
      language,
      adoptedAt,
      adoptedZone,
      canonical,
      sha256,
      signature: null,
      keyId: null,
      releasedAt: null,
      audience,
    })
    .execute();
  await sql`select texts.seal_names(${id})`.execute(tx);
  return { sha256, canonical };
}

/** Open the adopted text to the public, with the signature over its hash beside it, from the instant given. */
export async function releaseAdopted(
  { tx }: ActContext,
  text: string,
  signed: { signature: string; keyId: string; releasedAt: Instant },
): Promise<void> {
  await tx
    .updateTable('texts.adopted')
    .set({ ...signed, audience: 'public' })
    .where('text', '=', text)
    .where('releasedAt', 'is', null)
    .execute();
}

/** Take the words of a published text out of its page; hash, signature and everything around them stay. */
export async function removeAdopted({ tx }: ActContext, text: string): Promise<void> {
  const adopted = await adoptedOf(tx, text);
  invariant(adopted?.releasedAt, 'only a published text is removed');
  await tx
    .updateTable('texts.adopted')
    .set({ canonical: withoutWords(parseCanonicalText(adopted.canonical)) })
    .where('text', '=', text)
    .execute();
}
