import type { Tx } from '../../platform/index.ts';
import type { TextState } from '../rules/text-state.ts';

/** Whether the own delegation has said that it has no comments on the present revision. */
export async function hasSaidNoComments(tx: Tx, state: TextState, participant: string): Promise<boolean> {
  const said = await tx
    .selectFrom('texts.noComment')
    .select('at')
    .where('text', '=', state.text.id)
    .where('participant', '=', participant)
    .where('revision', '=', state.revision?.number ?? 0)
    .executeTakeFirst();
  return said !== undefined;
}
