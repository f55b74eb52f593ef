import { sql } from 'kysely';
import type { Instant } from '../../base/index.ts';
import type { Tx } from '../../platform/index.ts';
import { lifetimes } from '../rules/lifetimes.ts';

/** Remove sessions, one-time secrets and counters that have been over for a month. As the clock only. */
export async function deleteWhatIsOver(tx: Tx): Promise<number> {
  const longAgo = sql<Instant>`access.clock() - make_interval(days => ${lifetimes.keptDays}::int)`;
  const gone = [
    await tx.deleteFrom('identity.session').where('expiresAt', '<', longAgo).executeTakeFirst(),
    await tx.deleteFrom('identity.oneTimeSecret').where('expiresAt', '<', longAgo).executeTakeFirst(),
    await tx
      .deleteFrom('identity.attempt')
      .where('windowEndsAt', '<', sql<Instant>`access.clock()`)
      .executeTakeFirst(),
  ];
  return gone.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0);
}
