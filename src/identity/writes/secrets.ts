import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Instant } from '../../base/index.ts';
import type { Tx } from '../../platform/index.ts';
import { secretHash } from '../rules/secret-hash.ts';
import type { SecretPurpose } from '../schema.ts';

/** A new secret of 256 random bits, in characters that an address or a cookie takes as they are. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

export interface NewSecret {
  readonly purpose: SecretPurpose;
  readonly personId: string | null;
  readonly expiresAt: Instant;
  /** A secret that was made elsewhere, as a browser's challenge; a new one when absent. */
  readonly secret?: string;
}

/** Keep a one-time secret by its hash. @returns the secret itself: it is never to be had again. */
export async function insertSecret(tx: Tx, wanted: NewSecret): Promise<string> {
  const secret = wanted.secret ?? newSecret();
  await tx
    .insertInto('identity.oneTimeSecret')
    .values({
      sha256: secretHash(secret),
      purpose: wanted.purpose,
      personId: wanted.personId,
      createdAt: sql`access.clock()`,
      expiresAt: wanted.expiresAt.toString(),
    })
    .execute();
  return secret;
}

/**
 * Use a one-time secret up. Of two who show it at once, one succeeds.
 *
 * @returns false when it is unknown, over or used.
 */
export async function useSecret(tx: Tx, purpose: SecretPurpose, secret: string): Promise<boolean> {
  const done = await tx
    .updateTable('identity.oneTimeSecret')
    .set({ usedAt: sql`access.clock()` })
    .where('sha256', '=', secretHash(secret))
    .where('purpose', '=', purpose)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', sql<Instant>`access.clock()`)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Links of one purpose that a person was given before stop working, as when a new one is made. */
export async function endSecretsOf(tx: Tx, personId: string, purpose: SecretPurpose): Promise<void> {
  await tx
    .updateTable('identity.oneTimeSecret')
    .set({ usedAt: sql`access.clock()` })
    .where('personId', '=', personId)
    .where('purpose', '=', purpose)
    .where('usedAt', 'is', null)
    .execute();
}
