import type { Instant } from '../../../base/index.ts';
import type { Tx } from '../../../platform/index.ts';

/** When the forum last noted that it runs; null: never yet. */
export async function lastBeat(tx: Tx): Promise<Instant | null> {
  const row = await tx.selectFrom('decisions.heartbeat').select('at').executeTakeFirst();
  return row?.at ?? null;
}
