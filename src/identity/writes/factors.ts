import { sql } from 'kysely';
import type { Tx } from '../../platform/index.ts';

/** Set the viewer's own password, in place of any other. */
export async function putPassword(tx: Tx, personId: string, argon2id: string): Promise<void> {
  const changedAt = sql`access.clock()`;
  await tx
    .insertInto('identity.password')
    .values({ personId, argon2id, changedAt })
    .onConflict((conflict) => conflict.column('personId').doUpdateSet({ argon2id, changedAt }))
    .execute();
}

/**
 * Set what the viewer's own codes are made from, in place of any other.
 *
 * @param secret `lastStep` is the half-minute whose code proved that the app has it.
 */
export async function putCodeSecret(
  tx: Tx,
  personId: string,
  secret: { readonly base32: string; readonly lastStep: number },
): Promise<void> {
  const fresh = { ...secret, createdAt: sql`access.clock()` };
  await tx
    .insertInto('identity.codeSecret')
    .values({ personId, ...fresh })
    .onConflict((conflict) => conflict.column('personId').doUpdateSet(fresh))
    .execute();
}

/** Take the code of a half-minute. @returns false when another sign-in took it or a later one meanwhile. */
export async function takeStep(tx: Tx, personId: string, step: number): Promise<boolean> {
  const done = await tx
    .updateTable('identity.codeSecret')
    .set({ lastStep: step })
    .where('personId', '=', personId)
    .where('lastStep', '<', step)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export interface NewPasskey {
  readonly credentialId: string;
  readonly personId: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly label: string;
}

/** Keep a passkey of the viewer. @returns false when this passkey is known already. */
export async function insertPasskey(tx: Tx, passkey: NewPasskey): Promise<boolean> {
  const done = await tx
    .insertInto('identity.passkey')
    .values({
      ...passkey,
      publicKey: Buffer.from(passkey.publicKey),
      transports: [...passkey.transports],
      createdAt: sql`access.clock()`,
    })
    .onConflict((conflict) => conflict.column('credentialId').doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

/** Write down that a passkey of the viewer was used, and how often it says it was. */
export async function markPasskeyUsed(
  tx: Tx,
  passkey: { readonly personId: string; readonly credentialId: string; readonly counter: number },
): Promise<void> {
  await tx
    .updateTable('identity.passkey')
    .set({ counter: passkey.counter, lastUsedAt: sql`access.clock()` })
    .where('personId', '=', passkey.personId)
    .where('credentialId', '=', passkey.credentialId)
    .execute();
}

/** @returns false when the viewer has no such passkey. */
export async function deletePasskey(
  tx: Tx,
  passkey: { readonly personId: string; readonly credentialId: string },
): Promise<boolean> {
  const done = await tx
    .deleteFrom('identity.passkey')
    .where('personId', '=', passkey.personId)
    .where('credentialId', '=', passkey.credentialId)
    .executeTakeFirst();
  return done.numDeletedRows === 1n;
}
