import type { Selectable } from 'kysely';
import type { Tx } from '../../platform/index.ts';
import type { AdoptedTable } from '../schema.ts';

export type Adopted = Selectable<AdoptedTable>;

/** The adopted text, when there is one and the viewer may see it. */
export async function adoptedOf(tx: Tx, text: string): Promise<Adopted | null> {
  return (
    (await tx.selectFrom('texts.adopted').selectAll().where('text', '=', text).executeTakeFirst()) ?? null
  );
}

/** Adopted texts that the viewer may see, newest first. */
export async function adoptedTexts(tx: Tx): Promise<Adopted[]> {
  return tx
    .selectFrom('texts.adopted')
    .selectAll()
    .orderBy('adoptedAt', 'desc')
    .orderBy('text')
    .limit(500)
    .execute();
}

/** Adopted texts that the chairs have released, newest first: the public record. */
export async function releasedTexts(tx: Tx): Promise<Adopted[]> {
  return (await adoptedTexts(tx)).filter((one) => one.releasedAt !== null);
}

/** The exact bytes that were hashed, once they are released. */
export async function canonicalOf(tx: Tx, text: string): Promise<string | null> {
  const adopted = await adoptedOf(tx, text);
  return adopted?.releasedAt ? adopted.canonical : null;
}
