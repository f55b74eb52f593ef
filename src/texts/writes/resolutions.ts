import { type BaseText, rebase } from '../../engine/index.ts';
import type { ActContext } from '../../platform/index.ts';
import { isLive, wishOf } from '../rules/consolidated.ts';
import type { TextState } from '../rules/text-state.ts';
import type { ResolutionWhat } from '../schema.ts';
import { insertOutcome } from './outcomes.ts';
import { addWording, endProposal } from './proposals.ts';

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

/** Every live proposal on a provision that leaves the text is overtaken. */
export async function endOnProvision(
  context: ActContext,
  state: TextState,
  end: { provision: string; resolution: string },
): Promise<void> {
  const { provision, resolution } = end;
  for (const proposal of state.proposals) {
    if (proposal.op === 'insert' || proposal.provision !== provision || !isLive(proposal, true)) continue;
    const why = proposal.op === 'delete' ? 'satisfied' : 'overtaken';
    await endProposal(context, state, { proposal: proposal.id, why, resolution });
    const isOvertaken = why === 'overtaken';
    await insertOutcome(context, state, {
      proposal: proposal.id,
      resolution,
      state: why,
      ...(isOvertaken ? { why: 'provision-gone' } : {}),
    });
  }
}

/**
 * Carry the other proposals on a provision over to its new wording: open ones get their wording against the new
 * base, the others end as satisfied or overtaken. Never silently changed (DESIGN §6 law 5).
 */
export async function followToNewBase(
  context: ActContext,
  state: TextState,
  change: {
    base: BaseText;
    newBase: BaseText;
    provision: string;
    version: number;
    resolution: string;
    /** The words decided on, as offsets into the former wording. */
    decided: { from: number; to: number };
  },
): Promise<void> {
  const { base, newBase, provision, version, resolution } = change;
  const decided = { provisionId: provision, ...change.decided };
  const concerned = state.proposals.filter(
    (one) => one.op !== 'insert' && one.provision === provision && isLive(one, true),
  );
  const proposals = concerned.map((one) => ({ id: one.id, by: one.sponsors, wish: wishOf(one) }));
  for (const { proposal, state: outcome, rebased, ...told } of rebase({
    base,
    newBase,
    proposals,
    decided,
  })) {
    const before = concerned.find((one) => one.id === proposal.id);
    if (!before) continue;
    await insertOutcome(context, state, { proposal: proposal.id, resolution, state: outcome, ...told });
    if (outcome !== 'open' || !rebased) {
      await endProposal(context, state, {
        proposal: proposal.id,
        why: outcome === 'satisfied' ? 'satisfied' : 'overtaken',
        resolution,
      });
      continue;
    }
    const { wish } = rebased;
    await addWording(context, state, {
      proposal: proposal.id,
      version: before.version + 1,
      words: wish.kind === 'change' ? wish.text : '',
      range: wish.kind === 'hold' ? (wish.range ?? null) : null,
      againstVersion: version,
      resolution,
    });
  }
}
