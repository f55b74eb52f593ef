import type { Opened, Tx } from '../../platform/index.ts';

/**
 * A text whose opening is kept: while it is restricted, and afterwards what led to it.
 *
 * @param page.isForAnyone whether the page shows the adopted text to everybody once it is released; that is public.
 * @returns null where there is no such text, or it is public.
 */
export async function openedText(
  tx: Tx,
  id: string,
  page: { readonly isForAnyone: boolean },
): Promise<Opened | null> {
  const adopted = await tx
    .selectFrom('texts.adopted')
    .select('audience')
    .where('text', '=', id)
    .executeTakeFirst();
  if (page.isForAnyone && adopted?.audience === 'public') return null;
  const text = await tx.selectFrom('texts.text').select('audience').where('id', '=', id).executeTakeFirst();
  const audience = text?.audience ?? adopted?.audience;
  return audience === undefined ? null : { subject: `text:${id}`, audience };
}

/** The body of a text, negotiated or adopted; null when there is none that the viewer may see. */
export async function bodyOfText(tx: Tx, id: string): Promise<string | null> {
  const text = await tx.selectFrom('texts.text').select('body').where('id', '=', id).executeTakeFirst();
  if (text) return text.body;
  const adopted = await tx
    .selectFrom('texts.adopted')
    .select('body')
    .where('text', '=', id)
    .executeTakeFirst();
  return adopted?.body ?? null;
}
