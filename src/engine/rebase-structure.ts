/** How wishes to move, split or merge follow to a new base (DESIGN §6, law 5). */
import { cutAlong, separatorFor } from './boundaries.ts';
import { rewritten } from './mark-edits.ts';
import type { Mark, PlainWish, Provision, StructuralWish } from './model.ts';
import { anchorNow, isMovedThere } from './rebase-anchors.ts';
import type { Context, Outcome } from './rebase-context.ts';
import { hasMarksOf, marksOnto, marksStillWished } from './rebase-marks.ts';
import { givenWordings, subjectsOf } from './structure-wordings.ts';
import { carryOver } from './three-way.ts';
import { tidy, type Wished } from './wordings.ts';

type Move = Extract<StructuralWish, { kind: 'move' }>;
type Split = Extract<StructuralWish, { kind: 'split' }>;
type Merge = Extract<StructuralWish, { kind: 'merge' }>;

export function followStructure(context: Context, wish: StructuralWish): Outcome {
  const isRegrouped = context.input.regrouped?.some(({ from }) =>
    subjectsOf(wish).some((id) => from.includes(id)),
  );
  switch (wish.kind) {
    case 'move':
      return isRegrouped ? { state: 'overtaken', why: 'restructured' } : followMove(context, wish);
    case 'split':
      return followSplit(context, wish, isRegrouped ?? false);
    case 'merge':
      return followMerge(context, wish, isRegrouped ?? false);
  }
}

/** Satisfied when the provision stands where it was wished; what was wished for its words follows by itself. */
function followMove(context: Context, wish: Move): Outcome {
  const now = context.now.get(wish.provisionId);
  const before = context.before.get(wish.provisionId);
  if (!now || !before) return { state: 'overtaken', why: 'provision-gone' };
  const { text, marks, isSaid, lost } = wordsOfMove(wish, before, now);
  const { provisionId } = wish;
  const afterId = anchorNow(context, wish.afterId);
  const onto = marks ? { marks } : {};
  if (isMovedThere(context, provisionId, afterId)) {
    if (isSaid) return { state: 'satisfied', ...lost };
    return { state: 'open', wish: { kind: 'change', provisionId, text: text ?? now.text, ...onto }, ...lost };
  }
  const { text: _, marks: __, ...place } = wish;
  const words = text === undefined ? {} : { text };
  return { state: 'open', wish: { ...place, afterId, ...words, ...onto }, ...lost };
}

/** What a move still wishes for the words of its provision, with the marks that it gives on them. */
function wordsOfMove(
  wish: Move,
  before: Provision,
  now: Provision,
): {
  text: string | undefined;
  marks: readonly Mark[] | undefined;
  isSaid: boolean;
  lost: Pick<Outcome, 'overtaken'>;
} {
  const [wording] = givenWordings(wish, before.text);
  const isCarried = wish.text !== undefined && wording.text !== now.text;
  const carried = isCarried
    ? carryOver({ base: before.text, now: now.text, wished: wording.text })
    : { open: 0, text: now.text, overtaken: [] };
  const text = carried.open > 0 ? carried.text : undefined;
  return {
    text,
    marks: wording.marks && marksOnto(wording, text ?? now.text),
    isSaid: text === undefined && marksStillWished(wording, before, now) === undefined,
    lost: carried.overtaken.length > 0 ? { overtaken: carried.overtaken } : {},
  };
}

function followSplit(context: Context, wish: Split, isRegrouped: boolean): Outcome {
  const before = context.before.get(wish.provisionId)?.text;
  const now = context.now.get(wish.provisionId)?.text;
  const wordings = givenWordings(wish, '');
  const standing = standTogether(context, wish.provisionId, wordings);
  if (standing) return marksLeft(standing, wordings);
  if (isRegrouped) return { state: 'overtaken', why: 'restructured' };
  if (before === undefined || now === undefined) return { state: 'overtaken', why: 'provision-gone' };
  if (before === now) return { state: 'open', wish };
  const parts = wordings.map(({ text }) => text);
  const separator = separatorFor([before], parts);
  const { text, overtaken } = carryOver({ base: before, now, wished: parts.join(separator) });
  const lost = overtaken.length > 0 ? { overtaken } : {};
  const cut = cutAlong(parts, separator, text)?.map(({ from, to }) => text.slice(from, to));
  if (!cut || cut.includes('')) return { state: 'overtaken', why: 'words-decided', ...lost };
  const rest = wish.rest.map((part, index) => rewritten(part, cut[index + 1] ?? ''));
  return { state: 'open', wish: { ...rewritten(wish, cut[0] ?? ''), rest }, ...lost };
}

/** The provisions that say these words, one behind the other, the first under its id; `undefined` when there are none. */
function standTogether(
  { input }: Context,
  id: string,
  wordings: readonly Wished[],
): readonly Provision[] | undefined {
  const { provisions } = input.newBase;
  const place = provisions.findIndex((provision) => provision.id === id);
  const standing = place < 0 ? [] : provisions.slice(place, place + wordings.length);
  const isThere =
    standing.length === wordings.length && wordings.every(({ text }, index) => standing[index].text === text);
  return isThere ? standing : undefined;
}

/** Provisions have their words; where they lack the marks that were wished for, these alone are open. */
function marksLeft(standing: readonly Provision[], wordings: readonly Wished[]): Outcome {
  const [wish, ...furtherWishes] = standing.flatMap((now, index): PlainWish[] => {
    const { text, marks } = tidy(wordings[index]);
    if (marks === undefined || hasMarksOf({ text, marks }, now)) return [];
    return [{ kind: 'change', provisionId: now.id, text, marks }];
  });
  if (!wish) return { state: 'satisfied' };
  return { state: 'open', wish, ...(furtherWishes.length > 0 ? { furtherWishes } : {}) };
}

function followMerge(context: Context, wish: Merge, isRegrouped: boolean): Outcome {
  const subjects = subjectsOf(wish);
  const standing = subjects.flatMap((id) => context.now.get(id) ?? []);
  const now = standing.map(({ text }) => text);
  if (standing.length === 1 && standing[0].id === wish.provisionId && now[0] === wish.text)
    return marksLeft(standing, givenWordings(wish, ''));
  if (isRegrouped) return { state: 'overtaken', why: 'restructured' };
  const before = subjects.map((id) => context.before.get(id)?.text ?? '');
  if (standing.length === 0) return { state: 'overtaken', why: 'provision-gone' };
  const separator = separatorFor(before, [wish.text]);
  const carried = carryOver({
    base: before.join(separator),
    now: now.join(separator),
    wished: wish.text,
  });
  const lost = carried.overtaken.length > 0 ? { overtaken: carried.overtaken } : {};
  const [provisionId = '', ...otherIds] = standing.map(({ id }) => id);
  const { text, marks } = rewritten(
    { text: wish.text, ...(wish.marks ? { marks: wish.marks } : {}) },
    carried.text,
  );
  const wording = marks ? { text, marks } : { text };
  if (otherIds.length > 0)
    return { state: 'open', wish: { kind: 'merge', provisionId, otherIds, ...wording }, ...lost };
  if (carried.open === 0) return { state: 'overtaken', why: 'provision-gone', ...lost };
  return { state: 'open', wish: { kind: 'change', provisionId, ...wording }, ...lost };
}
