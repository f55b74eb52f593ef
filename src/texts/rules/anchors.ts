import type { ProposalState, TextState } from './text-state.ts';
import { paragraphsMadeBy, wishOf } from './wishes.ts';

/**
 * Behind what a new or moved paragraph stands that should stand behind another proposed one. While that one is proposed,
 * behind it; once it is decided on, behind the paragraph that it became; where it is no longer proposed, behind what it
 * would have stood behind. So nobody's paragraph loses its place by what becomes of another's (DESIGN §6, law 1).
 */
export function anchorsIn({ provisions, proposals, resolutions }: Decided, isLive: IsLive) {
  const inText = new Set(provisions.map(({ id }) => id));
  const makers = new Map<string, ProposalState>();
  for (const proposal of proposals) {
    for (const id of paragraphsMadeBy(wishOf(proposal))) {
      const other = makers.get(id);
      if (!other || !isLive(other)) makers.set(id, proposal);
    }
  }
  const becameOf = ({ end }: ProposalState) =>
    resolutions.find(({ id }) => id === end?.resolution)?.provision ?? '';
  /** @returns the id as it is where nothing is known of it. */
  return (afterId: string | null): string | null => {
    const seen = new Set<string>();
    let at = afterId;
    while (at !== null && !inText.has(at) && !seen.has(at)) {
      seen.add(at);
      const maker = makers.get(at);
      if (!maker || isLive(maker)) return at;
      const became = becameOf(maker);
      if (inText.has(became)) return became;
      const wish = wishOf(maker);
      at = 'afterId' in wish ? wish.afterId : maker.provision;
    }
    return at;
  };
}

/** Behind which paragraph of the text itself it stands, whatever else is proposed; `null` is the very beginning. */
export function placeInText(state: Decided, afterId: string | null): string | null {
  return anchorsIn(state, () => false)(afterId);
}

export type Decided = Pick<TextState, 'provisions' | 'proposals' | 'resolutions'>;

type IsLive = (proposal: ProposalState) => boolean;
