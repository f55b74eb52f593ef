import type { Readable } from '../../groups/index.ts';
import type { Opened, Tx } from '../../platform/index.ts';
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

/** A decision whose opening is kept; null when there is none that the viewer may see. */
export async function openedDecision(tx: Tx, number: string): Promise<Opened | null> {
  const found = await readableDecision(tx, number);
  return found && { subject: `decision:${number}`, audience: found.audience };
}
