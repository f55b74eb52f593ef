import type { Alternative } from './model.ts';

/** Spaces with which all alternatives begin and end: nobody asks about them, so they stand outside of the bracket. */
export interface SharedSpaces {
  readonly before: number;
  readonly after: number;
  /** An alternative without them. */
  readonly without: (alternative: Alternative) => Alternative;
}

/** Of a bracket about spaces alone, and of one with marks, nothing is taken. */
export function sharedSpaces(alternatives: readonly Alternative[]): SharedSpaces {
  const [base] = alternatives;
  const isPlain = alternatives.length > 1 && alternatives.every(({ marks }) => marks === undefined);
  if (!isPlain || base.text.trim() === '') return { before: 0, after: 0, without: (one) => one };
  const texts = alternatives.map(({ text }) => text);
  const before = Math.min(...texts.map(blanksBefore));
  const after = Math.min(...texts.map((text) => blanksAfter(text.slice(before))));
  return {
    before,
    after,
    without: (one) => ({ ...one, text: one.text.slice(before, one.text.length - after) }),
  };
}

function blanksBefore(text: string): number {
  let count = 0;
  while (count < text.length && text.charCodeAt(count) === 32) count += 1;
  return count;
}

function blanksAfter(text: string): number {
  let count = 0;
  while (count < text.length && text.charCodeAt(text.length - 1 - count) === 32) count += 1;
  return count;
}
