/**
 * Which words of a base text stand again in another text, in the same order: the alignment that keeps most
 * words and, among those, breaks them into the fewest runs. Sparse: the work grows with the number of pairs
 * of equal words, which a budget bounds, so that no text can make it slow.
 */

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

/** Pairs of equal words looked at in one go; about 10 ms of work. */
const PAIR_BUDGET = 400_000;

export function align(input: AlignInput): Alignment {
  const rows = candidateRows(input);
  const points = makePoints(rows.count);
  const best = makePrefixBest(input.to - input.from, points.score);
  fillPoints(input, rows.columns, points, best);
  return trace(points, lastPoint(input, points), input.from);
}

interface Points {
  readonly row: Int32Array;
  readonly column: Int32Array;
  readonly score: Int32Array;
  readonly previous: Int32Array;
  count: number;
}

function makePoints(size: number): Points {
  return {
    row: new Int32Array(size),
    column: new Int32Array(size),
    score: new Int32Array(size),
    previous: new Int32Array(size),
    count: 0,
  };
}

/** For every token of the other text the columns where it may be kept; none for words that are too common. */
function candidateRows(input: AlignInput): { columns: (readonly number[])[]; count: number } {
  const { occurrences, from, to, other } = input;
  const whole = from === 0 && to === input.base.words.length;
  const columns: (readonly number[])[] = [];
  let count = 0;
  for (const word of other) {
    const all = occurrences.get(word) ?? none;
    const inside = whole || all.length === 0 ? all : all.filter((at) => at >= from && at < to);
    columns.push(inside);
    count += inside.length;
  }
  return count <= PAIR_BUDGET ? { columns, count } : withoutCommonWords(columns);
}

const none: readonly number[] = [];

/** Leave out the commonest words until the budget is kept: rare words carry the structure of a text. */
function withoutCommonWords(columns: (readonly number[])[]): {
  columns: (readonly number[])[];
  count: number;
} {
  const lengths = columns.map((row) => row.length).sort((a, b) => a - b);
  let count = 0;
  let limit = 0;
  for (const length of lengths) {
    limit = length;
    count += length;
    if (count > PAIR_BUDGET) break;
  }
  const kept = columns.map((row) => (row.length < limit ? row : none));
  return { columns: kept, count: kept.reduce((sum, row) => sum + row.length, 0) };
}

function fillPoints(
  input: AlignInput,
  columns: readonly (readonly number[])[],
  points: Points,
  best: PrefixBest,
): void {
  const latest = new Int32Array(input.to - input.from).fill(-1);
  for (let row = 0; row < columns.length; row += 1) {
    const first = points.count;
    const candidates = columns[row];
    for (let k = candidates.length - 1; k >= 0; k -= 1) {
      const column = candidates[k] - input.from;
      addPoint(points, { row, column, weight: input.base.weights[candidates[k]], latest, best });
      latest[column] = points.count - 1;
    }
    for (let point = first; point < points.count; point += 1) best.add(points.column[point], point);
  }
}

interface Candidate {
  readonly row: number;
  readonly column: number;
  readonly weight: number;
  readonly latest: Int32Array;
  readonly best: PrefixBest;
}

function addPoint(points: Points, { row, column, weight, latest, best }: Candidate): void {
  let score = row === 0 && column === 0 ? 0 : -BREAK;
  let previous = -1;
  const far = column > 0 ? best.upTo(column - 1) : -1;
  if (far >= 0 && points.score[far] - BREAK > score) {
    score = points.score[far] - BREAK;
    previous = far;
  }
  const near = column > 0 ? latest[column - 1] : -1;
  if (near >= 0 && points.row[near] === row - 1 && points.score[near] >= score) {
    score = points.score[near];
    previous = near;
  }
  const point = points.count;
  points.row[point] = row;
  points.column[point] = column;
  points.score[point] = score + weight;
  points.previous[point] = previous;
  points.count = point + 1;
}

/** Best point so far in the columns up to one: a Fenwick tree of maxima. */
interface PrefixBest {
  add(column: number, point: number): void;
  /** The best point in columns 0 to `column`, or -1. */
  upTo(column: number): number;
}

function makePrefixBest(size: number, score: Int32Array): PrefixBest {
  const tree = new Int32Array(size + 1).fill(-1);
  return {
    add(column, point) {
      for (let at = column + 1; at <= size; at += at & -at) {
        if (tree[at] < 0 || score[point] >= score[tree[at]]) tree[at] = point;
      }
    },
    upTo(column) {
      let found = -1;
      for (let at = column + 1; at > 0; at -= at & -at) {
        const candidate = tree[at];
        if (candidate >= 0 && (found < 0 || score[candidate] > score[found])) found = candidate;
      }
      return found;
    },
  };
}

function lastPoint(input: AlignInput, points: Points): number {
  const width = input.to - input.from;
  let found = -1;
  let best = -BREAK;
  for (let point = 0; point < points.count; point += 1) {
    const atEnd = points.row[point] === input.other.length - 1 && points.column[point] === width - 1;
    const score = points.score[point] - (atEnd ? 0 : BREAK);
    if (score > best) {
      best = score;
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
