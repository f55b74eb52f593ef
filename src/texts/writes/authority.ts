import { newId } from '../../base/index.ts';
import type { ActContext } from '../../platform/index.ts';
import type { Authority } from '../reads/authority.ts';

export async function insertAuthority(
  { tx, now }: ActContext,
  given: Omit<Authority, 'id' | 'givenAt' | 'endedAt' | 'endedBy'>,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('texts.authority')
    .values({ ...given, id, givenAt: now, endedAt: null, endedBy: null })
    .execute();
  return id;
}

/** @returns whether there was one of that delegation that stood. */
export async function endAuthorityRow(
  { tx, now }: ActContext,
  of: { readonly id: string; readonly text: string; readonly participant: string; readonly by: string },
): Promise<boolean> {
  const row = await tx
    .updateTable('texts.authority')
    .set({ endedAt: now, endedBy: of.by })
    .where('id', '=', of.id)
    .where('text', '=', of.text)
    .where('participant', '=', of.participant)
    .where('endedAt', 'is', null)
    .where('untilAt', '>', now)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
