import type { Instant } from '../../base/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { ProvisionState, ResolutionState } from '../rules/text-state.ts';

/** Where a decision put a paragraph; without a position it took it out of the text. */
export interface Place {
  readonly provision: string;
  readonly resolution: string;
  readonly position: number | null;
}

interface Row extends ProvisionState {
  readonly resolution: string | null;
}

/** The places of moved and merged paragraphs by the decisions that stood at that instant, oldest first. */
export async function standingPlaces(
  tx: Tx,
  text: string,
  as: { readonly until: Instant; readonly standing: ReadonlySet<string> },
): Promise<Place[]> {
  const rows = await tx
    .selectFrom('texts.place as place')
    .innerJoin('texts.resolution as resolution', 'resolution.id', 'place.resolution')
    .select(['place.provision', 'place.resolution', 'place.position'])
    .where('resolution.text', '=', text)
    .where('place.at', '<=', as.until)
    .orderBy('resolution.position')
    .orderBy('place.provision')
    .limit(20000)
    .execute();
  return rows.filter(({ resolution }) => as.standing.has(resolution));
}

/** The paragraphs that stand in the text, in their order. */
export function inTheirPlaces(
  rows: readonly Row[],
  places: readonly Place[],
  standing: ReadonlySet<string>,
): Row[] {
  const placed = new Map(places.map(({ provision, position }) => [provision, position]));
  return rows
    .flatMap((row) => {
      const position = placed.get(row.id);
      if (position === null) return [];
      if (position !== undefined) return [{ ...row, position }];
      return row.resolution === null || standing.has(row.resolution) ? [row] : [];
    })
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
}

/** Every paragraph that a decision is about. */
export function concernsOf(
  { id, provision }: Pick<ResolutionState, 'id' | 'provision'>,
  rows: readonly Row[],
  places: readonly Place[],
): readonly string[] {
  const made = rows.filter(({ resolution }) => resolution === id).map((row) => row.id);
  const placed = places.filter(({ resolution }) => resolution === id).map((place) => place.provision);
  return [...new Set([provision, ...made, ...placed])];
}
