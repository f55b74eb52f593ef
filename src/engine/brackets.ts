/**
 * Where the brackets of a provision stand: the words that somebody wishes to change or holds, with the wishes
 * that overlap brought together, and wishes apart from one another kept apart (DESIGN §6, law 4).
 */
import type { Edit } from './diff.ts';
import { sortedSet } from './order.ts';
import { type Prepared, tokenAt } from './prepared.ts';
import { isBlank } from './tokens.ts';

/** One wording wished for, by whom, and how it differs from the base. */
export interface Wording {
  readonly text: string;
  /** Sorted. */
  readonly by: readonly string[];
  readonly edits: readonly Edit[];
}

export interface Hold {
  /** Offsets into the base text, on token boundaries. */
  readonly from: number;
  readonly to: number;
  readonly by: readonly string[];
}

export interface Bracket {
  /** Offsets into the base text. */
  readonly from: number;
  readonly to: number;
  /** Indexes of the wordings that differ from the base here, ascending. */
  readonly wordings: readonly number[];
  readonly heldBy: readonly string[];
}

interface Span {
  from: number;
  to: number;
  /** Whether an insertion stands at the very end: what follows without a word between competes with it. */
  insertsAtEnd: boolean;
  readonly wordings: Set<number>;
  readonly heldBy: Set<string>;
  /** Base words that somebody touches, and base words that stand between them untouched. */
  touched: number;
  swallowed: number;
}

/** The brackets of a provision, in order, never overlapping. */
export function findBrackets(
  base: Prepared,
  wordings: readonly Wording[],
  holds: readonly Hold[],
): Bracket[] {
  return readable(base, unitedSpans(base.text, wordings, holds)).map(asBracket);
}

/** As `findBrackets`, but only wishes that compete are brought together, however small the pieces. */
export function findClashes(base: string, wordings: readonly Wording[]): Bracket[] {
  return unitedSpans(base, wordings, []).map(asBracket);
}

function asBracket({ from, to, wordings, heldBy }: Span): Bracket {
  return { from, to, wordings: [...wordings].sort((a, b) => a - b), heldBy: sortedSet(heldBy) };
}

function unitedSpans(text: string, wordings: readonly Wording[], holds: readonly Hold[]): Span[] {
  const spans = [...editSpans(wordings), ...holds.map(holdSpan)];
  spans.sort((a, b) => a.from - b.from || a.to - b.to);
  const united: Span[] = [];
  for (const span of spans) {
    const last = united.at(-1);
    if (last && competes(text, last, span)) unite(last, span);
    else united.push(span);
  }
  return united;
}

function editSpans(wordings: readonly Wording[]): Span[] {
  return wordings.flatMap(({ edits }, index) =>
    edits.map(({ from, to }) => ({
      from,
      to,
      insertsAtEnd: from === to,
      wordings: new Set([index]),
      heldBy: new Set<string>(),
      touched: 0,
      swallowed: 0,
    })),
  );
}

function holdSpan({ from, to, by }: Hold): Span {
  const heldBy = new Set(by);
  return { from, to, insertsAtEnd: false, wordings: new Set(), heldBy, touched: 0, swallowed: 0 };
}

/** Wishes compete when they touch the same words, or when one inserts where no word parts it from the other. */
function competes(text: string, before: Span, next: Span): boolean {
  if (next.from < before.to) return true;
  if (!before.insertsAtEnd && next.from !== next.to) return false;
  return isBlank(text.slice(before.to, next.from));
}

function unite(span: Span, next: Span): void {
  if (next.to > span.to) span.insertsAtEnd = next.from === next.to;
  else if (next.to === span.to && next.from === next.to) span.insertsAtEnd = true;
  span.to = Math.max(span.to, next.to);
  for (const index of next.wordings) span.wordings.add(index);
  for (const code of next.heldBy) span.heldBy.add(code);
}

/** At most this many untouched words may stand inside a bracket in a row (law 4: three stay outside). */
const SWALLOWED_RUN = 2;

/**
 * A sentence that one wording rewrites should not fall into pieces around an "and" that happens to stay:
 * neighbours of the same wordings become one bracket where much is touched and little swallowed.
 */
function readable(base: Prepared, spans: readonly Span[]): Span[] {
  for (const span of spans) span.touched = wordsBetween(base, span.from, span.to);
  let current = [...spans];
  for (;;) {
    const joined = joinNeighbours(base, current);
    if (joined.length === current.length) return joined;
    current = joined;
  }
}

function joinNeighbours(base: Prepared, spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    const gap = last ? gapToJoin(base, last, span) : undefined;
    if (!last || gap === undefined) {
      joined.push(span);
      continue;
    }
    unite(last, span);
    last.touched += span.touched;
    last.swallowed += span.swallowed + gap;
  }
  return joined;
}

/** Words between two spans when they should be one, else `undefined`. */
function gapToJoin(base: Prepared, last: Span, next: Span): number | undefined {
  if (!isSameSet(last.wordings, next.wordings) || !isSameSet(last.heldBy, next.heldBy)) return undefined;
  const gap = wordsBetween(base, last.to, next.from);
  if (gap > SWALLOWED_RUN) return undefined;
  const touched = last.touched + next.touched;
  const swallowed = last.swallowed + next.swallowed + gap;
  return touched > 0 && touched * 2 >= swallowed * 5 ? gap : undefined;
}

function wordsBetween(base: Prepared, from: number, to: number): number {
  let count = 0;
  for (let index = tokenAt(base, from); base.starts[index] < to && index < base.kinds.length; index += 1) {
    if (base.kinds[index] === 'word') count += 1;
  }
  return count;
}

function isSameSet<Value>(a: ReadonlySet<Value>, b: ReadonlySet<Value>): boolean {
  if (a.size !== b.size) return false;
  for (const value of a) if (!b.has(value)) return false;
  return true;
}
