import type { Readable } from '../../groups/index.ts';
import type { Tx } from '../../platform/index.ts';
import { decisionPaths } from '../paths.ts';

/** A decision as those see it who ask who reads it; null when there is none that the viewer may see. */
export async function readableDecision(tx: Tx, number: string): Promise<Readable | null> {
  const found = await tx
    .selectFrom('decisions.decision')
    .select(['title', 'exercise', 'audience'])
    .where('number', '=', number)
    .executeTakeFirst();
  return found ? { ...found, href: decisionPaths.decision(number) } : null;
}
