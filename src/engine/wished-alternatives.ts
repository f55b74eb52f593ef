import type { Alternative } from './model.ts';
import { compareText, sortedSet } from './order.ts';

/** Wordings wished for, each with its sponsors, in code-unit order of their texts. */
export function wishedAlternatives(found: ReadonlyMap<string, readonly string[]>): Alternative[] {
  const texts = [...found.keys()].sort(compareText);
  return texts.map((text) => ({ text, base: false, by: sortedSet(found.get(text) ?? []) }));
}
