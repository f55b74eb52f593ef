import { z } from 'zod';
import { accepted, isBefore, type Result, refused } from '../../base/index.ts';
import { idInput, optionalText, orAbsent, wallTimeInput } from '../../platform/index.ts';
import { defineTextAct, delegationRoles } from '../../texts/index.ts';
import { statementOf } from '../reads/statements.ts';
import { insertWithdrawal } from '../writes/statements.ts';
import { arrivalOf, openGround, receiptOf, statementAudience } from './statement-ground.ts';

export type WithdrawRefusal = 'already-withdrawn' | 'received-in-the-future' | 'withdrawn-before-made';

/**
 * A delegation withdraws its statement, at any time; it stays where it stands, marked with the day. The secretariat
 * enters a withdrawal that arrived by an official written channel.
 *
 * @returns refused: `not-found` for another delegation's, and see `WithdrawRefusal`.
 * @source procedure.md §1.8; issue 3 (withdrawable with date).
 */
export const withdrawStatement = defineTextAct({
  name: 'decisions.withdraw-statement',
  who: ['secretariat', ...delegationRoles],
  input: z.object({
    text: z.string().max(60),
    statement: idInput,
    receivedAt: orAbsent(wallTimeInput),
    evidence: optionalText(500),
  }),
  subject: (input) => `text:${input.text}`,
  unlogged: ['evidence'],
  api: {
    method: 'post',
    path: '/texts/{text}/statements/{statement}/withdrawal',
    summary: 'Withdraw a statement; it stays on record as withdrawn',
  },
  async run(context, input): Promise<Result<null, WithdrawRefusal | 'not-found' | 'required'>> {
    const { tx, now } = context;
    const statement = await statementOf(tx, input.text, input.statement);
    if (!statement) return refused('not-found');
    const found = await openGround(context, input.text, statement.participant);
    if (!found.ok) return found;
    if (found.value.participant !== statement.participant) return refused('not-found');
    if (statement.withdrawnAt !== null) return refused('already-withdrawn');
    const arrival = arrivalOf(found.value, input, now);
    if (!arrival.ok) return arrival;
    const { receivedAt: at, evidence } = arrival.value;
    if (isBefore(now, at)) return refused('received-in-the-future', { at: 'receivedAt' });
    if (isBefore(at, statement.receivedAt)) return refused('withdrawn-before-made', { at: 'receivedAt' });
    const audience = statementAudience(found.value);
    const isFirst = await insertWithdrawal(
      context,
      { statement: statement.id, at, audience },
      receiptOf(context, found.value, evidence),
    );
    if (!isFirst) return refused('already-withdrawn');
    await context.tell({
      name: 'decisions.statement-withdrawn',
      subject: `text:${statement.text}`,
      audience,
    });
    return accepted(null);
  },
});
