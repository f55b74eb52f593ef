import type { Provision } from '../model.ts';
import type { Cell } from './raw.ts';
import { type Bag, bagOf, likeness } from './similar.ts';

/** A provision as a delegation returned it. */
export interface Returned extends Provision {
  /** The id is one that the base gave, not a place in a file. */
  readonly known?: boolean;
  /** The wording before its author's tracked changes, where it differs. */
  readonly former?: string;
  /** The printed label that was taken off. */
  readonly label?: string;
  /** Where in a table it stands, when it does. */
  readonly cell?: Cell;
}

/** For each provision of the returned text the index of the base provision that it is, or -1. */
export type Matching = readonly number[];

/** Likeness from which two paragraphs at about the same place are taken for one, changed. */
export const ALIKE = 0.4;
/** The same for two paragraphs that stand alone between the same neighbours. */
export const ALIKE_IN_PLACE = 0.2;
/** Paragraphs of the base that one returned paragraph is compared with, the likeliest first. */
const MOST_CANDIDATES = 6;

/**
 * Find every provision of a returned text in the base: by permanent id, then by equal wording, then by likeness,
 * never turning the order of the base round. A provision that was moved is not matched here; see `movesAmong`.
 */
export function match(base: readonly Provision[], returned: readonly Returned[]): Matching {
  const found: number[] = new Array(returned.length).fill(-1);
  for (const [at, index] of inOrder(knownPairs(base, returned))) found[at] = index;
  fillGaps(found, base.length, (gap) => inOrder(equalPairs(base, returned, gap)));
  fillGaps(found, base.length, (gap) => alikePairs(base, returned, gap));
  fillGaps(found, base.length, (gap) => lonelyPair(base, returned, gap));
  return found;
}

type Pair = readonly [at: number, index: number];

interface Gap {
  /** Places in the returned text, and in the base: `from` inclusive, `to` exclusive. */
  readonly at: { readonly from: number; readonly to: number };
  readonly base: { readonly from: number; readonly to: number };
}

/** Between two matched provisions the unmatched of both sides are looked at anew. */
function fillGaps(found: number[], baseLength: number, pairsIn: (gap: Gap) => readonly Pair[]): void {
  const gaps: Gap[] = [];
  let at = 0;
  let index = 0;
  for (let next = 0; next <= found.length; next += 1) {
    const matched = next === found.length ? baseLength : (found[next] ?? -1);
    if (matched === -1) continue;
    if (next > at && matched > index)
      gaps.push({ at: { from: at, to: next }, base: { from: index, to: matched } });
    at = next + 1;
    index = matched + 1;
  }
  for (const gap of gaps) for (const [place, base] of pairsIn(gap)) found[place] = base;
}

function knownPairs(base: readonly Provision[], returned: readonly Returned[]): Pair[] {
  const indexes = new Map(base.map(({ id }, index) => [id, index]));
  return returned.flatMap(({ id, known }, at): Pair[] => {
    const index = known ? indexes.get(id) : undefined;
    return index === undefined ? [] : [[at, index]];
  });
}

/** Equal wordings, occurrence by occurrence: the second "Adopted by consensus." is the second of the base. */
function equalPairs(base: readonly Provision[], returned: readonly Returned[], gap: Gap): Pair[] {
  const places = new Map<string, number[]>();
  for (let index = gap.base.from; index < gap.base.to; index += 1) {
    const text = base[index]?.text ?? '';
    const same = places.get(text);
    if (same) same.push(index);
    else places.set(text, [index]);
  }
  const pairs: Pair[] = [];
  for (let at = gap.at.from; at < gap.at.to; at += 1) {
    const index =
      places.get(returned[at]?.text ?? '')?.shift() ?? places.get(returned[at]?.former ?? '')?.shift();
    if (index !== undefined) pairs.push([at, index]);
  }
  return pairs;
}

/** The longest part of the pairs that rises on both sides. */
function inOrder(pairs: readonly Pair[]): Pair[] {
  return heaviestRise(pairs.map(([at, index]) => ({ at, index, weight: 1 })));
}

function alikePairs(base: readonly Provision[], returned: readonly Returned[], gap: Gap): Pair[] {
  const bags = base.slice(gap.base.from, gap.base.to).map(({ text }) => bagOf(text));
  const holders = holdersOf(bags);
  const points: Point[] = [];
  for (let at = gap.at.from; at < gap.at.to; at += 1) {
    const bag = bagOf(returned[at]?.former ?? returned[at]?.text ?? '');
    for (const place of candidates(bag, holders, bags.length)) {
      const weight = likeness(bag, bags[place] ?? bag);
      if (weight >= ALIKE) points.push({ at, index: gap.base.from + place, weight });
    }
  }
  return heaviestRise(points);
}

export interface Near {
  readonly index: number;
  /** Likeness, 1 for the same words. */
  readonly weight: number;
}

/** A way to ask which provision of the base some words are most like, wherever they stand. */
export function nearestIn(base: readonly Provision[]): (text: string) => Near | undefined {
  const places = new Map(base.map(({ text }, index) => [text, index]));
  // Most files give no cause to ask.
  let likely: { bags: readonly Bag[]; holders: ReadonlyMap<string, readonly number[]> } | undefined;
  return (text) => {
    const same = places.get(text);
    if (same !== undefined) return { index: same, weight: 1 };
    if (!likely) {
      const bags = base.map((provision) => bagOf(provision.text));
      likely = { bags, holders: holdersOf(bags) };
    }
    const { bags, holders } = likely;
    const bag = bagOf(text);
    let nearest: Near | undefined;
    for (const index of candidates(bag, holders, bags.length)) {
      const weight = likeness(bag, bags[index] ?? bag);
      if (weight > (nearest?.weight ?? 0)) nearest = { index, weight };
    }
    return nearest;
  };
}

/** In which paragraphs each word stands. */
function holdersOf(bags: readonly Bag[]): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  for (const [place, bag] of bags.entries()) {
    for (const word of bag.counts.keys()) {
      const list = holders.get(word);
      if (list) list.push(place);
      else holders.set(word, [place]);
    }
  }
  return holders;
}

/** The paragraphs of the gap that share most words with this one; words that stand everywhere say nothing. */
function candidates(bag: Bag, holders: ReadonlyMap<string, readonly number[]>, size: number): number[] {
  const everywhere = Math.max(MOST_CANDIDATES, size / 4);
  const shared = new Map<number, number>();
  for (const word of bag.counts.keys()) {
    const list = holders.get(word) ?? [];
    if (list.length > everywhere) continue;
    for (const place of list) shared.set(place, (shared.get(place) ?? 0) + 1 / list.length);
  }
  return [...shared]
    .sort(([one, score], [other, otherScore]) => otherScore - score || one - other)
    .slice(0, MOST_CANDIDATES)
    .map(([place]) => place);
}

/** One paragraph against one between the same neighbours: rewritten rather than struck and replaced. */
function lonelyPair(
  base: readonly Provision[],
  returned: readonly Returned[],
  { at, base: there }: Gap,
): Pair[] {
  if (at.to - at.from !== 1 || there.to - there.from !== 1) return [];
  const one = base[there.from];
  const other = returned[at.from];
  if (!one || !other) return [];
  const isAlike = likeness(bagOf(one.text), bagOf(other.former ?? other.text)) >= ALIKE_IN_PLACE;
  return isAlike ? [[at.from, there.from]] : [];
}

interface Point {
  readonly at: number;
  readonly index: number;
  readonly weight: number;
}

/** The heaviest chain of points that rises on both sides; ties go to the earliest. */
function heaviestRise(points: readonly Point[]): Pair[] {
  const sorted = [...points].sort((one, other) => one.at - other.at || other.index - one.index);
  const ranks = [...new Set(sorted.map(({ index }) => index))].sort((one, other) => one - other);
  const rankOf = new Map(ranks.map((index, rank) => [index, rank + 1]));
  const best = new Float64Array(sorted.length);
  const before = new Int32Array(sorted.length).fill(-1);
  const tree = new Int32Array(ranks.length + 1).fill(-1);
  let last = -1;
  for (const [place, { index, weight }] of sorted.entries()) {
    const rank = rankOf.get(index) ?? 1;
    const previous = heaviest(tree, best, rank - 1);
    before[place] = previous;
    best[place] = weight + (previous === -1 ? 0 : (best[previous] ?? 0));
    raise(tree, best, rank, place);
    if (last === -1 || (best[place] ?? 0) > (best[last] ?? 0)) last = place;
  }
  const chain: Pair[] = [];
  for (let place = last; place !== -1; place = before[place] ?? -1) {
    const point = sorted[place];
    if (point) chain.push([point.at, point.index]);
  }
  return chain.reverse();
}

/** A Fenwick tree of chains: the heaviest that ends at or before a rank. */
function heaviest(tree: Int32Array, best: Float64Array, rank: number): number {
  let found = -1;
  for (let at = rank; at > 0; at -= at & -at) {
    const chain = tree[at] ?? -1;
    if (chain !== -1 && (found === -1 || (best[chain] ?? 0) > (best[found] ?? 0))) found = chain;
  }
  return found;
}

function raise(tree: Int32Array, best: Float64Array, rank: number, place: number): void {
  for (let at = rank; at < tree.length; at += at & -at) {
    const chain = tree[at] ?? -1;
    if (chain === -1 || (best[place] ?? 0) > (best[chain] ?? 0)) tree[at] = place;
  }
}
