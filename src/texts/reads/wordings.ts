import type { Tx } from '../../platform/index.ts';

/** What a provision said in one version of its wording. */
export async function wordingOf(tx: Tx, provision: string, version: number): Promise<string | null> {
  const row = await tx
    .selectFrom('texts.wording')
    .select('words')
    .where('provision', '=', provision)
    .where('version', '=', version)
    .executeTakeFirst();
  return row?.words ?? null;
}
