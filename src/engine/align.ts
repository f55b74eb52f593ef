/**
 * Which words of a base text stand again in another text, in the same order: the alignment that keeps most
 * words and, among those, breaks them into the fewest runs. Sparse: the work grows with the number of pairs
 * of equal words, which a budget bounds, so that no text can make it slow.
 */
import { bestUpTo, noteBest } from './prefix-best.ts';
import { borrowWorkspace, type Workspace } from './workspace.ts';

export interface Solid {
  /** Tokens that are not spaces, in order. */
  readonly words: readonly string[];
  /** Weight of each: a word counts more than a comma. */
  readonly weights: readonly number[];
}

export interface AlignInput {
  readonly base: Solid;
  /** The part of the base under comparison: indexes into `base.words`, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** For every word of the other text where in the base it stands. */
  readonly columns: readonly (readonly number[])[];
}

/** Pairs of equal tokens, ascending in both; indexes into `base.words` and `other`. */
export interface Alignment {
  readonly base: number[];
  readonly other: number[];
}

/** What a further break in the kept words costs, in the unit of weights: half a word. */
const BREAK = 2;

/** Pairs of equal words looked at in one go: some milliseconds of work. */
const PAIR_BUDGET = 120_000;

/** The best alignment of a part of the base with the other words; within the budget, else a good one. */
export function align(input: AlignInput): Alignment {
  const { columns, count } = candidateColumns(input);
  if (count === 0) return { base: [], other: [] };
  const space = borrowWorkspace(count, input.to - input.from);
  const pairs = findPairs(input, columns, space);
  return trace(space, lastPair(input, space, pairs), input.from);
}

interface Columns {
  readonly columns: readonly (readonly number[])[];
  /** Not more pairs than this. */
  readonly count: number;
}

/** The columns, all of them if the budget allows. */
function candidateColumns({ columns, from, to }: AlignInput): Columns {
  let count = 0;
  for (const places of columns) count += places.length;
  return count <= PAIR_BUDGET ? { columns, count } : nearbyColumns(columns, from, to);
}

/**
 * To keep the budget, very common words are looked for only near the place where they stood before, as far as
 * the lengths of the texts tell it. Rare words, which carry the structure of a text, are looked for everywhere.
 */
function nearbyColumns(columns: readonly (readonly number[])[], from: number, to: number): Columns {
  const most = Math.max(4, Math.floor(PAIR_BUDGET / columns.length));
  let count = 0;
  const nearby = columns.map((places, row) => {
    const expected = from + Math.round((row * (to - from)) / columns.length);
    const kept = places.length <= most ? places : nearest(places, expected, most);
    count += kept.length;
    return kept;
  });
  return { columns: nearby, count };
}

/** About `most` of the ascending `places`, those around `expected`. */
function nearest(places: readonly number[], expected: number, most: number): readonly number[] {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle] < expected) low = middle + 1;
    else high = middle;
  }
  const start = Math.max(0, Math.min(low - (most >> 1), places.length - most));
  return places.slice(start, start + most);
}

/** @returns how many pairs there are. */
function findPairs({ base, from, to }: AlignInput, columns: Columns['columns'], space: Workspace): number {
  let pair = 0;
  for (let row = 0; row < columns.length; row += 1) {
    const first = pair;
    const places = columns[row];
    for (let index = places.length - 1; index >= 0 && places[index] >= from; index -= 1) {
      if (places[index] >= to) continue;
      const column = places[index] - from;
      space.row[pair] = row;
      space.column[pair] = column;
      choosePrevious(space, pair);
      space.score[pair] += base.weights[places[index]];
      space.latest[column] = pair;
      pair += 1;
    }
    // Only now: words of one row must not follow one another.
    for (let index = first; index < pair; index += 1) noteBest(space, to - from, index);
  }
  return pair;
}

/** What a pair follows: nothing, the best pair before it, or (rather) the pair just before it in both texts. */
function choosePrevious(space: Workspace, pair: number): void {
  const row = space.row[pair];
  const column = space.column[pair];
  let score = row === 0 && column === 0 ? 0 : -BREAK;
  let previous = -1;
  if (column > 0) {
    const far = bestUpTo(space, column - 1);
    if (far >= 0 && space.score[far] - BREAK > score) {
      score = space.score[far] - BREAK;
      previous = far;
    }
    const near = space.latest[column - 1];
    if (near >= 0 && space.row[near] === row - 1 && space.score[near] >= score) {
      score = space.score[near];
      previous = near;
    }
  }
  space.score[pair] = score;
  space.previous[pair] = previous;
}

function lastPair(input: AlignInput, space: Workspace, pairs: number): number {
  const lastRow = input.columns.length - 1;
  const lastColumn = input.to - input.from - 1;
  let found = -1;
  let best = -BREAK;
  for (let pair = 0; pair < pairs; pair += 1) {
    const isEnd = space.row[pair] === lastRow && space.column[pair] === lastColumn;
    const score = space.score[pair] - (isEnd ? 0 : BREAK);
    if (score > best) {
      best = score;
      found = pair;
    }
  }
  return found;
}

function trace(space: Workspace, last: number, from: number): Alignment {
  const base: number[] = [];
  const other: number[] = [];
  for (let pair = last; pair >= 0; pair = space.previous[pair]) {
    base.push(space.column[pair] + from);
    other.push(space.row[pair]);
  }
  return { base: base.reverse(), other: other.reverse() };
}
