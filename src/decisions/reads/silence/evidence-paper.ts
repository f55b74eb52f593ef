import { bodyOf } from '../../../groups/index.ts';
import type { Paper } from '../../../library/index.ts';
import type { Tx } from '../../../platform/index.ts';
import { markedBySource } from '../../../texts/index.ts';

/** The original of a message as a paper that can be reported; null: none for the viewer, hidden or erased. */
export async function evidencePaper(tx: Tx, id: string): Promise<Paper | null> {
  const row = await tx
    .selectFrom('decisions.silence_evidence as evidence')
    .innerJoin('decisions.silence_message as message', 'message.id', 'evidence.message')
    .innerJoin('decisions.silence_round as round', 'round.id', 'message.round')
    .select(['message.id', 'message.receivedAt', 'round.text', 'round.body', 'round.symbol'])
    .select(['evidence.participant', 'evidence.name', 'evidence.sha256', 'evidence.sizeBytes'])
    .where('evidence.message', '=', id)
    .where('evidence.withheldAt', 'is', null)
    .where('evidence.erasedAt', 'is', null)
    .executeTakeFirst();
  const [marking, body] = row ? [await markedBySource(tx, row.text), await bodyOf(tx, row.body)] : [];
  return row && marking && body ? { ...row, marking, exercise: body.exercise } : null;
}
