import {
  type BaseText,
  type ConsolidateInput,
  type Consolidation,
  consolidate,
  numberingOf,
  type Proposal,
} from '../../engine/index.ts';
import { anchorsIn } from './anchors.ts';
import type { ProposalState, TextState } from './text-state.ts';
import { wishOf } from './wishes.ts';

export { wishOf } from './wishes.ts';

/** The base wording as it stands, without any proposal. */
export function baseOf(state: TextState): BaseText {
  return {
    language: state.text.language,
    provisions: state.provisions.map(({ id, kind, words, level }) => ({
      id,
      kind,
      text: words,
      ...(level === null ? {} : { level }),
    })),
  };
}

/**
 * Whether a proposal stands in the text: not ended, still sponsored, and — when it came late — admitted by the
 * chair.
 */
export function isLive(proposal: ProposalState, seesNames: boolean): boolean {
  if (proposal.end !== null) return false;
  if (proposal.lateRuling === 'waiting' || proposal.lateRuling === 'not-admitted') return false;
  return !seesNames || proposal.sponsors.length > 0;
}

/** Live proposals for the engine. A reader without names gets each under a mark of its own, removed afterwards. */
export function liveProposals(state: TextState): Proposal[] {
  const isThere = (proposal: ProposalState) => isLive(proposal, state.seesNames);
  const anchor = anchorsIn(state, isThere);
  return state.proposals.filter(isThere).map((proposal, index) => {
    const wish = wishOf(proposal);
    return {
      id: proposal.id,
      by: state.seesNames ? proposal.sponsors : [`~${index}`],
      wish: 'afterId' in wish ? { ...wish, afterId: anchor(wish.afterId) } : wish,
    };
  });
}

/**
 * How the text prints its numbers: by its drafting profile, and as they were at the last issue until there is another
 * one. A text that is before its members, or adopted, has the numbers that it is adopted with.
 *
 * @source procedure.md §1.3: frozen within a reading; labels such as bis vanish on agreement.
 */
export function numbersOf({
  text,
  revision,
  isAdopted,
}: TextState): Pick<ConsolidateInput, 'numbering' | 'numbers'> {
  const numbering = numberingOf(text.profile);
  const isFinal = isAdopted || text.frozenBy !== null;
  return isFinal || !revision ? { numbering } : { numbering, numbers: revision.numbers };
}

/** The consolidated text, derived from base and live proposals; without names for those who may not see them. */
export function consolidatedText(state: TextState): Consolidation {
  return consolidatedWith(state, numbersOf(state));
}

/** The same with numbers computed anew, as an issue and an adoption print them. */
export function renumberedText(state: TextState): Consolidation {
  return consolidatedWith(state, { numbering: numberingOf(state.text.profile) });
}

function consolidatedWith(state: TextState, numbers: ReturnType<typeof numbersOf>): Consolidation {
  const consolidation = consolidate({
    base: baseOf(state),
    proposals: liveProposals(state),
    lot: state.text.lot,
    ...numbers,
  });
  return state.seesNames ? consolidation : withoutNames(consolidation);
}

/** A delegation whose name is not shown: says that somebody asked, not who. */
export const unnamed = '·';

/** The same text with every name removed (procedure.md §1.4, rule 5). */
export function withoutNames(consolidation: Consolidation): Consolidation {
  return {
    ...consolidation,
    unplaced: [],
    provisions: consolidation.provisions.map(({ heldBy, retainedBy, restructured, ...provision }) => ({
      ...provision,
      ...(restructured ? { restructured: restructured.map((one) => ({ ...one, by: [unnamed] })) } : {}),
      deletion: provision.deletion.length > 0 ? [unnamed] : [],
      ...(heldBy && heldBy.length > 0 ? { heldBy: [unnamed] } : {}),
      ...(retainedBy && retainedBy.length > 0 ? { retainedBy: [unnamed] } : {}),
      segments: provision.segments.map((segment) =>
        'text' in segment
          ? segment
          : {
              // The finer display tells wordings apart by their sponsors, so it goes with them.
              alternatives: segment.alternatives.map(
                ({ heldBy: holders, segments: _finer, ...alternative }) => ({
                  ...alternative,
                  by: [],
                  ...(holders && holders.length > 0 ? { heldBy: [unnamed] } : {}),
                }),
              ),
            },
      ),
    })),
  };
}
