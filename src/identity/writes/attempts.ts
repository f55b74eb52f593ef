import { sql } from 'kysely';
import type { Tx } from '../../platform/index.ts';
import { type LimitedTry, limitKey } from '../rules/limits.ts';

/**
 * Count a try. The window begins with the first try and is not prolonged by later ones.
 *
 * A table of our own rather than rate-limiter-flexible: the library counts by the machine's clock and outside the
 * transaction that sets `app.now`, so neither our clock nor the policies of the table could hold for it.
 *
 * @returns tries in the present window, this one included.
 */
export async function countTry(tx: Tx, limited: LimitedTry): Promise<number> {
  const windowEndsAt = sql`access.clock() + make_interval(mins => ${limited.limit.windowMinutes}::int)`;
  const counted = await tx
    .insertInto('identity.attempt')
    .values({ keySha256: limitKey(limited), tries: 1, windowEndsAt })
    .onConflict((conflict) =>
      conflict.column('keySha256').doUpdateSet({
        tries: sql`case when attempt.window_ends_at <= access.clock() then 1 else attempt.tries + 1 end`,
        windowEndsAt: sql`case when attempt.window_ends_at <= access.clock() then excluded.window_ends_at
          else attempt.window_ends_at end`,
      }),
    )
    .returning('tries')
    .executeTakeFirstOrThrow();
  return counted.tries;
}

/** Forget the tries: the person got in. */
export async function forgetTries(tx: Tx, limited: LimitedTry): Promise<void> {
  await tx.deleteFrom('identity.attempt').where('keySha256', '=', limitKey(limited)).execute();
}
