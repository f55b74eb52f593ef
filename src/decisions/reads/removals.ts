import type { Tx } from '../../platform/index.ts';
import type { KeyRow } from '../rules/releasing.ts';

/** Decisions about the removal of whose text a chair has done something, as far as the viewer may know. */
export async function decisionsWithRemovalKeys(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('decisions.removal_key')
    .select('decision')
    .distinct()
    .orderBy('decision')
    .limit(200)
    .execute();
  return rows.map((row) => row.decision);
}

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
