import { cleanProvisions, isClean, type TextState } from '../../texts/index.ts';

/** Printed numbers of paragraphs of a clean text, in its order; none are named: empty, for the text as a whole. */
export function printedNumbers(state: TextState, provisions: readonly string[] | null): string[] {
  const named = new Set(provisions ?? []);
  if (named.size === 0 || !isClean(state)) return [];
  return cleanProvisions(state)
    .filter(({ id }) => named.has(id))
    .map(({ number, kind }) => number || kind);
}
