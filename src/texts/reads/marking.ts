import type { Marking } from '../../access/index.ts';
import type { Tx } from '../../platform/index.ts';

/**
 * How far a text may be passed on now: as the source marked it, and to everybody once the chairs have released it
 * (procedure.md §6.1 rule 4: wider sharing needs the source's explicit permission, and the release is that).
 *
 * @returns null where there is no such text for the viewer.
 */
export async function markingOf(tx: Tx, text: string): Promise<Marking | null> {
  const adopted = await tx
    .selectFrom('texts.adopted')
    .select('releasedAt')
    .where('text', '=', text)
    .executeTakeFirst();
  return adopted?.releasedAt ? 'CLEAR' : markedBySource(tx, text);
}

/**
 * How far the source let a text be passed on while it was negotiated; its release leaves that as it was.
 *
 * @returns null for whoever does not read the text as negotiated.
 */
export async function markedBySource(tx: Tx, text: string): Promise<Marking | null> {
  const row = await tx.selectFrom('texts.text').select('marking').where('id', '=', text).executeTakeFirst();
  return row?.marking ?? null;
}
