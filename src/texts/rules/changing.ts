import { accepted, type Result, refused } from '../../base/index.ts';
import type { TextState } from './text-state.ts';

export type StandsStill = 'text-adopted' | 'text-frozen';

/**
 * Whether words, proposals and marks of the text may change now. An adopted text changes no more; one that is put to
 * its members between meetings stands still until that is over, and who wants other words says so there.
 *
 * @source procedure.md §1.1 (an adopted text is immutable), §2.3 (`propose`: freeze text; invariant 7: an amendment
 * under silence breaks it).
 */
export function mayChange({ isAdopted, text }: TextState): Result<null, StandsStill> {
  if (isAdopted) return refused('text-adopted');
  return text.frozenBy === null ? accepted(null) : refused('text-frozen');
}
