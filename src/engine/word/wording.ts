import { numberIn, takeLabel } from './labels.ts';

/**
 * The number that we print ends with a tab. Who types at the very beginning of a paragraph types behind that tab and
 * into the style of the number: those are words. A second number is that of a paragraph which was joined to this.
 */
export function labelAndWords(printed: string): { label: string; typed: string } {
  const [first = '', ...others] = printed.split('\t');
  const { label, typed } = numberIn(first.trim());
  const words = [typed, ...others.filter((rest) => !isLabel(rest))];
  return { label, typed: words.filter((rest) => rest !== '').join('\t') };
}

function isLabel(words: string): boolean {
  const { label } = takeLabel(`${words.trim()} x`);
  return label !== '' && label === words.trim();
}

const VISIBLE = /[^\s\u00ad\u200b-\u200f\u2060\ufeff]/;

/** Spaces at the ends are no words, and nothing is what holds only joiners and marks that nobody sees. */
export function wording(runs: readonly string[]): string {
  const text = runs.join('').trim();
  return VISIBLE.test(text) ? text : '';
}
