import { sql } from 'kysely';
import { newId } from '../../base/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { Provider } from '../rules/sign-on.ts';

export interface NewProvider extends Omit<Provider, 'key'> {
  readonly clientSecret: string | null;
  readonly enteredBy: string;
}

/** @returns the provider's id; null when one of this issuer and client stands already. */
export async function insertProvider(tx: Tx, wanted: NewProvider): Promise<string | null> {
  const id = newId();
  const { clientSecret, participants, ...rest } = wanted;
  const done = await tx
    .insertInto('identity.provider')
    .values({ id, ...rest, participants: [...participants], enteredAt: sql`access.clock()` })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (done.numInsertedOrUpdatedRows !== 1n) return null;
  if (clientSecret !== null) {
    await tx.insertInto('identity.providerSecret').values({ provider: id, clientSecret }).execute();
  }
  return id;
}

/** End a provider and forget its secret. @returns false when none such stands. */
export async function endProviderRow(
  tx: Tx,
  { id, by }: { readonly id: string; readonly by: string },
): Promise<boolean> {
  await tx.deleteFrom('identity.providerSecret').where('provider', '=', id).execute();
  const done = await tx
    .updateTable('identity.provider')
    .set({ endedAt: sql`access.clock()`, endedBy: by })
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

interface SignOn {
  readonly issuer: string;
  readonly subject: string;
  readonly personId: string;
}

/** Link the viewer's own account. @returns false when the subject, or the person at this issuer, is linked already. */
export async function insertSignOn(tx: Tx, { issuer, subject, personId }: SignOn): Promise<boolean> {
  const done = await tx
    .insertInto('identity.signOn')
    .values({ issuer, subject, personId, linkedAt: sql`access.clock()` })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

export async function markSignOnUsed(tx: Tx, { issuer, subject, personId }: SignOn): Promise<void> {
  await tx
    .updateTable('identity.signOn')
    .set({ lastUsedAt: sql`access.clock()` })
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .where('personId', '=', personId)
    .execute();
}

/** @returns false when the viewer has no such link. */
export async function deleteSignOn(
  tx: Tx,
  { issuer, personId }: Pick<SignOn, 'issuer' | 'personId'>,
): Promise<boolean> {
  const done = await tx
    .deleteFrom('identity.signOn')
    .where('issuer', '=', issuer)
    .where('personId', '=', personId)
    .executeTakeFirst();
  return done.numDeletedRows === 1n;
}
