import { type Instant, newId } from '../../base/index.ts';
import type { ActContext } from '../../platform/index.ts';
import type { TextState } from '../rules/text-state.ts';
import type { MarkState } from '../schema.ts';

/** Write what somebody stated of a paragraph, with the delegations that asked for time. */
export async function insertMark(
  { tx, now, actor }: ActContext,
  state: TextState,
  mark: {
    provision: string;
    state: MarkState;
    reason: string | null;
    adRef: readonly { participant: string; dueAt: Instant; dueZone: string }[];
  },
): Promise<void> {
  const { adRef, ...rest } = mark;
  const id = newId();
  const { audience, attributionAudience } = state.text;
  await tx
    .insertInto('texts.mark')
    .values({ ...rest, id, text: state.text.id, at: now, byPerson: actor.personId, audience })
    .execute();
  if (adRef.length === 0) return;
  await tx
    .insertInto('texts.adRef')
    .values(adRef.map((wait) => ({ ...wait, mark: id, confirmedAt: null, audience: attributionAudience })))
    .execute();
}
