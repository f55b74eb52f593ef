import { type Consolidation, consolidate, type Proposal, type Wish } from '../../engine/index.ts';
import { baseOf, liveProposals, numbersOf } from './consolidated.ts';
import type { TextState } from './text-state.ts';
import { paragraphsOf } from './wishes.ts';

/**
 * The text as it would read with these wishes of one delegation in it, made and forgotten.
 *
 * @param replaced whether a proposal is one that the delegation would no longer sponsor; without it those for the same
 * paragraphs
 */
export function asEntered(
  state: TextState,
  participant: string,
  wishes: readonly Wish[],
  replaced?: (proposal: Proposal) => boolean,
): Consolidation {
  const targets = new Set(wishes.flatMap(paragraphsOf));
  const isReplaced = replaced ?? (({ wish }: Proposal) => paragraphsOf(wish).some((id) => targets.has(id)));
  const others = liveProposals(state)
    .map((one) => (isReplaced(one) ? { ...one, by: one.by.filter((code) => code !== participant) } : one))
    .filter((one) => one.by.length > 0);
  const entered = wishes.map((wish, index): Proposal => ({ id: `~${index}`, by: [participant], wish }));
  return consolidate({
    base: baseOf(state),
    proposals: [...others, ...entered],
    lot: state.text.lot,
    ...numbersOf(state),
  });
}
