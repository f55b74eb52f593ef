/** The difference of two texts for a reader: few whole pieces rather than many crumbs. */
import { findBrackets, type Wording } from './brackets.ts';
import { diffPrepared, type Edit } from './diff.ts';
import { prepare } from './prepared.ts';
import { wordingAt } from './wording-at.ts';

/**
 * Edits as of `diffWords`, with neighbours joined where few words stand between much that changed. A run of
 * three kept words always stays outside.
 */
export function diffReadable(base: string, other: string): Edit[] {
  if (base === other) return [];
  const prepared = prepare(base);
  const wording: Wording = { text: other, by: [], edits: diffPrepared(prepared, other) };
  return findBrackets(prepared, [wording], []).map(({ from, to }) => ({
    from,
    to,
    text: wordingAt(base, { from, to }, wording.edits),
  }));
}
