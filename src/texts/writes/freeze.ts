import type { ActContext } from '../../platform/index.ts';
import type { FrozenBy } from '../schema.ts';

/**
 * Let the text stand still while its members are asked about exactly these words.
 *
 * @source procedure.md §2.3 (`propose`: freeze text).
 */
export async function freezeText(context: ActContext, text: string, by: FrozenBy): Promise<void> {
  await setFrozen(context, text, by);
}

/** The members were asked and the text was not adopted: it is theirs to change again. */
export async function thawText(context: ActContext, text: string): Promise<void> {
  await setFrozen(context, text, null);
}

async function setFrozen({ tx }: ActContext, text: string, frozenBy: FrozenBy | null): Promise<void> {
  await tx.updateTable('texts.text').set({ frozenBy }).where('id', '=', text).execute();
}
