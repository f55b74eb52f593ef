import type { ActContext } from '../../platform/index.ts';
import { baseOf } from '../rules/consolidated.ts';
import type { TextState } from '../rules/text-state.ts';
import type { ResolutionWhat } from '../schema.ts';
import { followToNewBase } from './following.ts';

export async function insertResolution(
  { tx, now, actor }: ActContext,
  state: TextState,
  resolution: { id: string; provision: string; what: ResolutionWhat },
): Promise<void> {
  await tx
    .insertInto('texts.resolution')
    .values({
      ...resolution,
      text: state.text.id,
      at: now,
      byPerson: actor.personId,
      undoneAt: null,
      audience: state.text.audience,
    })
    .execute();
}

/**
 * A paragraph leaves the text, as proposed: who proposed it is met, what was wished for its words is overtaken, and
 * what should stand behind it stands behind the one before.
 */
export async function deleteProvision(
  context: ActContext,
  state: TextState,
  deletion: { provision: string; resolution: string },
): Promise<void> {
  const { provision, resolution } = deletion;
  await insertResolution(context, state, { id: resolution, provision, what: 'deletion' });
  const base = baseOf(state);
  const newBase = { ...base, provisions: base.provisions.filter(({ id }) => id !== provision) };
  await followToNewBase(context, state, { base, newBase, resolution, versions: new Map() });
}
