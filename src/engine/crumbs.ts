/**
 * A phrase that one wording rewrites should not fall into pieces around a "the" or an "and" that happens to stay:
 * neighbouring brackets of the same wordings become one where a drafter would write one.
 */

import type { Bracket, Wording } from './brackets.ts';
import type { Edit } from './diff.ts';
import { opensComplement, tiesPhrase } from './function-words.ts';
import { wordsIn } from './letters.ts';
import { type Prepared, tokenAt } from './prepared.ts';
import { endsSentence as isSentenceEnd } from './sentence-ends.ts';
import { wordingAt } from './wording-at.ts';

/** At most this many untouched words may stand inside a bracket in a row (law 4: three stay outside). */
const SWALLOWED_RUN = 2;

/** So many words must be touched for a word of substance that is swallowed (law 4 asks for one). */
const TOUCHED_FOR_SUBSTANCE = 2.5;

/** So many words must be touched on either side of the end of a sentence. */
const TOUCHED_FOR_SENTENCE = 4;

interface Counted {
  readonly bracket: Bracket;
  /** Base words that somebody touches, and base words between them that nobody does. */
  readonly touched: number;
  readonly swallowed: number;
}

/** Brackets in order → as many or fewer. */
export function joinCrumbs(
  base: Prepared,
  wordings: readonly Wording[],
  brackets: readonly Bracket[],
): Bracket[] {
  if (brackets.length < 2) return [...brackets];
  let current = brackets.map(
    (bracket): Counted => ({ bracket, touched: wordsBetween(base, bracket.from, bracket.to), swallowed: 0 }),
  );
  for (;;) {
    const joined = joinNeighbours(base, wordings, current);
    if (joined.length === current.length) return joined.map(({ bracket }) => bracket);
    current = joined;
  }
}

function joinNeighbours(base: Prepared, wordings: readonly Wording[], pieces: readonly Counted[]): Counted[] {
  const joined: Counted[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const whole = last ? joinedOne(base, wordings, { last, next: piece }) : undefined;
    if (whole) joined[joined.length - 1] = whole;
    else joined.push(piece);
  }
  return joined;
}

interface Pair {
  readonly last: Counted;
  readonly next: Counted;
}

/** Two neighbours as one, when they should be one. */
function joinedOne(base: Prepared, wordings: readonly Wording[], { last, next }: Pair): Counted | undefined {
  const { bracket } = last;
  if (!isSame(bracket.wordings, next.bracket.wordings) || !isSame(bracket.heldBy, next.bracket.heldBy))
    return undefined;
  const gap = gapBetween(base, bracket.to, next.bracket.from);
  if (gap.words > SWALLOWED_RUN) return undefined;
  const whole = { bracket: { ...bracket, to: next.bracket.to }, touched: last.touched + next.touched };
  if (gap.words > 0 && isPairOfMarks(base, wordings, { last, next }))
    return { ...whole, touched: whole.touched + gap.words, swallowed: last.swallowed + next.swallowed };
  const swallowed = last.swallowed + next.swallowed + gap.words;
  const joins =
    isOnePhrase({ last, next }, gap, swallowed) ||
    (whole.touched >= swallowed && isRearranged(base, wordings, { last, next }));
  return joins ? { ...whole, swallowed } : undefined;
}

function isOnePhrase({ last, next }: Pair, gap: Gap, swallowed: number): boolean {
  const touched = last.touched + next.touched;
  const least = Math.min(last.touched, next.touched);
  if (gap.endsSentence && least < TOUCHED_FOR_SENTENCE) return false;
  if (touched > 0 && touched >= swallowed * TOUCHED_FOR_SUBSTANCE) return gap.words > 0 || least > 0;
  return !gap.hasSubstance && least > 0 && touched > swallowed;
}

interface Gap {
  readonly words: number;
  /** Whether one of them is more than an article, an "of" or an "and". */
  readonly hasSubstance: boolean;
  readonly endsSentence: boolean;
}

function gapBetween(base: Prepared, from: number, to: number): Gap {
  let words = 0;
  let hasSubstance = false;
  let endsSentence = false;
  for (let index = tokenAt(base, from); index < base.kinds.length && base.starts[index] < to; index += 1) {
    if (base.kinds[index] === 'punctuation') endsSentence ||= isSentenceEnd(base.strings[index]);
    if (base.kinds[index] !== 'word') continue;
    words += 1;
    if (words > SWALLOWED_RUN) break;
    hasSubstance ||= !tiesPhrase(base.strings[index]);
  }
  return { words, hasSubstance, endsSentence };
}

function wordsBetween(base: Prepared, from: number, to: number): number {
  let count = 0;
  for (let index = tokenAt(base, from); index < base.kinds.length && base.starts[index] < to; index += 1) {
    if (base.kinds[index] === 'word') count += 1;
  }
  return count;
}

/** A pair of marks around a word or two, such as quotation marks, changes with the words that it touches. */
function isPairOfMarks(base: Prepared, wordings: readonly Wording[], { last, next }: Pair): boolean {
  if (last.touched + next.touched > 0 || last.bracket.heldBy.length > 0) return false;
  const { text } = base;
  const isAttached =
    /^\S/u.test(text.slice(last.bracket.to)) && /\S$/u.test(text.slice(0, next.bracket.from));
  if (!isAttached) return false;
  return [last, next].every(({ bracket }) =>
    bracket.wordings.every((index) => {
      const wished = wordingAt(text, bracket, wordings[index].edits);
      return isEnclosing(wished) && isEnclosing(text.slice(bracket.from, bracket.to));
    }),
  );
}

/** One mark that encloses words, or none. */
function isEnclosing(text: string): boolean {
  return text.length < 2 && (text === '' || enclosingMark.test(text));
}

const enclosingMark = /^[\p{Pi}\p{Pf}\p{Ps}\p{Pe}"'*_]$/u;

/**
 * Whether words that are struck on one side of a word are added on its other side, as they are or turned into another
 * form: `[trafficking in persons|human trafficking]`.
 */
function isRearranged(base: Prepared, wordings: readonly Wording[], { last, next }: Pair): boolean {
  const { text } = base;
  return (
    last.bracket.wordings.length > 0 &&
    last.bracket.wordings.every((index) => {
      const { edits } = wordings[index];
      const before = sidesAt(text, last.bracket, edits);
      const after = sidesAt(text, next.bracket, edits);
      const changesPlaces = isSame(before.base, after.wished) && isSame(before.wished, after.base);
      if (changesPlaces) return before.base.length + before.wished.length > 0;
      const isStruckAfter = before.base.length === 0 && after.wished.length === 0;
      const isAddedAfter = before.wished.length === 0 && after.base.length === 0;
      if (isStruckAfter) return opensComplement(firstWord(text.slice(next.bracket.from)));
      return isAddedAfter && opensComplement(firstWord(wordingAt(text, next.bracket, edits)));
    })
  );
}

interface Sides {
  /** Words in any order. */
  readonly base: readonly string[];
  readonly wished: readonly string[];
}

function sidesAt(text: string, bracket: Bracket, edits: readonly Edit[]): Sides {
  return {
    base: sortedWords(text.slice(bracket.from, bracket.to)),
    wished: sortedWords(wordingAt(text, bracket, edits)),
  };
}

function sortedWords(text: string): string[] {
  return wordsIn(text).sort();
}

/** Longer than any word that could open a complement. */
const FIRST_WORD = 40;

function firstWord(text: string): string {
  return wordsIn(text.slice(0, FIRST_WORD))[0] ?? '';
}

function isSame<Value>(a: readonly Value[], b: readonly Value[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
