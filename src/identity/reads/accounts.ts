import { sql } from 'kysely';
import type { Tx } from '../../platform/index.ts';
import { signInNameOf } from '../rules/sign-in-name.ts';

/**
 * The person whom a sign-in name claims to be; null when nobody has it or the account is disabled. Anyone may ask
 * inside the server; no answer to a stranger may show which it was.
 */
export async function personByName(tx: Tx, signInName: string): Promise<string | null> {
  const found = await sql<{
    personId: string;
  }>`select * from identity.account_by_name(${signInName})`.execute(tx);
  return found.rows[0]?.personId ?? null;
}

/** As `personByName`, for a name as somebody typed it. */
export async function personNamed(tx: Tx, typed: string): Promise<string | null> {
  const signInName = signInNameOf(typed);
  return signInName === null ? null : personByName(tx, signInName);
}

/** The person whom a passkey claims to be, by its id in base64url. */
export async function personByPasskey(tx: Tx, credentialId: string): Promise<string | null> {
  const found = await sql<{
    personId: string;
  }>`select * from identity.passkey_by_id(${credentialId})`.execute(tx);
  return found.rows[0]?.personId ?? null;
}

/** Account of the viewer, or of anyone for the secretariat. */
export function accountOf(tx: Tx, personId: string) {
  return tx
    .selectFrom('identity.account')
    .select(['personId', 'signInName', 'language', 'zone', 'createdAt', 'disabledAt'])
    .where('personId', '=', personId)
    .executeTakeFirst();
}

/** The viewer's own password hash. */
export async function passwordOf(tx: Tx, personId: string): Promise<string | null> {
  const found = await tx
    .selectFrom('identity.password')
    .select('argon2id')
    .where('personId', '=', personId)
    .executeTakeFirst();
  return found?.argon2id ?? null;
}

/** What the viewer's own codes are made from, and the last half-minute taken. */
export function codeSecretOf(tx: Tx, personId: string) {
  return tx
    .selectFrom('identity.codeSecret')
    .select(['base32', 'lastStep'])
    .where('personId', '=', personId)
    .executeTakeFirst();
}

/** When the viewer's own password was last changed; null when there is none. */
export async function passwordChangedAt(tx: Tx, personId: string) {
  const found = await tx
    .selectFrom('identity.password')
    .select('changedAt')
    .where('personId', '=', personId)
    .executeTakeFirst();
  return found?.changedAt ?? null;
}

export interface Preferences {
  readonly language: string | null;
  readonly zone: string | null;
}

/** What persons chose for themselves, by person, for letters to them. The clock knows everybody's. */
export async function preferencesOf(
  tx: Tx,
  persons: readonly string[],
): Promise<ReadonlyMap<string, Preferences>> {
  if (persons.length === 0) return new Map();
  const rows = await tx
    .selectFrom('identity.account')
    .select(['personId', 'language', 'zone'])
    .where('personId', 'in', persons)
    .orderBy('personId')
    .limit(2000)
    .execute();
  return new Map(rows.map(({ personId, ...chosen }) => [personId, chosen]));
}
