import type { ConsolidatedProvision } from '../../engine/index.ts';
import type { ActContext } from '../../platform/index.ts';
import { placeInText } from '../rules/anchors.ts';
import { isLive } from '../rules/consolidated.ts';
import type { ProposalState, TextState } from '../rules/text-state.ts';
import { insertOutcome } from './outcomes.ts';
import { positionsAfter } from './places.ts';
import { endProposal } from './proposals.ts';
import { insertResolution } from './resolutions.ts';
import { addProvision } from './texts.ts';

/**
 * The chair decides on a proposed new paragraph: with words it becomes a provision of the text under its own
 * lasting id, without words it is not taken up. The proposals for it end, each with the reason.
 */
export async function takeUpInsertion(
  context: ActContext,
  state: TextState,
  decision: { provision: ConsolidatedProvision; words: string; resolution: string },
): Promise<void> {
  const { provision, words, resolution } = decision;
  const isTakenUp = words !== '';
  const what = isTakenUp ? 'insertion-taken-up' : 'insertion-not-taken-up';
  const merged = proposalsFor(state, provision);
  await insertResolution(context, state, { id: resolution, provision: provision.id, what });
  if (isTakenUp) {
    const [position = 0] = await positionsAfter(context, state, {
      ...{ afterId: placeInText(state, wishedPlace(state, provision.id)), count: 1 },
    });
    await addProvision(context, state, {
      id: provision.id,
      kind: provision.kind,
      level: provision.level ?? null,
      words,
      position,
      resolution,
    });
  }
  for (const proposal of merged) {
    const isMet = isTakenUp && proposal.words === words;
    await endProposal(context, state, {
      proposal: proposal.id,
      why: isMet ? 'taken-up' : 'overtaken',
      resolution,
    });
    const overtaken = [{ base: '', wished: proposal.words, now: words }];
    await insertOutcome(context, state, {
      proposal: proposal.id,
      resolution,
      ...(isMet ? { state: 'satisfied' } : { state: 'overtaken', why: 'words-decided', overtaken }),
    });
  }
}

/** The proposals that the consolidated text shows as this one inserted paragraph: its own and those merged with it. */
function proposalsFor(state: TextState, provision: ConsolidatedProvision): ProposalState[] {
  const texts = new Set(
    provision.segments.flatMap((segment) =>
      'alternatives' in segment ? segment.alternatives.filter((one) => !one.base).map((one) => one.text) : [],
    ),
  );
  const own = state.proposals.find((one) => one.newProvision === provision.id);
  return state.proposals.filter(
    (one) =>
      one.op === 'insert' &&
      isLive(one, true) &&
      (one.newProvision === provision.id || (one.provision === own?.provision && texts.has(one.words))),
  );
}

/** Behind what the new paragraph is proposed; another may itself be proposed. */
function wishedPlace({ proposals }: TextState, newProvision: string): string | null {
  return proposals.find((one) => one.newProvision === newProvision)?.provision ?? null;
}
