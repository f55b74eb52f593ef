import canonicalize from 'canonicalize';
import { invariant } from '../../base/index.ts';
import type { CleanProvision } from './clean-text.ts';

export interface AdoptedText {
  readonly symbol: string;
  readonly title: string;
  readonly language: string;
  readonly exercise: boolean;
  /** ISO 8601, UTC. */
  readonly adoptedAt: string;
  readonly provisions: readonly CleanProvision[];
  /** The words were removed from the record; the hash beside them is that of the words. */
  readonly removed?: true;
}

/**
 * The bytes that are hashed and signed: RFC 8785 JSON. The words are kept as adopted, without normalisation.
 *
 * @source standards.md §10.1.
 */
export function canonicalText(text: AdoptedText): string {
  const bytes = canonicalize({ type: 'adopted-text', version: 1, ...text });
  invariant(bytes !== undefined, 'a text is always JSON');
  return bytes;
}

/** What stands where the words stood once they are removed: everything around them, and that they are gone. */
export function withoutWords(text: AdoptedText): string {
  return canonicalText({ ...text, provisions: [], removed: true });
}

/** Whether the words were removed from the record. */
export function isRemoved({ canonical }: { readonly canonical: string }): boolean {
  return parseCanonicalText(canonical).removed === true;
}

/** The adopted text read from its canonical bytes. @throws SyntaxError when they are not ours. */
export function parseCanonicalText(canonical: string): AdoptedText {
  return JSON.parse(canonical) as AdoptedText; // written by canonicalText alone, and its hash is checked
}

/**
 * The number as an adopted text prints it: working labels are gone, and preambular paragraphs carry none.
 *
 * @source procedure.md §1.3.
 */
export function printedNumber({ kind, number }: Pick<CleanProvision, 'kind' | 'number'>): string {
  return kind === 'preambular' ? '' : number.replace(/^OP\s?/, '');
}
