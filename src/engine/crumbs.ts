/**
 * A sentence that one wording rewrites should not fall into pieces around an "and" that happens to stay:
 * neighbouring brackets of the same wordings become one where much is touched and little swallowed.
 */
import type { Bracket } from './brackets.ts';
import { type Prepared, tokenAt } from './prepared.ts';

/** At most this many untouched words may stand inside a bracket in a row (law 4: three stay outside). */
const SWALLOWED_RUN = 2;

/** So many words must be touched for one that is swallowed (law 4 asks for one). */
const TOUCHED_FOR_SWALLOWED = 2.5;

interface Counted {
  readonly bracket: Bracket;
  /** Base words that somebody touches, and base words between them that nobody does. */
  readonly touched: number;
  readonly swallowed: number;
}

/** Brackets in order → as many or fewer. */
export function joinCrumbs(base: Prepared, brackets: readonly Bracket[]): Bracket[] {
  let current = brackets.map(
    (bracket): Counted => ({ bracket, touched: wordsBetween(base, bracket.from, bracket.to), swallowed: 0 }),
  );
  for (;;) {
    const joined = joinNeighbours(base, current);
    if (joined.length === current.length) return joined.map(({ bracket }) => bracket);
    current = joined;
  }
}

function joinNeighbours(base: Prepared, pieces: readonly Counted[]): Counted[] {
  const joined: Counted[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const whole = last ? joinedOne(base, last, piece) : undefined;
    if (whole) joined[joined.length - 1] = whole;
    else joined.push(piece);
  }
  return joined;
}

/** Two neighbours as one, when they should be one. */
function joinedOne(base: Prepared, last: Counted, next: Counted): Counted | undefined {
  const { bracket } = last;
  if (!isSame(bracket.wordings, next.bracket.wordings) || !isSame(bracket.heldBy, next.bracket.heldBy))
    return undefined;
  const gap = wordsBetween(base, bracket.to, next.bracket.from);
  if (gap > SWALLOWED_RUN) return undefined;
  const touched = last.touched + next.touched;
  const swallowed = last.swallowed + next.swallowed + gap;
  if (touched === 0 || touched < swallowed * TOUCHED_FOR_SWALLOWED) return undefined;
  return { bracket: { ...bracket, to: next.bracket.to }, touched, swallowed };
}

function wordsBetween(base: Prepared, from: number, to: number): number {
  let count = 0;
  for (let index = tokenAt(base, from); base.starts[index] < to && index < base.kinds.length; index += 1) {
    if (base.kinds[index] === 'word') count += 1;
  }
  return count;
}

function isSame<Value>(a: readonly Value[], b: readonly Value[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
