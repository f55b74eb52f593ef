import { sql } from 'kysely';
import type { Instant } from '../../base/index.ts';
import type { Tx } from '../../platform/index.ts';
import { lifetimes } from '../rules/lifetimes.ts';

const listMax = 100;

/** The viewer's own passkeys, oldest first. */
export function passkeysOf(tx: Tx, personId: string) {
  return tx
    .selectFrom('identity.passkey')
    .select(['credentialId', 'label', 'createdAt', 'lastUsedAt', 'transports'])
    .where('personId', '=', personId)
    .orderBy('createdAt')
    .orderBy('credentialId')
    .limit(listMax)
    .execute();
}

/** One of the viewer's own passkeys, with what verifies it. */
export function passkeyOf(tx: Tx, passkey: { readonly personId: string; readonly credentialId: string }) {
  return tx
    .selectFrom('identity.passkey')
    .select(['credentialId', 'publicKey', 'counter', 'transports'])
    .where('personId', '=', passkey.personId)
    .where('credentialId', '=', passkey.credentialId)
    .executeTakeFirst();
}

/**
 * Who of these persons has a way to sign in: a passkey, password and code, or a ministry's sign-in. Whoever was only
 * invited has none yet.
 * Anyone may ask inside the server; it says no more than whether.
 */
export async function withWayIn(tx: Tx, persons: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await sql<{
    personId: string;
  }>`select * from identity.with_way_in(${persons}::uuid[])
    union select * from identity.with_sign_on(${persons}::uuid[])`.execute(tx);
  return new Set(found.rows.map(({ personId }) => personId));
}

/** The viewer's own sessions that stand at the transaction's instant, newest first. */
export function sessionsOf(tx: Tx, personId: string) {
  return tx
    .selectFrom('identity.session')
    .select(['id', 'way', 'device', 'isNewDevice', 'createdAt', 'lastSeenAt', 'expiresAt'])
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', sql<Instant>`access.clock()`)
    .where(
      'lastSeenAt',
      '>',
      sql<Instant>`access.clock() - make_interval(hours => ${lifetimes.sessionIdleHours}::int)`,
    )
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .limit(listMax)
    .execute();
}

/** Devices of the person's sessions, also of those that are over, as long as they are kept; each once. */
export async function devicesOf(tx: Tx, personId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('identity.session')
    .select('device')
    .distinct()
    .where('personId', '=', personId)
    .orderBy('device')
    .limit(listMax)
    .execute();
  return rows.map(({ device }) => device);
}

/** When a session of the person was opened; undefined when the person has none such. */
export function openedSession(tx: Tx, session: { readonly id: string; readonly personId: string }) {
  return tx
    .selectFrom('identity.session')
    .select(['createdAt', 'provenAt', 'way'])
    .where('id', '=', session.id)
    .where('personId', '=', session.personId)
    .where('endedAt', 'is', null)
    .executeTakeFirst();
}

/** The viewer's own API tokens that nobody has ended, newest first. */
export function tokensOf(tx: Tx, personId: string) {
  return tx
    .selectFrom('identity.apiToken')
    .select(['id', 'label', 'actingAs', 'isForGraveActs', 'createdAt', 'lastUsedAt', 'expiresAt'])
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', sql<Instant>`access.clock()`)
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .limit(listMax)
    .execute();
}
