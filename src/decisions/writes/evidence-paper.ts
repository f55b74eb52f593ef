import { sql } from 'kysely';
import type { Tx } from '../../platform/index.ts';

/** The bytes of an original go where nobody reads them. @returns null where they are there already, or erased. */
export async function withholdEvidence(tx: Tx, message: string): Promise<readonly string[] | null> {
  const { rows } = await sql<{
    done: boolean;
  }>`select decisions.withhold_evidence(${message}) as done`.execute(tx);
  // A message became what it says itself; from its original nothing is entered.
  return rows[0]?.done ? [] : null;
}

/** The name of a purged original goes as well; its hash stays. */
export async function forgetEvidence(tx: Tx, message: string): Promise<void> {
  await sql`select decisions.forget_evidence(${message})`.execute(tx);
}

/** The bytes of an original come back. @returns false where nothing is hidden. */
export async function giveBackEvidence(tx: Tx, message: string): Promise<boolean> {
  const { rows } = await sql<{
    done: boolean;
  }>`select decisions.give_back_evidence(${message}) as done`.execute(tx);
  return rows[0]?.done ?? false;
}
