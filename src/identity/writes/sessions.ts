import { sql } from 'kysely';
import { type Instant, newId } from '../../base/index.ts';
import type { Tx } from '../../platform/index.ts';
import { lifetimes } from '../rules/lifetimes.ts';
import { secretHash } from '../rules/secret-hash.ts';
import type { Way } from '../schema.ts';
import { newSecret } from './secrets.ts';

export interface NewSession {
  readonly personId: string;
  readonly way: Way;
  /** Key of the hat to wear; absent or null: the first that the person holds. */
  readonly actingAs?: string | null;
  /** As `deviceOf` puts it. */
  readonly device?: string;
  /** None of the person's earlier sessions had this device. */
  readonly isNewDevice?: boolean;
}

/** Sign a person in. @returns the token for the cookie; only its hash is kept. */
export async function insertSession(tx: Tx, session: NewSession): Promise<string> {
  const token = newSecret();
  await tx
    .insertInto('identity.session')
    .values({
      id: newId(),
      tokenSha256: secretHash(token),
      personId: session.personId,
      actingAs: session.actingAs ?? null,
      way: session.way,
      device: session.device ?? '',
      isNewDevice: session.isNewDevice ?? false,
      createdAt: sql`access.clock()`,
      provenAt: session.way === 'link' || session.way === 'single-sign-on' ? null : sql`access.clock()`,
      lastSeenAt: sql`access.clock()`,
      expiresAt: sql`access.clock() + make_interval(hours => ${lifetimes.sessionAbsoluteHours}::int)`,
    })
    .execute();
  return token;
}

/**
 * End every session of a person that still stands, as when an appointment ends or the ways to sign in are lost.
 *
 * @param at instant from which they no longer stand.
 * @returns how many there were.
 */
export async function endSessionsOf(tx: Tx, personId: string, at: Instant): Promise<number> {
  const done = await tx
    .updateTable('identity.session')
    .set({ endedAt: at.toString() })
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', sql<Instant>`${at.toString()}::timestamptz`)
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}

/**
 * End every session of a person that wears this hat, as when the office that gave it is suspended.
 *
 * @param worn `hats` are the keys that the person could wear: a session that chose none of them wears the first.
 * @returns how many there were.
 */
export async function endSessionsUnder(
  tx: Tx,
  personId: string,
  worn: { readonly hat: string; readonly hats: readonly string[]; readonly at: Instant },
): Promise<number> {
  const { hat, hats, at } = worn;
  const done = await tx
    .updateTable('identity.session')
    .set({ endedAt: at.toString() })
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', sql<Instant>`${at.toString()}::timestamptz`)
    .where(
      sql<string>`case when acting_as = any (${hats}::text[]) then acting_as else ${hats[0] ?? hat} end`,
      '=',
      hat,
    )
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}

/** End one session of the person. @returns false when the person has no such session that stands. */
export async function endSession(
  tx: Tx,
  session: { readonly id: string; readonly personId: string },
): Promise<boolean> {
  const done = await tx
    .updateTable('identity.session')
    .set({ endedAt: sql`access.clock()` })
    .where('id', '=', session.id)
    .where('personId', '=', session.personId)
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Write down that a session was seen at the transaction's instant. */
export async function markSeen(tx: Tx, sessionId: string): Promise<void> {
  await tx
    .updateTable('identity.session')
    .set({ lastSeenAt: sql`access.clock()` })
    .where('id', '=', sessionId)
    .execute();
}

/** Write down that the person proved to be there, in this session, at the transaction's instant. */
export async function markProven(
  tx: Tx,
  session: { readonly id: string; readonly personId: string },
): Promise<void> {
  await tx
    .updateTable('identity.session')
    .set({ provenAt: sql`access.clock()` })
    .where('id', '=', session.id)
    .where('personId', '=', session.personId)
    .execute();
}

/** The hat that the session wears from now on. */
export async function setActingAs(
  tx: Tx,
  session: { readonly id: string; readonly personId: string },
  actingAs: string,
): Promise<void> {
  await tx
    .updateTable('identity.session')
    .set({ actingAs })
    .where('id', '=', session.id)
    .where('personId', '=', session.personId)
    .execute();
}

/** End the person's sessions other than this one, as when the ways to sign in have changed. */
export async function endOtherSessions(
  tx: Tx,
  session: { readonly id: string; readonly personId: string },
): Promise<void> {
  await tx
    .updateTable('identity.session')
    .set({ endedAt: sql`access.clock()` })
    .where('personId', '=', session.personId)
    .where('id', '<>', session.id)
    .where('endedAt', 'is', null)
    .execute();
}
