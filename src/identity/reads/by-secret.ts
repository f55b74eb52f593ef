import { sql } from 'kysely';
import type { Instant } from '../../base/index.ts';
import type { Tx } from '../../platform/index.ts';
import { secretHash } from '../rules/secret-hash.ts';
import type { SecretPurpose, Way } from '../schema.ts';

export interface FoundSession {
  readonly id: string;
  readonly personId: string;
  readonly actingAs: string | null;
  readonly way: Way;
  readonly createdAt: Instant;
  readonly provenAt: Instant | null;
  readonly lastSeenAt: Instant;
  readonly expiresAt: Instant;
  readonly language: string | null;
  readonly zone: string | null;
}

export interface FoundToken {
  readonly id: string;
  readonly personId: string;
  readonly actingAs: string | null;
  readonly isForGraveActs: boolean;
  readonly lastUsedAt: Instant | null;
  readonly expiresAt: Instant;
  readonly language: string | null;
  readonly zone: string | null;
}

export interface FoundSecret {
  readonly purpose: SecretPurpose;
  readonly personId: string | null;
  readonly expiresAt: Instant;
}

/** The session that nobody has ended and whose account is not disabled; it may still be over or idle. */
export async function sessionByToken(tx: Tx, token: string): Promise<FoundSession | null> {
  const found = await sql<FoundSession>`select * from identity.session_by_hash(${secretHash(token)})`.execute(
    tx,
  );
  return found.rows[0] ?? null;
}

export async function tokenByBearer(tx: Tx, bearer: string): Promise<FoundToken | null> {
  const found =
    await sql<FoundToken>`select * from identity.api_token_by_hash(${secretHash(bearer)})`.execute(tx);
  return found.rows[0] ?? null;
}

/** What an unused secret is good for; it may be over. */
export async function secretByValue(tx: Tx, secret: string): Promise<FoundSecret | null> {
  const found = await sql<FoundSecret>`select * from identity.secret_by_hash(${secretHash(secret)})`.execute(
    tx,
  );
  return found.rows[0] ?? null;
}
