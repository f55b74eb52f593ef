/** The chair states that provisions are moved, split or merged: the base as it then stands. */
import { accepted, type Result, refused } from '../base/index.ts';
import type { BaseText, Provision, StructuralWish } from './model.ts';
import { subjectsOf, takeApart } from './structure.ts';

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
  const subject = base.provisions.find(({ id }) => id === wish.provisionId);
  if (!subject) return refused('no-such-provision');
  if (wish.kind === 'move') return accepted({ base: moved(base, subject, wish) });
  const rest = wish.kind === 'split' ? wish.rest : [];
  const made = [
    reworded(subject, wish.text),
    ...rest.map(({ newId, text }) => reworded(subject, text, newId)),
  ];
  const gone = new Set(subjects.slice(1));
  const provisions = base.provisions.flatMap((provision) => {
    if (provision.id === subject.id) return made;
    return gone.has(provision.id) ? [] : [provision];
  });
  return accepted({
    base: { ...base, provisions },
    regrouped: { from: subjects, into: made.map(({ id }) => id) },
  });
}

function moved(
  base: BaseText,
  subject: Provision,
  { afterId, text }: Extract<StructuralWish, { kind: 'move' }>,
) {
  const words = text === undefined ? subject : reworded(subject, text);
  // After itself: it stays where it is.
  if (afterId === subject.id)
    return { ...base, provisions: base.provisions.map((one) => (one.id === subject.id ? words : one)) };
  const others = base.provisions.filter(({ id }) => id !== subject.id);
  const place = others.findIndex(({ id }) => id === afterId) + 1;
  return { ...base, provisions: [...others.slice(0, place), words, ...others.slice(place)] };
}

/** Marks belong to words: they go with the words that change. */
function reworded({ marks, ...subject }: Provision, text: string, id = subject.id): Provision {
  return { ...subject, id, text, ...(marks && text === subject.text ? { marks } : {}) };
}
