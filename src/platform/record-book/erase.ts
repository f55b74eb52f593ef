import type { ActContext } from '../acts/index.ts';

/**
 * Take the published bytes out of the record, for good. The entry stays, and with it the hash: who has the bytes from
 * before can still have them checked, and the whole record verifies as it did (DESIGN §2, law 9).
 *
 * @param path where the bytes were published.
 * @returns false when nothing stands there, or no longer.
 */
export async function eraseFromRecord(
  { tx, now }: Pick<ActContext, 'tx' | 'now'>,
  path: string,
): Promise<boolean> {
  const entry = await tx
    .selectFrom('record.entry')
    .select('position')
    .where('path', '=', path)
    .executeTakeFirst();
  if (!entry) return false;
  const { numUpdatedRows } = await tx
    .updateTable('record.payload')
    .set({ bytes: null, erasedAt: now })
    .where('position', '=', entry.position)
    .where('bytes', 'is not', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
