import canonicalize from 'canonicalize';
import { invariant } from '../../base/index.ts';
import type { CorrectedParagraph } from '../schema/corrections.ts';
import type { CleanProvision } from './clean-text.ts';

/**
 * The symbol of a correction: `EX/DG.1/2` → `EX/DG.1/2/Corr.1`.
 *
 * @source procedure.md §1.2: `Corr.n` corrects errors; the chain of suffixes is a path.
 */
export function correctionSymbol(symbol: string, number: number): string {
  return `${symbol}/Corr.${number}`;
}

/** A correction as the body publishes it. */
export interface IssuedCorrection {
  readonly symbol: string;
  /** Symbol of the text. */
  readonly corrects: string;
  /** Of the text's canonical bytes, which stay as they are. */
  readonly correctsSha256: string;
  readonly language: string;
  readonly exercise: boolean;
  /** When the last chair signed; ISO 8601, UTC. */
  readonly issuedAt: string;
  readonly changes: readonly (CorrectedParagraph & Pick<CleanProvision, 'kind' | 'number'>)[];
  /** The words were removed from the record; the hash beside them is that of the words. */
  readonly removed?: true;
}

/**
 * The bytes of a correction that are hashed and signed: RFC 8785 JSON, the words to the letter.
 *
 * @source standards.md §10.1.
 */
export function canonicalCorrection(correction: IssuedCorrection): string {
  const bytes = canonicalize({ type: 'correction', version: 1, ...correction });
  invariant(bytes !== undefined, 'a correction is always JSON');
  return bytes;
}

/** What stands where the words stood once they are removed. */
export function correctionWithoutWords(canonical: string): string {
  const correction = JSON.parse(canonical) as IssuedCorrection; // written by canonicalCorrection alone
  return canonicalCorrection({ ...correction, changes: [], removed: true });
}

/** What an adopted text reads with these corrections, the earliest first. The text itself stays as adopted. */
export function withCorrections(
  provisions: readonly CleanProvision[],
  corrections: readonly { readonly changes: readonly CorrectedParagraph[] }[],
): readonly CleanProvision[] {
  const words = new Map(
    corrections.flatMap(({ changes }) => changes).map(({ provision, to }) => [provision, to]),
  );
  return provisions.map((one) => ({ ...one, text: words.get(one.id) ?? one.text }));
}
