import { tokenise } from '../tokens.ts';

/** The words of a paragraph as they count for likeness: lower case, without spaces and punctuation. */
export interface Bag {
  readonly counts: ReadonlyMap<string, number>;
  readonly size: number;
}

export function bagOf(text: string): Bag {
  const { starts, kinds } = tokenise(text);
  const counts = new Map<string, number>();
  let size = 0;
  for (const [index, kind] of kinds.entries()) {
    if (kind !== 'word') continue;
    const word = text.slice(starts[index], starts[index + 1]).toLowerCase();
    counts.set(word, (counts.get(word) ?? 0) + 1);
    size += 1;
  }
  return { counts, size };
}

/** How alike two paragraphs are, from 0 to 1: twice the words they share by all the words they have (Dice). */
export function likeness(one: Bag, other: Bag): number {
  const total = one.size + other.size;
  if (total === 0) return 0;
  const [few, many] = one.counts.size <= other.counts.size ? [one, other] : [other, one];
  let shared = 0;
  for (const [word, count] of few.counts) shared += Math.min(count, many.counts.get(word) ?? 0);
  return (2 * shared) / total;
}
