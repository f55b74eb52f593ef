import type { Readable } from '../../groups/index.ts';
import type { Tx } from '../../platform/index.ts';
import { textPaths } from '../paths.ts';
import { adoptedOf } from './adopted.ts';
import { markingOf } from './marking.ts';

/** A text as those see it who ask who reads it; null when there is none that the viewer may see. */
export async function readableText(tx: Tx, id: string): Promise<Readable | null> {
  const adopted = await adoptedOf(tx, id);
  const href = textPaths.text(id);
  if (adopted) {
    const { title, exercise, audience, releasedAt } = adopted;
    // What was released is the forum's own and for the world (procedure.md §6.1); before, the source's label stands.
    const marking = releasedAt === null ? await markingOf(tx, id) : 'CLEAR';
    return { title, href, exercise, audience, marking };
  }
  const text = await tx
    .selectFrom('texts.text')
    .select(['title', 'exercise', 'audience', 'attributionAudience', 'marking'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!text) return null;
  const { title, exercise, audience, attributionAudience: namesAudience, marking } = text;
  return { title, href, exercise, audience, namesAudience, marking };
}

/** A file that a delegation sent, as above. */
export async function readableFile(tx: Tx, { text, file }: { text: string; file: string }) {
  const found = await tx
    .selectFrom('texts.receivedFile')
    .select(['name', 'audience'])
    .where('text', '=', text)
    .where('id', '=', file)
    .executeTakeFirst();
  if (!found) return null;
  const of = await readableText(tx, text);
  const { name: title, audience } = found;
  const { exercise = false, marking = null } = of ?? {};
  return { title, audience, href: textPaths.receivedFile(text, file), exercise, marking } satisfies Readable;
}
