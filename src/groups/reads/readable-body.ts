import type { Tx } from '../../platform/index.ts';
import { paths } from '../paths.ts';
import type { Readable } from './readers.ts';

/** A body as those see it who ask who reads of it; null when there is none that the viewer may see. */
export async function readableBody(tx: Tx, id: string): Promise<Readable | null> {
  const body = await tx
    .selectFrom('groups.body')
    .select(['name', 'audience', 'exercise'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!body) return null;
  const { name: title, audience, exercise } = body;
  return { title, href: paths.body(id), audience, exercise };
}
