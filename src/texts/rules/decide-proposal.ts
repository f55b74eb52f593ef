import { accepted, type Instant, isBefore, type Result, refused } from '../../base/index.ts';
import type { PlainWish } from '../../engine/index.ts';
import { isLive } from './consolidated.ts';
import type { ProposalState, TextState } from './text-state.ts';

export type ProposalRefusal =
  | 'paragraph-gone'
  | 'paragraph-agreed'
  | 'wording-changed'
  | 'own-proposal-changed'
  | 'nothing-changed'
  | 'nothing-proposed';

export interface Wished {
  readonly wish: PlainWish;
  readonly participant: string;
  /** Version of the provision's wording that the delegation had before it. */
  readonly against: number;
  /** The own proposal that it saw and means to replace, if any. */
  readonly replaces: string | null;
}

export interface ProposalDecision {
  /** Received at or after the closing date: kept, marked late, and the chair decides. */
  readonly late: boolean;
  /** The delegation's former wish for this provision, which this one replaces. */
  readonly replaced: ProposalState | null;
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
  if (isClosed(state, provision.id)) return refused('paragraph-agreed');
  if (provision.version !== wished.against) return refused('wording-changed');
  if (wish.kind === 'change' && wish.text === provision.words)
    return refused('nothing-changed', { at: 'words' });
  const replaced = liveWishOf(state, participant, provision.id);
  if ((replaced?.id ?? null) !== replaces) return refused('own-proposal-changed');
  return accepted({ late, replaced });
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
  const replaced = state.proposals.find((one) => one.id === replaces && isLive(one, true)) ?? null;
  if (replaces !== null && !replaced?.sponsors.includes(participant)) return refused('own-proposal-changed');
  return accepted({ late, replaced });
}

/** The live wish of a delegation for an existing provision; insertions are wishes of their own. */
export function liveWishOf(state: TextState, participant: string, provision: string): ProposalState | null {
  const own = state.proposals.filter(
    (one) =>
      one.op !== 'insert' &&
      one.provision === provision &&
      one.sponsors.includes(participant) &&
      one.end === null &&
      one.lateRuling !== 'not-admitted',
  );
  return own.at(-1) ?? null;
}

/** Whether a paragraph is agreed, finally or ad referendum: to change it, it must first be reopened. */
export function isClosed(state: TextState, provision: string): boolean {
  const mark = state.marks.get(provision)?.state;
  return mark === 'agreed' || mark === 'agreedAdRef';
}

function isInserted(state: TextState, provision: string): boolean {
  return state.proposals.some((one) => one.newProvision === provision && isLive(one, true));
}
