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
