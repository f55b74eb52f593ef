import type { ConsolidatedProvision } from '../../engine/index.ts';
import { liveWishOf } from '../rules/decide-proposal.ts';
import { chairCode } from '../rules/standing.ts';
import type { TypedProposal } from './proposal-form.tsx';
import type { TextView } from './text-view.ts';

export const emptyInsertion: TypedProposal = {
  op: 'insert',
  words: '',
  kind: 'operative',
  rationale: '',
  against: 0,
  replaces: '',
};

/** What the form starts from: the own present wish, else the present wording. */
export function ownWish(view: TextView, provision: ConsolidatedProvision): TypedProposal {
  const base = view.state.provisions.find((one) => one.id === provision.id);
  const code = view.delegation ?? (view.isChair ? chairCode : null);
  const own = code === null ? null : liveWishOf(view.state, code, provision.id);
  return {
    op: own?.op ?? 'change',
    words: own?.op === 'change' ? own.words : (base?.words ?? ''),
    kind: 'operative',
    rationale: own?.rationale ?? '',
    against: base?.version ?? 0,
    replaces: own?.id ?? '',
  };
}
