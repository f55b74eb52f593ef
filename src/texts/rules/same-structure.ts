import { canonical, isStructural, type StructuralWish } from '../../engine/index.ts';
import { isLive } from './consolidated.ts';
import type { ProposalState } from './text-state.ts';
import { wishOf } from './wishes.ts';

/** Whether a live proposal wishes for this very move, split or merge; new paragraphs have an id of their own in each. */
export function wishesTheSame(proposal: ProposalState, wish: StructuralWish): boolean {
  const other = wishOf(proposal);
  return isLive(proposal, true) && isStructural(other) && canonical(bare(other)) === canonical(bare(wish));
}

function bare(wish: StructuralWish): object {
  if (wish.kind === 'move') return { ...wish, newId: '' };
  return wish.kind === 'split' ? { ...wish, rest: wish.rest.map((one) => ({ ...one, newId: '' })) } : wish;
}
