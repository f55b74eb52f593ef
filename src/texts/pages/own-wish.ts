import type { ConsolidatedProvision } from '../../engine/index.ts';
import { liveWishOf } from '../rules/decide-proposal.ts';
import { chairCode } from '../rules/standing.ts';
import type { TextView } from './text-view.ts';
import { formOf, nothingTyped, type TypedProposal } from './typed-proposal.ts';

export const emptyInsertion: TypedProposal = { ...nothingTyped, op: 'insert' };

/** What the form starts from: the own present wish, else the present wording. */
export function ownWish(view: TextView, provision: ConsolidatedProvision): TypedProposal {
  const base = view.state.provisions.find((one) => one.id === provision.id);
  const code = view.delegation ?? (view.isChair ? chairCode : null);
  const own = code === null ? null : liveWishOf(view.state, code, provision.id);
  const isPlain = own !== null && formOf(own) === 'proposal';
  return {
    ...nothingTyped,
    op: isPlain ? own.op : 'change',
    words: own?.op === 'change' ? own.words : (base?.words ?? ''),
    rationale: own?.rationale ?? '',
    against: base?.version ?? 0,
    replaces: own?.id ?? '',
  };
}
