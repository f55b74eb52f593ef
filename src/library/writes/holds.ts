import type { Insertable } from 'kysely';
import type { ActContext, Tables } from '../../platform/index.ts';

export async function insertHold(
  { tx, now }: ActContext,
  hold: Pick<
    Insertable<Tables['library.paperHold']>,
    'id' | 'body' | 'text' | 'person' | 'reason' | 'audience'
  >,
): Promise<void> {
  await tx
    .insertInto('library.paperHold')
    .values({ ...hold, at: now, endedAt: null, endedBy: null, endReason: null })
    .execute();
}

/** @returns false where no such hold stands. */
export async function endHoldAt(
  { tx, now }: ActContext,
  { id, person, reason }: { readonly id: string; readonly person: string; readonly reason: string },
): Promise<boolean> {
  const row = await tx
    .updateTable('library.paperHold')
    .set({ endedAt: now, endedBy: person, endReason: reason })
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
