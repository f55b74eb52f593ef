import { type ConsolidatedProvision, structureNotes } from '../../engine/index.ts';

/**
 * Whether a bracket is there only because somebody would move, split or merge the paragraph. It is not stated by
 * itself: half a move would double the paragraph, half a split would lose words. The chair decides on the whole.
 *
 * @param alternative the one chosen; without it the bracket as such is asked about.
 */
export function isPartOfStructure(
  provision: ConsolidatedProvision,
  bracket: number,
  alternative?: number,
): boolean {
  const structuring = new Set(structureNotes(provision).flatMap(({ by }) => by));
  if (structuring.size === 0) return false;
  if (provision.inserted) return true;
  const alternatives = provision.segments.flatMap((one) => ('alternatives' in one ? [one.alternatives] : []))[
    bracket
  ];
  const isWhole = (one: { by: readonly string[] } | undefined) =>
    one !== undefined && one.by.length > 0 && one.by.every((code) => structuring.has(code));
  const others = alternatives?.filter((one) => !one.base) ?? [];
  if (others.length > 0 && others.every(isWhole)) return true;
  const chosen = alternative === undefined ? undefined : alternatives?.[alternative];
  return chosen !== undefined && !chosen.base && isWhole(chosen);
}
