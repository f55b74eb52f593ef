import { sql } from 'kysely';
import { type Instant, newId } from '../../base/index.ts';
import type { ActContext } from '../../platform/index.ts';
import type { VerifyingKey } from '../reads/releases.ts';

/** Acts on one release follow one another: of two last keys turned at once one sees the other. */
export async function lockRelease({ tx }: ActContext, number: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`decisions.release:${number}`}, 0))`.execute(tx);
}

export async function insertKey(
  { tx, now }: ActContext,
  number: string,
  key: {
    participant: string;
    what: 'signed' | 'declined';
    person: string;
    reason: string | null;
    audience: string;
  },
): Promise<void> {
  await tx
    .insertInto('decisions.release_key')
    .values({ ...key, id: newId(), decision: number, at: now })
    .execute();
}

/** Every key is turned; the clock publishes. */
export async function insertRelease(
  { tx, now }: ActContext,
  number: string,
  audience: string,
): Promise<void> {
  await tx
    .insertInto('decisions.release')
    .values({ decision: number, readyAt: now, releasedAt: null, keyId: null, audience })
    .execute();
}

/**
 * Open a decision to everybody, and the names of those present where they are public.
 *
 * @returns false when it was open already.
 */
export async function openDecision(
  { tx }: ActContext,
  number: string,
  how: { keyId: string; isPresencePublic: boolean; at: Instant },
): Promise<boolean> {
  const opened = await tx
    .updateTable('decisions.release')
    .set({ releasedAt: how.at, keyId: how.keyId, audience: 'public' })
    .where('decision', '=', number)
    .where('releasedAt', 'is', null)
    .returning('decision')
    .executeTakeFirst();
  if (!opened) return false;
  await tx
    .updateTable('decisions.decision')
    .set({ audience: 'public' })
    .where('number', '=', number)
    .execute();
  if (how.isPresencePublic) {
    await tx
      .updateTable('decisions.presence')
      .set({ audience: 'public' })
      .where('decision', '=', number)
      .execute();
  }
  return true;
}

/** Keep the public half of a key that has signed. */
export async function keepVerifyingKey({ tx, now }: ActContext, key: VerifyingKey): Promise<void> {
  await tx
    .insertInto('decisions.verifying_key')
    .values({ ...key, firstUsedAt: now, audience: 'public' })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}
