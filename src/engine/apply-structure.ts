/** The chair states that provisions are moved, split or merged: the base as it then stands. */
import { accepted, type Result, refused } from '../base/index.ts';
import type { BaseText, Provision, StructuralWish } from './model.ts';
import { byId, takeApart } from './structure.ts';
import { structuralWordings, subjectsOf } from './structure-wordings.ts';
import type { Wished } from './wordings.ts';

/** Which provisions of the former base became which of the new one: what `rebase` needs to know of it. */
export interface Regrouped {
  readonly from: readonly string[];
  readonly into: readonly string[];
}

/** The base after a structural wish, and what `rebase` needs to know of it. */
export interface Restructured {
  readonly base: BaseText;
  /** Absent for a move, in which every provision keeps its words. */
  readonly regrouped?: Regrouped;
}

/**
 * The base after a structural wish. The provision that was moved keeps its id, so that what was proposed to it
 * goes with it; so do the first part of a split and the first provision of a merge (procedure.md §1.3).
 *
 * Refused: `no-such-provision` when a provision or the place is not in the base, `incomplete` as in `UnplacedWhy`.
 */
export function applyStructure(
  base: BaseText,
  wish: StructuralWish,
): Result<Restructured, 'no-such-provision' | 'incomplete'> {
  const { unplaced } = takeApart(base, [{ id: '', by: [''], wish }]);
  if (unplaced.length > 0)
    return refused(unplaced[0].why === 'incomplete' ? 'incomplete' : 'no-such-provision');
  const subjects = subjectsOf(wish);
  const known = byId(base);
  const subject = known.get(wish.provisionId);
  if (!subject) return refused('no-such-provision');
  const wordings = structuralWordings(known, wish);
  if (wish.kind === 'move') return accepted({ base: moved(base, reworded(subject, wordings[0]), wish) });
  const ids = [subject.id, ...(wish.kind === 'split' ? wish.rest.map(({ newId }) => newId) : [])];
  const made = ids.map((id, index) => reworded({ ...subject, id }, wordings[index]));
  const gone = new Set(subjects.slice(1));
  const provisions = base.provisions.flatMap((provision) => {
    if (provision.id === subject.id) return made;
    return gone.has(provision.id) ? [] : [provision];
  });
  return accepted({ base: { ...base, provisions }, regrouped: { from: subjects, into: ids } });
}

function moved(base: BaseText, subject: Provision, { afterId }: Extract<StructuralWish, { kind: 'move' }>) {
  // After itself: it stays where it is.
  if (afterId === subject.id)
    return { ...base, provisions: base.provisions.map((one) => (one.id === subject.id ? subject : one)) };
  const others = base.provisions.filter(({ id }) => id !== subject.id);
  const place = others.findIndex(({ id }) => id === afterId) + 1;
  return { ...base, provisions: [...others.slice(0, place), subject, ...others.slice(place)] };
}

/** Marks belong to words: those of the new ones, and no others. */
function reworded({ marks: _, ...subject }: Provision, { text, marks = [] }: Wished): Provision {
  return { ...subject, text, ...(marks.length > 0 ? { marks } : {}) };
}
