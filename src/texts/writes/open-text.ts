import type { ActContext } from '../../platform/index.ts';
import { textState } from '../reads/text-state.ts';
import type { TextState } from '../rules/text-state.ts';

/**
 * The text as it stands, locked until the act is done: acts on one text follow one another, so that nothing is
 * decided on a state that somebody else is changing.
 *
 * @returns `null` when the actor may see no such text.
 */
export async function openText(context: ActContext, id: string): Promise<TextState | null> {
  const { tx, actor, now } = context;
  const locked = await tx
    .selectFrom('texts.text')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return locked ? textState(tx, id, { viewer: actor, now }) : null;
}

/** Count one more change of the text and tell everybody who may read it that it changed — not what, nor by whom. */
export async function touchText({ tx, tell }: ActContext, state: TextState, name: string): Promise<void> {
  const { id, audience } = state.text;
  await tx
    .updateTable('texts.text')
    .set((set) => ({ version: set('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
  await tell({ name: `texts.${name}`, subject: `text:${id}`, audience });
}
