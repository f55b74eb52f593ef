import type { Selectable } from 'kysely';
import type { Instant } from '../../base/index.ts';
import type { Tables, Tx } from '../../platform/index.ts';
import type { StatementChannel } from '../schema/statements.ts';

type StatementRow = Selectable<Tables['decisions.statement']>;

export interface Statement extends Omit<StatementRow, 'position' | 'audience'> {
  readonly withdrawnAt: Instant | null;
  /** How it arrived; null for those to whom that is not shown. */
  readonly channel: StatementChannel | null;
  /** What shows that it arrived by an official channel; null otherwise, and where that is not shown. */
  readonly evidence: string | null;
}

/** Statements on a text as the viewer may see them, in the order in which they were received; of all texts without one. */
export async function statementsOn(tx: Tx, text?: string): Promise<Statement[]> {
  return selectStatements(tx)
    .$if(text !== undefined, (query) => query.where('statement.text', '=', text ?? ''))
    .orderBy('statement.receivedAt')
    .orderBy('statement.position')
    .limit(5000)
    .execute();
}

/** One statement on that text; null when there is none that the viewer may see. */
export async function statementOf(tx: Tx, text: string, id: string): Promise<Statement | null> {
  const row = await selectStatements(tx)
    .where('statement.text', '=', text)
    .where('statement.id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

function selectStatements(tx: Tx) {
  return tx
    .selectFrom('decisions.statement as statement')
    .leftJoin('decisions.statement_withdrawal as withdrawal', 'withdrawal.statement', 'statement.id')
    .leftJoin('decisions.statement_receipt as receipt', (join) =>
      join.onRef('receipt.statement', '=', 'statement.id').on('receipt.what', '=', 'made'),
    )
    .select(['statement.id', 'statement.text', 'statement.kind', 'statement.participant', 'statement.name'])
    .select(['statement.provisions', 'statement.language', 'statement.words', 'statement.receivedAt'])
    .select(['withdrawal.at as withdrawnAt', 'receipt.channel', 'receipt.evidence']);
}
