import { newId } from '../../base/index.ts';
import type { ActContext } from '../../platform/index.ts';
import type { WaivedPlace } from '../rules/waiving.ts';

/** @returns the waiver's id. */
export async function insertWaiver(
  { tx, now }: ActContext,
  waiver: WaivedPlace & {
    readonly text: string;
    readonly reason: string;
    readonly person: string;
    readonly audience: string;
  },
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('texts.waiver')
    .values({ ...waiver, id, at: now, takenBackAt: null, takenBackBy: null })
    .execute();
  return id;
}

/** The row stays, with who took it back and when. @returns whether there was one that stood. */
export async function takeBack(
  { tx, now }: ActContext,
  { id, text, person }: { readonly id: string; readonly text: string; readonly person: string },
): Promise<boolean> {
  const done = await tx
    .updateTable('texts.waiver')
    .set({ takenBackAt: now, takenBackBy: person })
    .where('id', '=', id)
    .where('text', '=', text)
    .where('takenBackAt', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
