/** How wishes to move, split or merge follow to a new base (DESIGN §6, law 5). */
import { cutAlong, separatorFor } from './boundaries.ts';
import type { StructuralWish } from './model.ts';
import { anchorNow } from './rebase-anchors.ts';
import type { Context, Outcome } from './rebase-context.ts';
import { subjectsOf } from './structure.ts';
import { carryOver } from './three-way.ts';

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
  const carried =
    wish.text === undefined || wish.text === now.text
      ? undefined
      : carryOver({ base: before.text, now: now.text, wished: wish.text });
  const lost = carried && carried.overtaken.length > 0 ? { overtaken: carried.overtaken } : {};
  const text = carried && carried.open > 0 ? carried.text : undefined;
  const afterId = anchorNow(context, wish.afterId);
  if (isMovedThere(context, wish.provisionId, afterId)) {
    if (text === undefined) return { state: 'satisfied', ...lost };
    return { state: 'open', wish: { kind: 'change', provisionId: wish.provisionId, text }, ...lost };
  }
  const { text: _, ...place } = wish;
  return { state: 'open', wish: { ...place, afterId, ...(text === undefined ? {} : { text }) }, ...lost };
}

/** It stands behind the anchor now, among the provisions that were there before, and did not before. */
function isMovedThere({ input, before, now }: Context, id: string, afterId: string | null): boolean {
  const behind = (ids: readonly string[]) => {
    const place = ids.indexOf(id);
    return place > 0 ? ids[place - 1] : null;
  };
  const known = input.newBase.provisions
    .map((one) => one.id)
    .filter((one) => before.has(one) || one === afterId);
  const former = input.base.provisions.map((one) => one.id).filter((one) => now.has(one));
  return behind(known) === afterId && behind(former) !== afterId;
}

function followSplit(context: Context, wish: Split, isRegrouped: boolean): Outcome {
  const parts = [wish.text, ...wish.rest.map(({ text }) => text)];
  if (standTogether(context, wish.provisionId, parts)) return { state: 'satisfied' };
  if (isRegrouped) return { state: 'overtaken', why: 'restructured' };
  const before = context.before.get(wish.provisionId)?.text;
  const now = context.now.get(wish.provisionId)?.text;
  if (before === undefined || now === undefined) return { state: 'overtaken', why: 'provision-gone' };
  if (before === now) return { state: 'open', wish };
  const separator = separatorFor([before], parts);
  const wished = parts.join(separator);
  const { text, overtaken } = carryOver({ base: before, now, wished });
  const lost = overtaken.length > 0 ? { overtaken } : {};
  const cut = cutAlong(parts, separator, text)?.map(({ from, to }) => text.slice(from, to));
  if (!cut || cut.includes('')) return { state: 'overtaken', why: 'words-decided', ...lost };
  const [first, ...others] = cut;
  const rest = wish.rest.map(({ newId }, index) => ({ newId, text: others[index] ?? '' }));
  return { state: 'open', wish: { ...wish, text: first ?? '', rest }, ...lost };
}

/** The parts stand one behind the other, the first under its id. */
function standTogether({ input }: Context, id: string, parts: readonly string[]): boolean {
  const { provisions } = input.newBase;
  const place = provisions.findIndex((provision) => provision.id === id);
  return place >= 0 && parts.every((text, index) => provisions[place + index]?.text === text);
}

function followMerge(context: Context, wish: Merge, isRegrouped: boolean): Outcome {
  const subjects = subjectsOf(wish);
  const left = subjects.filter((id) => context.now.has(id));
  const now = left.map((id) => context.now.get(id)?.text ?? '');
  if (left.length === 1 && left[0] === wish.provisionId && now[0] === wish.text)
    return { state: 'satisfied' };
  if (isRegrouped) return { state: 'overtaken', why: 'restructured' };
  const before = subjects.map((id) => context.before.get(id)?.text ?? '');
  if (left.length === 0) return { state: 'overtaken', why: 'provision-gone' };
  const separator = separatorFor(before, [wish.text]);
  const carried = carryOver({
    base: before.join(separator),
    now: now.join(separator),
    wished: wish.text,
  });
  const lost = carried.overtaken.length > 0 ? { overtaken: carried.overtaken } : {};
  const [provisionId = '', ...otherIds] = left;
  if (otherIds.length > 0)
    return { state: 'open', wish: { kind: 'merge', provisionId, otherIds, text: carried.text }, ...lost };
  if (carried.open === 0) return { state: 'overtaken', why: 'provision-gone', ...lost };
  return { state: 'open', wish: { kind: 'change', provisionId, text: carried.text }, ...lost };
}
