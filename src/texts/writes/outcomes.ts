import type { Rebased } from '../../engine/index.ts';
import type { ActContext } from '../../platform/index.ts';
import type { TextState } from '../rules/text-state.ts';

export type NewOutcome = Pick<Rebased, 'state' | 'why' | 'overtaken'> & {
  readonly proposal: string;
  readonly resolution: string;
};

/**
 * Keep what a decision meant for a proposal, so that its sponsors are told. Nothing is kept of one that goes on
 * untouched. Read by those who read the names: others see the text, and not what is no longer in it (DESIGN §5).
 */
export async function insertOutcome(
  { tx, now }: ActContext,
  state: TextState,
  { proposal, resolution, overtaken = [], ...outcome }: NewOutcome,
): Promise<void> {
  if (outcome.state === 'open' && overtaken.length === 0) return;
  await tx
    .insertInto('texts.outcome')
    .values({
      proposal,
      resolution,
      state: outcome.state,
      why: outcome.why ?? null,
      pieces: JSON.stringify(overtaken),
      at: now,
      audience: state.text.attributionAudience,
    })
    .execute();
}
