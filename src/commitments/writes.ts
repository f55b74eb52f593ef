import type { z } from 'zod';
import type { Tx } from '../platform/index.ts';
import type { strategyInput } from './schema.ts';

/** A strategy with its areas; public. */
export async function insertStrategy(tx: Tx, strategy: z.output<typeof strategyInput>): Promise<void> {
  const { areas, decidedBy, ...facts } = strategy;
  await tx
    .insertInto('commitments.strategy')
    .values({
      ...facts,
      decidedByBody: decidedBy?.body ?? null,
      decidedByOrdinal: decidedBy?.ordinal ?? null,
      audience: 'public',
    })
    .execute();
  if (areas.length === 0) return;
  await tx
    .insertInto('commitments.area')
    .values(areas.map((area) => ({ ...area, strategy: strategy.id, audience: 'public' })))
    .execute();
}
