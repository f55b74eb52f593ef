/** What binds the provisions that moves, splits and merges are made of (DESIGN §7, `link`). */
import type { ConsolidatedProvision, Restructuring } from './model.ts';
import { compareText, sortedSet } from './order.ts';
import type { Structured } from './structure.ts';

/**
 * The provisions, numbered, with their links. Equal restructurings by several delegations are one.
 *
 * @param placed the id under which a proposed provision stands, when equal insertions are one.
 */
export function withLinks(
  provisions: readonly ConsolidatedProvision[],
  structured: readonly Structured[],
  placed: (id: string) => string,
): readonly ConsolidatedProvision[] {
  if (structured.length === 0) return provisions;
  const united = unite(structured, placed);
  const numbers = new Map([...provisions].reverse().map(({ id, number }) => [id, number]));
  const numbered = (ids: readonly string[]) => ids.map((id) => ({ id, number: numbers.get(id) ?? '' }));
  const linkOf = links(
    provisions.map(({ id }) => id),
    united,
  );
  const seen = new Set<string>();
  return provisions.map((provision) => {
    const restructured = united
      .filter((one) => concerns(one, provision.id))
      .map((one): Restructuring => ({ ...one, from: numbered(one.from), into: numbered(one.into) }));
    const link = linkOf.get(provision.id);
    if (restructured.length === 0 || link === undefined || seen.has(provision.id)) return provision;
    seen.add(provision.id);
    const { segments, ...frame } = provision;
    return { ...frame, link, restructured, segments };
  });
}

function unite(structured: readonly Structured[], placed: (id: string) => string): Structured[] {
  const united = new Map<string, Structured>();
  for (const { kind, by, from, into } of structured) {
    const now = { kind, by, from, into: into.map(placed) };
    const key = JSON.stringify([kind, now.from, now.into]);
    const same = united.get(key);
    united.set(key, same ? { ...same, by: sortedSet([...same.by, ...by]) } : now);
  }
  return [...united].sort(([a], [b]) => compareText(a, b)).map(([, one]) => one);
}

function concerns({ from, into }: Structured, id: string): boolean {
  return from.includes(id) || into.includes(id);
}

/** For each provision the first of those that it is bound to, directly or through others. */
function links(order: readonly string[], structured: readonly Structured[]): Map<string, string> {
  const rank = new Map([...order].reverse().map((id, index) => [id, order.length - index]));
  const linkOf = new Map<string, string>();
  const find = (id: string): string => {
    const link = linkOf.get(id) ?? id;
    return link === id ? id : find(link);
  };
  for (const { from, into } of structured) {
    const roots = [...from, ...into].map(find);
    const first = roots.reduce((a, b) => ((rank.get(b) ?? 0) < (rank.get(a) ?? 0) ? b : a));
    for (const root of roots) linkOf.set(root, first);
    for (const id of [...from, ...into]) if (!linkOf.has(id)) linkOf.set(id, first);
  }
  return new Map([...linkOf.keys()].map((id) => [id, find(id)]));
}
