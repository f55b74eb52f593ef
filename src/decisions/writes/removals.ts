import { newId } from '../../base/index.ts';
import type { ActContext } from '../../platform/index.ts';

/** What one chair did about a removal. */
export async function insertRemovalKey(
  { tx, now }: ActContext,
  decision: string,
  key: {
    participant: string;
    what: 'signed' | 'declined';
    person: string;
    reason: string;
    audience: string;
  },
): Promise<void> {
  await tx
    .insertInto('decisions.removal_key')
    .values({ ...key, id: newId(), decision, at: now })
    .execute();
}

/** Statements and mandates are no longer for everybody; `audience` reads them from now on. */
export async function closeAnnex(
  { tx }: ActContext,
  { text, decision, audience }: { text: string; decision: string; audience: string },
): Promise<void> {
  await tx
    .updateTable('decisions.statement_withdrawal')
    .set({ audience })
    .where('audience', '=', 'public')
    .where('statement', 'in', (query) =>
      query.selectFrom('decisions.statement').select('id').where('text', '=', text),
    )
    .execute();
  await tx
    .updateTable('decisions.statement')
    .set({ audience })
    .where('audience', '=', 'public')
    .where('text', '=', text)
    .execute();
  await tx
    .updateTable('decisions.mandate')
    .set({ audience })
    .where('audience', '=', 'public')
    .where('decision', '=', decision)
    .execute();
}
