/**
 * Amendments to amendments (DESIGN §6): a proposal `on` another holds its full wording, so it competes for the
 * base like every other; that it amends a wording is shown by standing directly after it.
 */
import type { Proposal } from './model.ts';
import { compareText } from './order.ts';

/** Wording wished for → the wording that it amends. */
export type Amended = ReadonlyMap<string, string>;

/** For each proposal on another, by id: the wording that this other one wishes for. */
export function parentWordings(proposals: readonly Proposal[]): Amended {
  if (!proposals.some(({ on }) => on !== undefined)) return new Map();
  const wordings = new Map<string, string>();
  for (const { id, wish } of proposals)
    if ('text' in wish && wish.text !== undefined) wordings.set(id, wish.text);
  const parents = new Map<string, string>();
  for (const { id, on } of proposals) {
    const wording = on === undefined ? undefined : wordings.get(on);
    if (wording !== undefined) parents.set(id, wording);
  }
  return parents;
}

/** `values` with each amendment directly after what it amends; otherwise in their order. */
export function afterTheirParents<Value extends { readonly text: string }>(
  values: readonly Value[],
  amended: Amended,
): Value[] {
  if (amended.size === 0) return [...values];
  const texts = new Set(values.map(({ text }) => text));
  const childrenOf = new Map<string, Value[]>();
  const roots: Value[] = [];
  for (const value of values) {
    const parent = amended.get(value.text);
    if (parent === undefined || !texts.has(parent) || isCircular(value.text, amended)) roots.push(value);
    else childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), value]);
  }
  const order: Value[] = [];
  const waiting = roots.toReversed();
  for (let value = waiting.pop(); value; value = waiting.pop()) {
    order.push(value);
    waiting.push(...(childrenOf.get(value.text) ?? []).toReversed());
    childrenOf.delete(value.text);
  }
  return order;
}

function isCircular(text: string, amended: Amended): boolean {
  const seen = new Set<string>();
  let at: string | undefined = text;
  while (at !== undefined && !seen.has(at)) {
    seen.add(at);
    at = amended.get(at);
  }
  return at !== undefined;
}

/** Of two wordings that the same one may amend, always the same is taken. */
export function firstParent(a: string | undefined, b: string): string {
  return a === undefined || compareText(b, a) < 0 ? b : a;
}
