import { sql } from 'kysely';
import type { Tx } from '../../platform/index.ts';

/**
 * Bytes and words of a received file go where nobody reads them.
 *
 * @returns the proposals that had been entered from it; null where it is hidden already.
 */
export async function withholdFile(tx: Tx, file: string): Promise<readonly string[] | null> {
  const { rows } = await sql<{
    became: string[] | null;
  }>`select texts.withhold_file(${file}) as became`.execute(tx);
  return rows[0]?.became ?? null;
}

/** The name of a purged file goes as well; its hash stays. */
export async function forgetFile(tx: Tx, file: string): Promise<void> {
  await sql`select texts.forget_file(${file})`.execute(tx);
}

/** Bytes and words of a received file come back. @returns false where nothing is hidden. */
export async function giveBackFile(tx: Tx, file: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select texts.give_back_file(${file}) as done`.execute(tx);
  return rows[0]?.done ?? false;
}
