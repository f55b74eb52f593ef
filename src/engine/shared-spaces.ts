import type { Alternative } from './model.ts';

/** Spaces with which all alternatives begin and end: nobody asks about them, so they stand outside of the bracket. */
export interface SharedSpaces {
  readonly before: number;
  readonly after: number;
  /** A text, and an alternative, without them. */
  readonly cut: (text: string) => string;
  readonly without: (alternative: Alternative) => Alternative;
}

/** Of a bracket about spaces alone, and of one with marks, nothing is taken. */
export function sharedSpaces(alternatives: readonly Alternative[]): SharedSpaces {
  const [base] = alternatives;
  const isPlain = alternatives.length > 1 && alternatives.every(({ marks }) => marks === undefined);
  const isTaken = isPlain && base.text.trim() !== '';
  const before = isTaken ? Math.min(...alternatives.map(({ text }) => blanksBefore(text))) : 0;
  const after = isTaken ? Math.min(...alternatives.map(({ text }) => blanksAfter(text, before))) : 0;
  if (before + after === 0) return { before, after, cut: (text) => text, without: (one) => one };
  const cut = (text: string) => text.slice(before, text.length - after);
  return { before, after, cut, without: (one) => ({ ...one, text: cut(one.text) }) };
}

function blanksBefore(text: string): number {
  let count = 0;
  while (count < text.length && text.charCodeAt(count) === 32) count += 1;
  return count;
}

/** Those after the first `before` units of the text. */
function blanksAfter(text: string, before: number): number {
  let count = 0;
  while (before + count < text.length && text.charCodeAt(text.length - 1 - count) === 32) count += 1;
  return count;
}
