import { accepted, type Instant, isBefore, type Result, refused } from '../../base/index.ts';
import { isStructural, type Wish } from '../../engine/index.ts';
import { isLive } from './consolidated.ts';
import { decideStructure, type StructureRefusal } from './decide-structure.ts';
import type { ProposalState, TextState } from './text-state.ts';
import { paragraphsOf, wishOf } from './wishes.ts';

export type ProposalRefusal =
  | 'paragraph-gone'
  | 'paragraph-agreed'
  | 'wording-changed'
  | 'own-proposal-changed'
  | 'nothing-changed'
  | 'nothing-proposed'
  | 'merged-paragraph-reworded'
  | StructureRefusal;

export interface Wished {
  readonly wish: Wish;
  readonly participant: string;
  /** Version of the provision's wording that the delegation had before it. */
  readonly against: number;
  /** The same of the paragraphs that it would merge into this one, by their ids. */
  readonly othersAgainst?: Readonly<Record<string, number>>;
  /** The own proposals that it saw and means to replace: one on each paragraph at most. */
  readonly replaces: readonly string[];
}

export interface ProposalDecision {
  /** Received at or after the closing date: kept, marked late, and the chair decides. */
  readonly late: boolean;
  /** The delegation's former wishes for these provisions, which this one replaces. */
  readonly replaced: readonly ProposalState[];
}

/**
 * Whether a wish may be tabled on the text as it stands, and what it replaces.
 *
 * @source DESIGN §6 (one live wish per delegation per provision); procedure.md §1.6 (agreed text is reopened
 * aloud, not changed in passing), §2.3 (exactly at the deadline is late).
 */
export function decideProposal(
  state: TextState,
  wished: Wished,
  now: Instant,
): Result<ProposalDecision, ProposalRefusal> {
  const { wish, participant, replaces } = wished;
  const late = !isBefore(now, state.text.closesAt);
  if (wish.kind === 'insert') return decideInsertion(state, wished, late);
  const provision = state.provisions.find((one) => one.id === wish.provisionId);
  if (!provision) return refused('paragraph-gone');
  const paragraphs = paragraphsOf(wish);
  if (paragraphs.some((id) => isClosed(state, id))) return refused('paragraph-agreed');
  if (provision.version !== wished.against) return refused('wording-changed');
  if (wish.kind === 'change' && wish.text === provision.words)
    return refused('nothing-changed', { at: 'words' });
  if (isStructural(wish)) {
    const decided = decideStructure(state, wish);
    if (!decided.ok) return decided;
    if (othersReworded(state, wished)) return refused('merged-paragraph-reworded', { at: 'others' });
  }
  const replaced = liveWishesOf(state, participant, paragraphs);
  if (!isSameSet(replaces, replaced)) return refused('own-proposal-changed');
  return accepted({ late, replaced });
}

function othersReworded({ provisions }: TextState, { othersAgainst = {} }: Wished): boolean {
  return Object.entries(othersAgainst).some(
    ([id, version]) => provisions.find((one) => one.id === id)?.version !== version,
  );
}

function isSameSet(ids: readonly string[], proposals: readonly ProposalState[]): boolean {
  return new Set(ids).size === proposals.length && proposals.every(({ id }) => ids.includes(id));
}

function decideInsertion(
  state: TextState,
  wished: Wished,
  late: boolean,
): Result<ProposalDecision, ProposalRefusal> {
  const { wish, participant, replaces } = wished;
  if (wish.kind !== 'insert') return refused('nothing-proposed');
  if (wish.text === '') return refused('nothing-proposed', { at: 'words' });
  const stands =
    wish.afterId === null ||
    state.provisions.some((one) => one.id === wish.afterId) ||
    isInserted(state, wish.afterId);
  if (!stands) return refused('paragraph-gone');
  const replaced = state.proposals.filter(
    (one) => replaces.includes(one.id) && isLive(one, true) && one.sponsors.includes(participant),
  );
  if (replaced.length !== replaces.length) return refused('own-proposal-changed');
  return accepted({ late, replaced });
}

/** The live wish of a delegation for an existing provision; insertions are wishes of their own. */
export function liveWishOf(state: TextState, participant: string, provision: string): ProposalState | null {
  return liveWishesOf(state, participant, [provision]).at(-1) ?? null;
}

/** Its live wishes for any of these provisions, the last one for each. A merge is a wish for all that it merges. */
export function liveWishesOf(
  state: TextState,
  participant: string,
  provisions: readonly string[],
): readonly ProposalState[] {
  const own = state.proposals.filter(
    (one) => one.sponsors.includes(participant) && one.end === null && one.lateRuling !== 'not-admitted',
  );
  const last = provisions.map((id) => own.findLast((one) => paragraphsOf(wishOf(one)).includes(id)));
  return own.filter((one) => last.includes(one));
}

/** Whether a paragraph is agreed, finally or ad referendum: to change it, it must first be reopened. */
export function isClosed(state: TextState, provision: string): boolean {
  const mark = state.marks.get(provision)?.state;
  return mark === 'agreed' || mark === 'agreedAdRef';
}

function isInserted(state: TextState, provision: string): boolean {
  return state.proposals.some((one) => one.newProvision === provision && isLive(one, true));
}
