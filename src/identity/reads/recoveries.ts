import { sql } from 'kysely';
import type { Instant } from '../../base/index.ts';
import type { Tx } from '../../platform/index.ts';

const listMax = 100;

function requests(tx: Tx) {
  return tx
    .selectFrom('identity.recovery')
    .select([
      'id',
      'personId',
      'standing',
      'participants',
      'audiences',
      'askedAt',
      'expiresAt',
      'closedAt',
      'outcome',
    ]);
}

/** Requests that wait for a confirmation and that the viewer may see, oldest first. */
export function openRecoveries(tx: Tx) {
  return requests(tx)
    .where('closedAt', 'is', null)
    .where('expiresAt', '>', sql<Instant>`access.clock()`)
    .orderBy('askedAt')
    .orderBy('id')
    .limit(listMax)
    .execute();
}

/** Whether the person has a request that waits. */
export async function hasOpenRecovery(tx: Tx, personId: string): Promise<boolean> {
  const found = await requests(tx)
    .where('personId', '=', personId)
    .where('closedAt', 'is', null)
    .where('expiresAt', '>', sql<Instant>`access.clock()`)
    .limit(1)
    .execute();
  return found.length > 0;
}

/** One request, held until the act ends, so that two confirmations at once are counted one after the other. */
export function recoveryForAct(tx: Tx, id: string) {
  return requests(tx).where('id', '=', id).forUpdate().executeTakeFirst();
}

export type Recovery = NonNullable<Awaited<ReturnType<typeof recoveryForAct>>>;

/** Confirmations of requests, in the order they were given. */
export function confirmationsOf(tx: Tx, recoveryIds: readonly string[]) {
  return tx
    .selectFrom('identity.recoveryConfirmation')
    .select(['recoveryId', 'personId', 'capacity', 'at'])
    .where('recoveryId', 'in', [...recoveryIds, '00000000-0000-0000-0000-000000000000'])
    .orderBy('at')
    .orderBy('personId')
    .limit(listMax * 3)
    .execute();
}

/** How requests were checked by an official channel, as far as they were. */
export function checksOf(tx: Tx, recoveryIds: readonly string[]) {
  return tx
    .selectFrom('identity.recoveryCheck')
    .select(['recoveryId', 'channel', 'whom', 'checkedAt', 'personId', 'recordedAt'])
    .where('recoveryId', 'in', [...recoveryIds, '00000000-0000-0000-0000-000000000000'])
    .orderBy('recoveryId')
    .limit(listMax)
    .execute();
}

export type RecoveryCheck = Awaited<ReturnType<typeof checksOf>>[number];

/** How one request was checked; undefined when it was not yet. */
export async function checkOf(tx: Tx, recoveryId: string): Promise<RecoveryCheck | undefined> {
  return (await checksOf(tx, [recoveryId]))[0];
}

/** Whether the person has been given a recovery link that nobody has used yet and that still holds. */
export async function hasUnusedRecoveryLink(tx: Tx, personId: string): Promise<boolean> {
  const found = await tx
    .selectFrom('identity.oneTimeSecret')
    .select('sha256')
    .where('personId', '=', personId)
    .where('purpose', '=', 'recovery')
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', sql<Instant>`access.clock()`)
    .limit(1)
    .execute();
  return found.length > 0;
}
