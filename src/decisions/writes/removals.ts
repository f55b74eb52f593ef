import { newId } from '../../base/index.ts';
import type { ActContext } from '../../platform/index.ts';

/** The key of one chair; the same chair has no second one. */
export async function insertRemovalKey(
  { tx, now }: ActContext,
  decision: string,
  key: { participant: string; person: string; reason: string; audience: string },
): Promise<void> {
  await tx
    .insertInto('decisions.removal_key')
    .values({ ...key, id: newId(), decision, at: now })
    .execute();
}
