import { type Insertable, sql } from 'kysely';
import type { ActContext, Tables, Tx } from '../../platform/index.ts';

/**
 * What a hidden paper holds is gone, and everything that repeats its name.
 *
 * @returns how many entries of the audit lost their content; null where nothing is hidden.
 */
export async function purgeWithheld(
  tx: Tx,
  { kind, paper }: { readonly kind: string; readonly paper: string },
): Promise<number | null> {
  const { rows } = await sql<{
    erased: number | null;
  }>`select library.purge_withheld(${kind}, ${paper}) as erased`.execute(tx);
  return rows[0]?.erased ?? null;
}

export async function insertPurge(
  { tx, now }: ActContext,
  purge: Omit<Insertable<Tables['library.paperPurge']>, 'at'>,
): Promise<void> {
  await tx
    .insertInto('library.paperPurge')
    .values({ ...purge, at: now })
    .execute();
}
