import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { invariant, newId } from '../../base/index.ts';
import type { ActContext } from '../../platform/index.ts';
import { adoptedOf } from '../reads/adopted.ts';
import { correctionsOf } from '../reads/corrections.ts';
import { parseCanonicalText } from '../rules/canonical-text.ts';
import { canonicalCorrection, correctionSymbol, correctionWithoutWords } from '../rules/correction.ts';
import type { CorrectedParagraph } from '../schema/corrections.ts';

/** Acts on the corrections of one text follow one another. */
export async function lockCorrections({ tx }: ActContext, text: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`texts.corrections:${text}`}, 0))`.execute(tx);
}

/** @returns the correction's id. */
export async function insertCorrection(
  { tx, now }: ActContext,
  correction: {
    readonly text: string;
    readonly changes: readonly CorrectedParagraph[];
    readonly draftedBy: string;
    readonly audience: string;
  },
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('texts.correction')
    .values({ ...correction, changes: JSON.stringify(correction.changes), id, draftedAt: now })
    .execute();
  return id;
}

export async function insertCorrectionWithdrawal(
  { tx, now }: ActContext,
  withdrawal: { correction: string; person: string; reason: string; audience: string },
): Promise<void> {
  await tx
    .insertInto('texts.correctionWithdrawal')
    .values({ ...withdrawal, at: now })
    .execute();
}

/**
 * Every chair has signed: the correction gets its number, its symbol and its bytes, which never change again.
 *
 * @returns its symbol and the hash of its bytes.
 */
export async function issueCorrection(
  { tx, now }: ActContext,
  prepared: { readonly id: string; readonly text: string; readonly changes: readonly CorrectedParagraph[] },
): Promise<{ symbol: string; sha256: string }> {
  const adopted = await adoptedOf(tx, prepared.text);
  invariant(adopted, 'a correction without its text');
  const number = (await correctionsOf(tx, prepared.text)).length + 1;
  const symbol = correctionSymbol(adopted.symbol, number);
  const { provisions } = parseCanonicalText(adopted.canonical);
  const canonical = canonicalCorrection({
    symbol,
    corrects: adopted.symbol,
    correctsSha256: adopted.sha256,
    language: adopted.language,
    exercise: adopted.exercise,
    issuedAt: now.toString(),
    changes: prepared.changes.map((change) => {
      const of = provisions.find(({ id }) => id === change.provision);
      invariant(of, 'a correction of a paragraph that the text has');
      return { ...change, kind: of.kind, number: of.number };
    }),
  });
  const sha256 = createHash('sha256').update(canonical, 'utf8').digest('hex');
  await tx
    .updateTable('texts.correction')
    .set({ number, symbol, canonical, sha256, issuedAt: now })
    .where('id', '=', prepared.id)
    .where('issuedAt', 'is', null)
    .execute();
  return { symbol, sha256 };
}

/** Open a correction to the public, with the signature over its hash beside it. */
export async function releaseCorrection(
  { tx, now }: ActContext,
  id: string,
  signed: { readonly signature: string; readonly keyId: string },
): Promise<void> {
  await tx
    .updateTable('texts.correction')
    .set({ ...signed, releasedAt: now, audience: 'public' })
    .where('id', '=', id)
    .where('releasedAt', 'is', null)
    .execute();
}

/** Take the words of a text's corrections out of its page, as those of the text itself. */
export async function removeCorrections({ tx, now }: ActContext, text: string): Promise<void> {
  for (const { id, canonical, removedAt } of await correctionsOf(tx, text)) {
    if (removedAt !== null) continue;
    await tx
      .updateTable('texts.correction')
      .set({ changes: '[]', canonical: correctionWithoutWords(canonical), removedAt: now })
      .where('id', '=', id)
      .execute();
  }
}
