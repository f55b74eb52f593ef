import { sql } from 'kysely';
import type { Tx } from '../../platform/index.ts';

/**
 * Give a person an account under a sign-in name. The person's row and offices belong to the floors above.
 *
 * @param signInName as `signInNameOf` normalises it; unique over the whole forum.
 * @returns false when another person has that name.
 */
export async function insertAccount(
  tx: Tx,
  account: { readonly personId: string; readonly signInName: string },
): Promise<boolean> {
  const done = await tx
    .insertInto('identity.account')
    .values({ ...account, createdAt: sql`access.clock()` })
    .onConflict((conflict) => conflict.column('signInName').doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

export async function setPreferences(
  tx: Tx,
  personId: string,
  chosen: { readonly language: string | null; readonly zone: string | null },
): Promise<void> {
  await tx.updateTable('identity.account').set(chosen).where('personId', '=', personId).execute();
}
