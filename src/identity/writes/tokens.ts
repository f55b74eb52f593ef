import { sql } from 'kysely';
import { type Instant, newId } from '../../base/index.ts';
import type { Tx } from '../../platform/index.ts';
import { secretHash } from '../rules/secret-hash.ts';
import { newSecret } from './secrets.ts';

export interface NewToken {
  readonly personId: string;
  /** Key of the hat that programs with this token wear. */
  readonly actingAs: string | null;
  readonly label: string;
  /** For acts that otherwise ask for a proof of presence; absent: not so. */
  readonly isForGraveActs?: boolean;
  readonly expiresAt: Instant;
}

/** So that a token found in a file or a log is recognised as one of ours. */
const prefix = 'mufakat_';

/** Make a bearer token for the API. @returns the token; only its hash is kept. */
export async function insertToken(tx: Tx, wanted: NewToken): Promise<string> {
  const token = `${prefix}${newSecret()}`;
  await tx
    .insertInto('identity.apiToken')
    .values({
      id: newId(),
      tokenSha256: secretHash(token),
      personId: wanted.personId,
      actingAs: wanted.actingAs,
      label: wanted.label,
      isForGraveActs: wanted.isForGraveActs ?? false,
      createdAt: sql`access.clock()`,
      expiresAt: wanted.expiresAt.toString(),
    })
    .execute();
  return token;
}

/** @returns false when the person has no such token that stands. */
export async function endToken(
  tx: Tx,
  token: { readonly id: string; readonly personId: string },
): Promise<boolean> {
  const done = await tx
    .updateTable('identity.apiToken')
    .set({ endedAt: sql`access.clock()` })
    .where('id', '=', token.id)
    .where('personId', '=', token.personId)
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Write down that a token was used at the transaction's instant. */
export async function markTokenUsed(tx: Tx, tokenId: string): Promise<void> {
  await tx
    .updateTable('identity.apiToken')
    .set({ lastUsedAt: sql`access.clock()` })
    .where('id', '=', tokenId)
    .execute();
}

/** End every API token of a person, as when the ways to sign in are lost. */
export async function endTokensOf(tx: Tx, personId: string): Promise<void> {
  await tx
    .updateTable('identity.apiToken')
    .set({ endedAt: sql`access.clock()` })
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .execute();
}
