/**
 * Where the brackets of a provision stand: the words that somebody wishes to change or holds, with the wishes
 * that overlap brought together, and wishes apart from one another kept apart (DESIGN §6, law 4).
 */

import { joinCrumbs } from './crumbs.ts';
import type { Edit } from './diff.ts';
import type { Mark } from './model.ts';
import { sortedSet } from './order.ts';
import type { Prepared } from './prepared.ts';
import { isBlank } from './tokens.ts';

/** One wording wished for, by whom, and how it differs from the base. */
export interface Wording {
  readonly text: string;
  /** With which it is wished for; absent where neither it nor the base has any. */
  readonly marks?: readonly Mark[];
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
  /** Whether it only inserts words, or changes the space between two: it lies between words. */
  readonly isBetweenWords: boolean;
  /** Where the last part that lies between words ends, or -1. */
  betweenWordsTo: number;
  /** Sorted and distinct once all that compete are united. */
  wordings: number[];
  heldBy: string[];
}

/** The brackets of a provision, in order, never overlapping. */
export function findBrackets(
  base: Prepared,
  wordings: readonly Wording[],
  holds: readonly Hold[],
): Bracket[] {
  return joinCrumbs(base, wordings, unitedSpans(base.text, wordings, holds).map(asBracket));
}

/** As `findBrackets`, but only wishes that compete are brought together, however small the pieces. */
export function findClashes(base: string, wordings: readonly Wording[]): Bracket[] {
  return unitedSpans(base, wordings, []).map(asBracket);
}

function asBracket({ from, to, wordings, heldBy }: Span): Bracket {
  return { from, to, wordings, heldBy };
}

function unitedSpans(text: string, wordings: readonly Wording[], holds: readonly Hold[]): Span[] {
  const spans = makeSpans(text, wordings, holds);
  spans.sort((a, b) => a.from - b.from || a.to - b.to);
  const united: Span[] = [];
  for (const span of spans) {
    const last = united.at(-1);
    if (!last || !competes(text, last, span)) {
      united.push(span);
      continue;
    }
    unite(last, span);
    // What lies between words may compete with what stands on either side of it.
    const before = united.at(-2);
    if (!before || !span.isBetweenWords || !competes(text, before, span)) continue;
    united.pop();
    unite(before, last);
  }
  for (const span of united) {
    span.wordings = distinct(span.wordings).sort((a, b) => a - b);
    span.heldBy = sortedSet(span.heldBy);
  }
  return united;
}

function makeSpans(text: string, wordings: readonly Wording[], holds: readonly Hold[]): Span[] {
  const spans: Span[] = [];
  wordings.forEach(({ edits }, index) => {
    for (const { from, to } of edits) {
      const isBetweenWords = from === to || isBlank(text.slice(from, to));
      const betweenWordsTo = isBetweenWords ? to : -1;
      spans.push({ from, to, isBetweenWords, betweenWordsTo, wordings: [index], heldBy: [] });
    }
  });
  for (const { from, to, by } of holds) {
    spans.push({ from, to, isBetweenWords: false, betweenWordsTo: -1, wordings: [], heldBy: [...by] });
  }
  return spans;
}

function distinct(values: readonly number[]): number[] {
  return values.length < 2 ? [...values] : [...new Set(values)];
}

/** Wishes compete when they touch the same words, or when one inserts where no word parts it from the other. */
function competes(text: string, before: Span, next: Span): boolean {
  if (next.from < before.to) return true;
  if (next.isBetweenWords) return isBlank(text.slice(before.to, next.from));
  return before.betweenWordsTo >= 0 && isBlank(text.slice(before.betweenWordsTo, next.from));
}

function unite(span: Span, next: Span): void {
  span.betweenWordsTo = Math.max(span.betweenWordsTo, next.betweenWordsTo);
  span.to = Math.max(span.to, next.to);
  span.wordings.push(...next.wordings);
  span.heldBy.push(...next.heldBy);
}
