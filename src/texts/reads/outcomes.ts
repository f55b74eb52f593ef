import type { Instant } from '../../base/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { OutcomeState } from '../rules/text-state.ts';

/** By proposal, oldest first: what the decisions that stand meant for it. */
export async function outcomesOf(
  tx: Tx,
  text: string,
  as: { readonly until: Instant; readonly standing: ReadonlySet<string> },
): Promise<Map<string, OutcomeState[]>> {
  const rows = await tx
    .selectFrom('texts.outcome as outcome')
    .innerJoin('texts.resolution as resolution', 'resolution.id', 'outcome.resolution')
    .select([
      'outcome.proposal',
      'outcome.resolution',
      'outcome.state',
      'outcome.why',
      'outcome.pieces',
      'outcome.at',
    ])
    .where('resolution.text', '=', text)
    .where('outcome.at', '<=', as.until)
    .orderBy('resolution.position')
    .limit(20000)
    .execute();
  const outcomes = new Map<string, OutcomeState[]>();
  for (const { proposal, resolution, ...outcome } of rows) {
    if (as.standing.has(resolution)) outcomes.set(proposal, [...(outcomes.get(proposal) ?? []), outcome]);
  }
  return outcomes;
}
