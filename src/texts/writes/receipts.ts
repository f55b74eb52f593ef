import type { Instant } from '../../base/index.ts';
import type { ActContext } from '../../platform/index.ts';
import type { TextState } from '../rules/text-state.ts';
import type { ReceiptWhat } from '../schema.ts';

export interface NewReceipt {
  readonly participant: string;
  readonly what: ReceiptWhat;
  readonly proposal?: string | null;
  readonly provision?: string | null;
  readonly isLate?: boolean;
  /** When it arrived by another official channel; the act's instant when absent. */
  readonly receivedAt?: Instant;
}

/** Give a receipt. @returns its number; numbers run through the text without gaps (the text is locked). */
export async function giveReceipt(
  { tx, now, actor }: ActContext,
  state: TextState,
  receipt: NewReceipt,
): Promise<number> {
  const { receipts: number } = await tx
    .updateTable('texts.text')
    .set((set) => ({ receipts: set('receipts', '+', 1) }))
    .where('id', '=', state.text.id)
    .returning('receipts')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('texts.receipt')
    .values({
      text: state.text.id,
      number,
      participant: receipt.participant,
      what: receipt.what,
      proposal: receipt.proposal ?? null,
      provision: receipt.provision ?? null,
      at: receipt.receivedAt ?? now,
      isLate: receipt.isLate ?? false,
      onAuthorityOf: actor.hat?.seats.find((seat) => seat.onAuthorityOf)?.onAuthorityOf ?? null,
      // The chairs and the secretariat read all receipts, a delegation its own (a policy of its own).
      audience: `chairs:${state.text.body}`,
    })
    .execute();
  return number;
}
