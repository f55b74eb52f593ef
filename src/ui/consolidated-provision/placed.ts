import type { Alternative, ConsolidatedProvision, Segment } from '../../engine/index.ts';

/** An alternative with its place in the provision, and the place of the words it speaks of. */
export interface PlacedAlternative {
  /** From 1, through the whole provision. */
  readonly index: number;
  readonly alternative: Alternative;
  /** Index of the visible alternative whose words it concerns: its own, or those that it strikes. */
  readonly target: number;
  /** The text of those words. */
  readonly concerned: string;
  /** Everyone who keeps its bracket open: proposers, holders, and those who would strike it. */
  readonly holders: readonly string[];
  /** Someone proposes to strike these words. */
  readonly isStruck: boolean;
}

export type PlacedSegment =
  | Extract<Segment, { text: string }>
  | { readonly placed: readonly PlacedAlternative[] };

/** Number the alternatives, so that text and margin agree on which is which. */
export function placeAlternatives(provision: ConsolidatedProvision): PlacedSegment[] {
  let before = 0;
  return provision.segments.map((segment) => {
    if (!('alternatives' in segment)) return segment;
    const placed = placeBracket(segment.alternatives, before);
    before += segment.alternatives.length;
    return { placed };
  });
}

/** A proposal to strike words is an alternative with empty text (DESIGN §7). */
export function isStrike(alternative: Alternative): boolean {
  return !alternative.base && alternative.text === '';
}

function placeBracket(alternatives: readonly Alternative[], before: number): PlacedAlternative[] {
  const strikers = alternatives.filter(isStrike).flatMap((alternative) => [...alternative.by]);
  const baseAt = alternatives.findIndex((alternative) => alternative.base && alternative.text !== '');
  const firstAt = alternatives.findIndex((alternative) => alternative.text !== '');
  return alternatives.map((alternative, at) => {
    const targetAt = alternative.text !== '' ? at : baseAt >= 0 ? baseAt : Math.max(firstAt, 0);
    const isStruck = alternative.base && alternative.text !== '' && strikers.length > 0;
    return {
      index: before + at + 1,
      alternative,
      target: before + targetAt + 1,
      concerned: alternatives[targetAt]?.text ?? '',
      holders: [
        ...new Set([...alternative.by, ...(alternative.heldBy ?? []), ...(isStruck ? strikers : [])]),
      ],
      isStruck,
    };
  });
}
