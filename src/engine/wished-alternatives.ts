import type { Alternative } from './model.ts';
import { compareText, sortedSet } from './order.ts';
import { type Wordings, wordingKey } from './wordings.ts';

/** Wordings wished for, each with its sponsors, in code-unit order of their texts. */
export function wishedAlternatives(found: Wordings): Alternative[] {
  const sorted = [...found.values()].sort(
    (a, b) => compareText(a.text, b.text) || compareText(wordingKey(a), wordingKey(b)),
  );
  return sorted.map(({ text, marks, by }) => {
    const sponsors = sortedSet(by);
    return marks ? { text, base: false, by: sponsors, marks } : { text, base: false, by: sponsors };
  });
}
