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

/**
 * Give an account another sign-in name, as `insertAccount` takes it.
 *
 * @returns false when another person has that name.
 */
export async function updateSignInName(
  tx: Tx,
  account: { readonly personId: string; readonly signInName: string },
): Promise<boolean> {
  const holder = await tx
    .selectFrom('identity.account')
    .select('personId')
    .where('signInName', '=', account.signInName)
    .executeTakeFirst();
  if (holder && holder.personId !== account.personId) return false;
  await tx
    .updateTable('identity.account')
    .set({ signInName: account.signInName })
    .where('personId', '=', account.personId)
    .execute();
  return true;
}

export async function setPreferences(
  tx: Tx,
  personId: string,
  chosen: { readonly language: string | null; readonly zone: string | null },
): Promise<void> {
  await tx.updateTable('identity.account').set(chosen).where('personId', '=', personId).execute();
}
