import type { ActContext } from '../../platform/index.ts';
import type { TextState } from '../rules/text-state.ts';

/** Distance between the positions of two paragraphs of a draft, so that others find room between them. */
export const step = 1024;

/**
 * Positions for paragraphs behind one that stands in the text, `null` for the very beginning. Every place that ever was
 * somebody's stays free, so that a decision that is undone finds it so.
 */
export async function positionsAfter(
  { tx }: ActContext,
  state: TextState,
  { afterId, count }: { readonly afterId: string | null; readonly count: number },
): Promise<number[]> {
  const before = state.provisions.find(({ id }) => id === afterId)?.position ?? 0;
  const first = await tx
    .selectFrom('texts.provision')
    .select('position')
    .where('text', '=', state.text.id)
    .where('position', '>', before)
    .orderBy('position')
    .limit(1)
    .executeTakeFirst();
  const moved = await tx
    .selectFrom('texts.place as place')
    .innerJoin('texts.resolution as resolution', 'resolution.id', 'place.resolution')
    .select('place.position')
    .where('resolution.text', '=', state.text.id)
    .where('place.position', '>', before)
    .orderBy('place.position')
    .limit(1)
    .executeTakeFirst();
  const after = Math.min(first?.position ?? before + 2 * step, moved?.position ?? before + 2 * step);
  return Array.from({ length: count }, (_, index) => before + ((after - before) * (index + 1)) / (count + 1));
}

/** A decision puts a paragraph elsewhere; without a position it takes it out of the text. */
export async function insertPlace(
  { tx, now }: ActContext,
  state: TextState,
  place: { provision: string; resolution: string; position: number | null },
): Promise<void> {
  await tx
    .insertInto('texts.place')
    .values({ ...place, at: now, audience: state.text.audience })
    .execute();
}
