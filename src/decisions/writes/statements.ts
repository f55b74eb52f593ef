import type { Insertable } from 'kysely';
import { newId } from '../../base/index.ts';
import type { ActContext, Tables } from '../../platform/index.ts';

export type NewStatement = Omit<Insertable<Tables['decisions.statement']>, 'id' | 'position'>;
export type NewReceipt = Omit<
  Insertable<Tables['decisions.statement_receipt']>,
  'statement' | 'what' | 'enteredAt'
>;

/** @returns the statement's id. */
export async function insertStatement(
  { tx, now }: ActContext,
  statement: NewStatement,
  receipt: NewReceipt,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('decisions.statement')
    .values({ ...statement, id })
    .execute();
  await tx
    .insertInto('decisions.statement_receipt')
    .values({ ...receipt, statement: id, what: 'made', enteredAt: now })
    .execute();
  return id;
}

/** @returns false when it had been withdrawn already. */
export async function insertWithdrawal(
  { tx, now }: ActContext,
  withdrawal: Insertable<Tables['decisions.statement_withdrawal']>,
  receipt: NewReceipt,
): Promise<boolean> {
  const { statement } = withdrawal;
  const first = await tx
    .insertInto('decisions.statement_withdrawal')
    .values(withdrawal)
    .onConflict((conflict) => conflict.column('statement').doNothing())
    .returning('statement')
    .executeTakeFirst();
  if (!first) return false;
  await tx
    .insertInto('decisions.statement_receipt')
    .values({ ...receipt, statement, what: 'withdrawn', enteredAt: now })
    .execute();
  return true;
}

/** Statements open with the decision to which they are attached, those that were withdrawn as well. */
export async function openStatements({ tx }: ActContext, text: string): Promise<void> {
  await tx.updateTable('decisions.statement').set({ audience: 'public' }).where('text', '=', text).execute();
  await tx
    .updateTable('decisions.statement_withdrawal')
    .set({ audience: 'public' })
    .where('statement', 'in', (query) =>
      query.selectFrom('decisions.statement').select('id').where('text', '=', text),
    )
    .execute();
}
