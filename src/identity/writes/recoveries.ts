import { sql } from 'kysely';
import { newId } from '../../base/index.ts';
import type { Tx } from '../../platform/index.ts';
import { lifetimes } from '../rules/lifetimes.ts';
import type { Vetting } from '../rules/recovery.ts';
import type { Capacity } from '../schema.ts';

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
