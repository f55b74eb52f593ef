import type { ConsolidatedProvision } from '../../engine/index.ts';
import type { MarkRow } from './text-state.ts';

/** The states of a paragraph in the order of LOOK.md, each shown as word, shape and colour. */
export type ParagraphState =
  | 'notDiscussed'
  | 'proposed'
  | 'bracketed'
  | 'agreedAdRef'
  | 'agreed'
  | 'reopened';

/**
 * In which state a paragraph stands. Nobody sets it: a mark that somebody made (agreed, ad referendum, reopened)
 * counts first; without one it follows from the proposals on it.
 *
 * @source procedure.md §1.6.
 */
export function paragraphState(provision: ConsolidatedProvision, mark: MarkRow | undefined): ParagraphState {
  if (mark?.state === 'agreed') return 'agreed';
  if (mark?.state === 'agreedAdRef') {
    // Every delegation that asked for time has answered yes; an unanswered request never makes it agreed.
    return mark.adRef.every((wait) => wait.confirmedAt !== null) ? 'agreed' : 'agreedAdRef';
  }
  const isOpen = hasOpenPoint(provision);
  if (mark?.state === 'reopened') return 'reopened';
  if (!isOpen) return 'notDiscussed';
  return isContested(provision) ? 'bracketed' : 'proposed';
}

/** Whether anything in the paragraph is not agreed: a bracket, a deletion, a hold, a proposed insertion. */
export function hasOpenPoint(provision: ConsolidatedProvision): boolean {
  return (
    provision.inserted ||
    provision.deletion.length > 0 ||
    (provision.heldBy?.length ?? 0) > 0 ||
    provision.segments.some((segment) => 'alternatives' in segment)
  );
}

/** Whether delegations differ among themselves, and not only from the draft. */
function isContested(provision: ConsolidatedProvision): boolean {
  if ((provision.heldBy?.length ?? 0) > 0) return true;
  const brackets = provision.segments.flatMap((segment) =>
    'alternatives' in segment ? [segment.alternatives] : [],
  );
  const rivals = brackets.some((alternatives) => alternatives.filter((one) => !one.base).length > 1);
  const kept = brackets.some((alternatives) =>
    alternatives.some((one) => (one.base && one.by.length > 0) || (one.heldBy?.length ?? 0) > 0),
  );
  return rivals || kept || (provision.deletion.length > 0 && brackets.length > 0);
}
