import type { Tx } from '../../platform/index.ts';
import type { Embargo } from '../rules/embargo.ts';

/** The embargo on a decision that was set last; null where none was, or for those who may not know. */
export async function embargoOn(tx: Tx, decision: string): Promise<Embargo | null> {
  const row = await tx
    .selectFrom('decisions.embargo as embargo')
    .leftJoin('decisions.embargo_lifting as lifting', 'lifting.embargo', 'embargo.id')
    .select(['embargo.id', 'embargo.untilAt', 'embargo.untilZone', 'embargo.at as setAt', 'embargo.reason'])
    .select(['lifting.at as liftedAt', 'lifting.reason as liftReason'])
    .where('embargo.decision', '=', decision)
    .orderBy('embargo.position', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const { liftedAt, liftReason, ...embargo } = row;
  return {
    ...embargo,
    lifted: liftedAt && liftReason !== null ? { at: liftedAt, reason: liftReason } : null,
  };
}
