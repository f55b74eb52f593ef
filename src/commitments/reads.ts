import type { Tx } from '../platform/index.ts';

export interface Area {
  readonly id: string;
  readonly number: number;
  readonly name: string;
}

export interface Strategy {
  readonly id: string;
  readonly title: string;
  readonly inForce: boolean;
  readonly replaces: string | null;
  readonly verb: string | null;
  readonly decidedByBody: string | null;
  readonly decidedByOrdinal: number | null;
  readonly decidedOn: string | null;
  readonly note: string | null;
  readonly sources: readonly string[];
  readonly areas: readonly Area[];
}

/** Strategies that the viewer may see: the one in force first, then the latest. */
export async function strategiesOf(tx: Tx): Promise<Strategy[]> {
  const rows = await tx
    .selectFrom('commitments.strategy')
    .selectAll()
    .orderBy('inForce', 'desc')
    .orderBy('decidedOn', (order) => order.desc().nullsLast())
    .orderBy('id')
    .limit(200)
    .execute();
  const areas = await tx
    .selectFrom('commitments.area')
    .select(['strategy', 'id', 'number', 'name'])
    .orderBy('strategy')
    .orderBy('number')
    .limit(2000)
    .execute();
  return rows.map(({ audience: _, ...row }) => ({
    ...row,
    areas: areas.filter((area) => area.strategy === row.id).map(({ strategy: __, ...area }) => area),
  }));
}
