/** The chair states the text of one bracket: what the provision then says (procedure.md §1.6). */
import { accepted, type Result, refused } from '../base/index.ts';
import type { Alternative, ConsolidatedProvision } from './model.ts';
import { baseOf, chosen, isBracket } from './read-back.ts';

/** Brackets and alternatives count from 0 in the order of the consolidation. */
export type BracketChoice =
  | { readonly kind: 'alternative'; readonly bracket: number; readonly alternative: number }
  /** Words in place of the bracket that nobody has proposed, such as the chair's; spaces at their ends are free. */
  | { readonly kind: 'bridging'; readonly bracket: number; readonly words: string };

/**
 * The new base wording of a provision: the choice in its bracket, the base wording in every other one. For an
 * inserted provision the words with which it enters the base; empty when its base alternative is chosen.
 *
 * Refused: `no-such-bracket`, `no-such-alternative`.
 */
export function resolveBracket(
  provision: ConsolidatedProvision,
  choice: BracketChoice,
): Result<string, 'no-such-bracket' | 'no-such-alternative'> {
  const alternatives = bracketsOf(provision)[choice.bracket];
  if (!alternatives) return refused('no-such-bracket');
  const stated =
    choice.kind === 'bridging'
      ? { text: spacedAs(alternatives, choice.words) }
      : alternatives[choice.alternative];
  if (!stated) return refused('no-such-alternative');
  const resolved = chosen(provision, (others, bracket) =>
    bracket === choice.bracket ? stated : baseOf(others),
  );
  return accepted(resolved.text);
}

/** Words with the spaces by which the alternatives keep off their neighbours: a bracket may hold the one before or after. */
function spacedAs(alternatives: readonly Alternative[], words: string): string {
  const bare = words.trim();
  const filled = alternatives.map(({ text }) => text).filter((text) => text.trim() !== '');
  if (bare === '' || filled.length === 0) return bare;
  const before = /^[\p{Po}\p{Pe}\p{Pf}]/u.test(bare)
    ? ''
    : (filled.find((text) => /^\s/.test(text))?.match(/^\s+/)?.[0] ?? '');
  const after = filled.find((text) => /\s$/.test(text))?.match(/\s+$/)?.[0] ?? '';
  return before + bare + after;
}

/** Where a bracket stands in the base wording, in UTF-16 offsets: what `rebase` needs to know of a decision. */
export function bracketRange(
  provision: ConsolidatedProvision,
  bracket: number,
): { from: number; to: number } | undefined {
  let at = 0;
  let index = 0;
  for (const segment of provision.segments) {
    const isOne = isBracket(segment);
    const { length } = isOne ? baseOf(segment.alternatives).text : segment.text;
    if (isOne && index === bracket) return { from: at, to: at + length };
    if (isOne) index += 1;
    at += length;
  }
  return undefined;
}

/** The alternatives of each bracket of a provision, in order. */
export function bracketsOf(provision: ConsolidatedProvision): (readonly Alternative[])[] {
  return provision.segments.filter(isBracket).map(({ alternatives }) => alternatives);
}
