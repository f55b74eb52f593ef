/**
 * Which words of a base text stand again in another text, in the same order: the alignment that keeps most
 * words and, among those, breaks them into the fewest runs. Sparse: the work grows with the number of pairs
 * of equal words, which a budget bounds, so that no text can make it slow.
 */
import { makePrefixBest, type PrefixBest } from './prefix-best.ts';

export interface Solid {
  /** Tokens that are not spaces, in order. */
  readonly words: readonly string[];
  /** Weight of each: a word counts more than a comma. */
  readonly weights: readonly number[];
}

/** Where each token stands in the base: ascending indexes into its `words`. */
export type Occurrences = ReadonlyMap<string, readonly number[]>;

export interface AlignInput {
  readonly base: Solid;
  readonly occurrences: Occurrences;
  /** The part of the base under comparison: indexes into `base.words`, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly other: readonly string[];
}

/** Pairs of equal tokens, ascending in both; indexes into `base.words` and `other`. */
export interface Alignment {
  readonly base: number[];
  readonly other: number[];
}

/** What a further break in the kept words costs, in the unit of weights: half a word. */
const BREAK = 2;

/** Pairs of equal words looked at in one go: some milliseconds of work. */
const PAIR_BUDGET = 250_000;

/** The best alignment of a part of the base with the other words; within the budget, else a good one. */
export function align(input: AlignInput): Alignment {
  const { columns, count } = candidateColumns(input);
  if (count === 0) return { base: [], other: [] };
  const points = makePoints(count);
  fillPoints(input, columns, points);
  return trace(points, lastPoint(input, points), input.from);
}

/** Pairs of equal words, in the order in which they are found: by row, then by column downwards. */
interface Points {
  readonly count: number;
  readonly row: Int32Array;
  readonly column: Int32Array;
  /** Weight kept by the best alignment that ends here. */
  readonly score: Int32Array;
  readonly previous: Int32Array;
}

function makePoints(count: number): Points {
  return {
    count,
    row: new Int32Array(count),
    column: new Int32Array(count),
    score: new Int32Array(count),
    previous: new Int32Array(count),
  };
}

interface Columns {
  readonly columns: readonly (readonly number[])[];
  readonly count: number;
}

const none: readonly number[] = [];

/** For every word of the other text where in the base it may be kept; nowhere for words that are too common. */
function candidateColumns(input: AlignInput): Columns {
  const { occurrences, from, to, other } = input;
  const isWhole = from === 0 && to === input.base.words.length;
  const columns: (readonly number[])[] = [];
  let count = 0;
  for (const word of other) {
    const all = occurrences.get(word) ?? none;
    const inside = isWhole || all.length === 0 ? all : all.filter((at) => at >= from && at < to);
    columns.push(inside);
    count += inside.length;
  }
  return count <= PAIR_BUDGET ? { columns, count } : withoutCommonWords(columns);
}

/** Leave out the commonest words until the budget is kept: rare words carry the structure of a text. */
function withoutCommonWords(columns: readonly (readonly number[])[]): Columns {
  let count = 0;
  let limit = 0;
  for (const length of columns.map((row) => row.length).sort((a, b) => a - b)) {
    limit = length;
    count += length;
    if (count > PAIR_BUDGET) break;
  }
  const kept = columns.map((row) => (row.length < limit ? row : none));
  return { columns: kept, count: kept.reduce((sum, row) => sum + row.length, 0) };
}

function fillPoints(input: AlignInput, columns: Columns['columns'], points: Points): void {
  const { from, to } = input;
  const best = makePrefixBest(to - from);
  /** The last point of each column, or -1. */
  const latest = new Int32Array(to - from).fill(-1);
  let point = 0;
  for (let row = 0; row < columns.length; row += 1) {
    const first = point;
    const candidates = columns[row];
    for (let index = candidates.length - 1; index >= 0; index -= 1) {
      const column = candidates[index] - from;
      points.row[point] = row;
      points.column[point] = column;
      score(points, point, { best, near: column > 0 ? latest[column - 1] : -1 });
      points.score[point] += input.base.weights[candidates[index]];
      latest[column] = point;
      point += 1;
    }
    // Only now: words of one row must not follow one another.
    for (let index = first; index < point; index += 1)
      best.add(points.column[index], points.score[index], index);
  }
}

interface Before {
  readonly best: PrefixBest;
  /** The last point of the column before, or -1: kept without a break when it stands in the row before. */
  readonly near: number;
}

/** Choose what a point follows: nothing, the best point before it, or (rather) the point just before it. */
function score(points: Points, point: number, { best, near }: Before): void {
  const row = points.row[point];
  const column = points.column[point];
  let value = row === 0 && column === 0 ? 0 : -BREAK;
  let previous = -1;
  const far = best.upTo(column - 1);
  if (far >= 0 && points.score[far] - BREAK > value) {
    value = points.score[far] - BREAK;
    previous = far;
  }
  if (near >= 0 && points.row[near] === row - 1 && points.score[near] >= value) {
    value = points.score[near];
    previous = near;
  }
  points.score[point] = value;
  points.previous[point] = previous;
}

function lastPoint(input: AlignInput, points: Points): number {
  const lastRow = input.other.length - 1;
  const lastColumn = input.to - input.from - 1;
  let found = -1;
  let best = -BREAK;
  for (let point = 0; point < points.count; point += 1) {
    const isEnd = points.row[point] === lastRow && points.column[point] === lastColumn;
    const value = points.score[point] - (isEnd ? 0 : BREAK);
    if (value > best) {
      best = value;
      found = point;
    }
  }
  return found;
}

function trace(points: Points, last: number, from: number): Alignment {
  const base: number[] = [];
  const other: number[] = [];
  for (let point = last; point >= 0; point = points.previous[point]) {
    base.push(points.column[point] + from);
    other.push(points.row[point]);
  }
  return { base: base.reverse(), other: other.reverse() };
}
