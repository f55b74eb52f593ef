import type { Tx } from '../../platform/index.ts';
import type { KeyRow } from '../rules/releasing.ts';

/** Which chairs have signed that a text be removed, the first first. Empty for those who may not know. */
export async function removalKeysOf(tx: Tx, number: string): Promise<KeyRow[]> {
  const rows = await tx
    .selectFrom('decisions.removal_key')
    .select(['participant', 'person', 'at', 'reason'])
    .where('decision', '=', number)
    .orderBy('position')
    .limit(200)
    .execute();
  return rows.map((row) => ({ ...row, what: 'signed' }));
}
