import type { Tx } from '../../platform/index.ts';
import type { KeyRow } from '../rules/releasing.ts';

/** What the chairs did about a correction, the first first. Empty for those who may not know. */
export async function correctionKeysOf(tx: Tx, correction: string): Promise<KeyRow[]> {
  return tx
    .selectFrom('decisions.correction_key')
    .select(['participant', 'what', 'person', 'at', 'reason'])
    .where('correction', '=', correction)
    .orderBy('position')
    .limit(200)
    .execute();
}
