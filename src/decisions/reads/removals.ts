import type { Tx } from '../../platform/index.ts';
import type { KeyRow } from '../rules/releasing.ts';

/** What the chairs did about removing a text, the first first. Empty for those who may not know. */
export async function removalKeysOf(tx: Tx, number: string): Promise<KeyRow[]> {
  return tx
    .selectFrom('decisions.removal_key')
    .select(['participant', 'what', 'person', 'at', 'reason'])
    .where('decision', '=', number)
    .orderBy('position')
    .limit(200)
    .execute();
}
