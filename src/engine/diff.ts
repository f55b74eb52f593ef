/** Word differences between two texts: which parts of one are replaced to make the other. */
import { type Alignment, align } from './align.ts';
import { type Prepared, prepare, tokenAt } from './prepared.ts';
import { printedWords } from './printed-words.ts';
import { slide } from './slide.ts';
import { type Tokens, tokenise } from './tokens.ts';
import { changedWindow } from './window.ts';

/** Words of a base replaced by others. Edits of one wording are in order and never overlap. */
export interface Edit {
  /** UTF-16 offsets into the base text: what is replaced; equal where words are only inserted. */
  readonly from: number;
  readonly to: number;
  /** What stands there instead; empty where words are only struck. */
  readonly text: string;
}

/**
 * The edits that make `other` out of `base`, in order and apart from one another: at least one kept token
 * stands between two of them. Always the same for the same two texts; empty when they are equal.
 */
export function diffWords(base: string, other: string): Edit[] {
  if (base === other) return [];
  const { head, tail } = changedWindow(base, other);
  const inside = base.slice(head, base.length - tail);
  const prepared = prepare(inside);
  const edits = unsettled(prepared, other.slice(head, other.length - tail));
  // Insertions and deletions may slide beyond the window; then the rest of the base must be seen.
  const maySlide = edits.some(({ from, to, text }) => from === to || text === '');
  if (maySlide) return diffPrepared(prepare(base), other);
  return settle(prepared, edits).map(({ from, to, text }) => ({ from: from + head, to: to + head, text }));
}

/** As `diffWords`, with the tokens of the base already at hand. */
export function diffPrepared(base: Prepared, other: string): Edit[] {
  return settle(base, unsettled(base, other));
}

/** The edits where they are found: an insertion or deletion might stand elsewhere just as well. */
function unsettled(base: Prepared, other: string): Edit[] {
  if (base.text === other) return [];
  const { head, tail } = changedWindow(base.text, other);
  const baseEnd = base.text.length - tail;
  const otherEnd = other.length - tail;
  if (head === baseEnd || head === otherEnd) {
    return [{ from: head, to: baseEnd, text: other.slice(head, otherEnd) }];
  }
  const from = tokenAt(base, head);
  const to = tokenAt(base, baseEnd);
  const first = solidAt(base, from);
  const side = makeSide(printedWords(tokenise(other, head, otherEnd)), base, first);
  const kept = align({ base: base.solid, from: first, to: solidAt(base, to), columns: side.columns });
  return regions(base, side, { from, to, kept });
}

/** The text that the edits make. */
export function applyEdits(base: string, edits: readonly Edit[]): string {
  let made = '';
  let at = 0;
  for (const edit of edits) {
    made += base.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return made + base.slice(at);
}

interface Side {
  readonly text: string;
  readonly starts: readonly number[];
  /** For every word where in the base it stands. */
  readonly columns: readonly (readonly number[])[];
  readonly tokenOf: readonly number[];
}

const nowhere: readonly number[] = [];

/** @param next the word of the base which is looked at first: most words stand behind the one before them there, too. */
function makeSide({ text, starts, kinds }: Tokens, base: Prepared, next: number): Side {
  const columns: (readonly number[])[] = [];
  const tokenOf: number[] = [];
  const { words } = base.solid;
  let expected = next;
  for (let index = 0; index < kinds.length; index += 1) {
    if (kinds[index] === 'space') continue;
    let places = nowhere;
    if (expected < words.length && standsAt(text, starts[index], starts[index + 1], words[expected])) {
      places = base.placesOf[expected];
      expected += 1;
    } else {
      places = base.occurrences.get(text.slice(starts[index], starts[index + 1])) ?? nowhere;
      expected = following(places, expected);
    }
    columns.push(places);
    tokenOf.push(index);
  }
  return { text, starts, columns, tokenOf };
}

/** The word after the first of `places` that is not behind `expected`, or the same word again. */
function following(places: readonly number[], expected: number): number {
  for (const place of places) if (place > expected) return place + 1;
  return expected;
}

function standsAt(text: string, from: number, to: number, word: string): boolean {
  if (to - from !== word.length) return false;
  for (let at = 0; at < word.length; at += 1)
    if (text.charCodeAt(from + at) !== word.charCodeAt(at)) return false;
  return true;
}

/** Number of tokens other than spaces before token `index`. */
function solidAt(base: Prepared, index: number): number {
  let low = 0;
  let high = base.tokenOf.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (base.tokenOf[middle] < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Kept {
  readonly from: number;
  readonly to: number;
  readonly kept: Alignment;
}

/** What stands between the kept words, where it differs. */
function regions(base: Prepared, side: Side, { from, to, kept }: Kept): Edit[] {
  const edits: Edit[] = [];
  let baseAt = from;
  let otherAt = 0;
  for (let index = 0; index <= kept.base.length; index += 1) {
    const isEnd = index === kept.base.length;
    const baseTo = isEnd ? to : base.tokenOf[kept.base[index]];
    const otherTo = isEnd ? side.starts.length - 1 : side.tokenOf[kept.other[index]];
    const edit = trimmed(base, side, { baseAt, baseTo, otherAt, otherTo });
    if (edit) edits.push(edit);
    baseAt = baseTo + 1;
    otherAt = otherTo + 1;
  }
  return edits;
}

interface Region {
  readonly baseAt: number;
  readonly baseTo: number;
  readonly otherAt: number;
  readonly otherTo: number;
}

function trimmed(base: Prepared, side: Side, region: Region): Edit | undefined {
  let { baseAt, baseTo, otherAt, otherTo } = region;
  while (baseAt < baseTo && otherAt < otherTo && base.strings[baseAt] === tokenOfSide(side, otherAt)) {
    baseAt += 1;
    otherAt += 1;
  }
  while (
    baseAt < baseTo &&
    otherAt < otherTo &&
    base.strings[baseTo - 1] === tokenOfSide(side, otherTo - 1)
  ) {
    baseTo -= 1;
    otherTo -= 1;
  }
  if (baseAt === baseTo && otherAt === otherTo) return undefined;
  return {
    from: base.starts[baseAt],
    to: base.starts[baseTo],
    text: side.text.slice(side.starts[otherAt], side.starts[otherTo]),
  };
}

function tokenOfSide({ text, starts }: Side, index: number): string {
  return text.slice(starts[index], starts[index + 1]);
}

/** Every insertion and deletion at the best of the places where it could stand, whatever else is changed. */
function settle(base: Prepared, edits: readonly Edit[]): Edit[] {
  const settled: Edit[] = [];
  for (let index = edits.length - 1; index >= 0; index -= 1) {
    const room = { from: edits[index - 1]?.to ?? 0, to: settled.at(-1)?.from ?? base.text.length };
    settled.push(slide(base, edits[index], room));
  }
  return joinTouching(settled.reverse());
}

function joinTouching(edits: readonly Edit[]): Edit[] {
  const joined: Edit[] = [];
  for (const edit of edits) {
    const last = joined.at(-1);
    if (last && last.to === edit.from)
      joined[joined.length - 1] = { ...last, to: edit.to, text: last.text + edit.text };
    else joined.push(edit);
  }
  return joined;
}
