import { newId } from '../../base/index.ts';
import type { ActContext } from '../../platform/index.ts';
import type { ChairHandover } from '../reads/handovers.ts';
import type { Text } from '../rules/text-state.ts';

export async function insertHandover(
  { tx, now }: ActContext,
  { id: text, attributionAudience }: Text,
  chair: Pick<ChairHandover, 'person' | 'role' | 'participant'>,
): Promise<void> {
  await tx
    .insertInto('texts.chair_handover')
    .values({ ...chair, id: newId(), text, at: now, takenBackAt: null, audience: attributionAudience })
    .execute();
}

/** @returns whether there was one that stood. */
export async function takeBackHandover(
  { tx, now }: ActContext,
  { text, person }: { readonly text: string; readonly person: string },
): Promise<boolean> {
  const row = await tx
    .updateTable('texts.chair_handover')
    .set({ takenBackAt: now })
    .where('text', '=', text)
    .where('person', '=', person)
    .where('takenBackAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
