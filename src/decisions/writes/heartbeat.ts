import { sql } from 'kysely';
import type { Instant } from '../../base/index.ts';
import type { Tx } from '../../platform/index.ts';

/** When the forum last noted that it runs, held until the act is done; null: never yet. */
export async function lockBeat(tx: Tx): Promise<Instant | null> {
  const row = await tx.selectFrom('decisions.heartbeat').select('at').forUpdate().executeTakeFirst();
  return row?.at ?? null;
}

/** Two nodes note it in any order: the later instant stays. */
export async function noteBeat(tx: Tx, at: Instant): Promise<void> {
  await tx
    .insertInto('decisions.heartbeat')
    .values({ at })
    .onConflict((conflict) =>
      conflict.column('isOnly').doUpdateSet({ at: sql<Instant>`greatest(heartbeat.at, excluded.at)` }),
    )
    .execute();
}
