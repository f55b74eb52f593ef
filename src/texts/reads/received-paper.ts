import { sql } from 'kysely';
import type { Paper } from '../../library/index.ts';
import type { Tx } from '../../platform/index.ts';

/** A received file as a paper that can be reported; null where there is none for the viewer, or it is hidden. */
export async function receivedPaper(tx: Tx, id: string): Promise<Paper | null> {
  const row = await tx
    .selectFrom('texts.receivedFile as file')
    .innerJoin('texts.text as text', 'text.id', 'file.text')
    .select(['file.id', 'file.text', 'file.participant', 'file.name', 'file.sha256', 'file.receivedAt'])
    .select(['text.body', 'text.symbol', 'text.marking', 'text.exercise'])
    .select(sql<number>`length(file.content)`.as('sizeBytes'))
    .where('file.id', '=', id)
    .where('file.withheldAt', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}
