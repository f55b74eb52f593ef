import { sql } from 'kysely';
import { type Instant, newId } from '../../base/index.ts';
import type { Tx } from '../../platform/index.ts';
import { lifetimes } from '../rules/lifetimes.ts';
import type { Vetting } from '../rules/recovery.ts';
import type { Capacity, CheckChannel } from '../schema.ts';

/** @returns id of the request. */
export async function insertRecovery(tx: Tx, personId: string, vetting: Vetting): Promise<string> {
  const id = newId();
  await tx
    .insertInto('identity.recovery')
    .values({
      ...{ id, personId, standing: vetting.standing },
      participants: [...vetting.participants],
      audiences: [...vetting.audiences],
      askedAt: sql`access.clock()`,
      expiresAt: sql`access.clock() + make_interval(days => ${lifetimes.recoveryRequestDays}::int)`,
    })
    .execute();
  return id;
}

/** How the viewer checked by an official channel that it is the person who asks. */
export async function insertCheck(
  tx: Tx,
  check: {
    readonly recoveryId: string;
    readonly channel: CheckChannel;
    readonly whom: string;
    readonly checkedAt: Instant;
    readonly personId: string;
  },
): Promise<void> {
  const { checkedAt, ...rest } = check;
  await tx
    .insertInto('identity.recoveryCheck')
    .values({ ...rest, checkedAt: checkedAt.toString(), recordedAt: sql`access.clock()` })
    .execute();
}

/** The viewer's own confirmation. */
export async function insertConfirmation(
  tx: Tx,
  confirmation: { readonly recoveryId: string; readonly personId: string; readonly capacity: Capacity },
): Promise<void> {
  await tx
    .insertInto('identity.recoveryConfirmation')
    .values({ ...confirmation, at: sql`access.clock()` })
    .execute();
}

export async function closeRecovery(
  tx: Tx,
  closing: { readonly id: string; readonly by: string; readonly outcome: 'confirmed' | 'declined' },
): Promise<void> {
  await tx
    .updateTable('identity.recovery')
    .set({ closedAt: sql`access.clock()`, closedBy: closing.by, outcome: closing.outcome })
    .where('id', '=', closing.id)
    .execute();
}

/**
 * Remove password, code, passkeys and links of the person whom the request is about. The database itself refuses
 * while two others have not confirmed, whatever its caller believes.
 */
export async function dropFactors(tx: Tx, recoveryId: string): Promise<void> {
  await sql`select identity.drop_factors(${recoveryId}::uuid)`.execute(tx);
}
