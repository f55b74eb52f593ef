import type { Selectable } from 'kysely';
import type { Tx } from '../../platform/index.ts';
import type { ReceiptTable } from '../schema.ts';

export type Receipt = Selectable<ReceiptTable>;

/** Receipts that the viewer may see: the own delegation's, or all for the chairs and the secretariat. */
export async function receiptsOf(tx: Tx, text: string): Promise<Receipt[]> {
  return tx
    .selectFrom('texts.receipt')
    .selectAll()
    .where('text', '=', text)
    .orderBy('number', 'desc')
    .limit(2000)
    .execute();
}

export async function receiptOf(tx: Tx, text: string, number: number): Promise<Receipt | null> {
  const row = await tx
    .selectFrom('texts.receipt')
    .selectAll()
    .where('text', '=', text)
    .where('number', '=', number)
    .executeTakeFirst();
  return row ?? null;
}
