import { z } from 'zod';
import { accepted, refused } from '../../base/index.ts';
import { rebase } from '../../engine/index.ts';
import { type ActContext, defineAct, idInput } from '../../platform/index.ts';
import { mayChange } from '../rules/changing.ts';
import { baseOf, isLive, wishOf } from '../rules/consolidated.ts';
import { isClosed } from '../rules/decide-proposal.ts';
import { chairRoles, chairsOn } from '../rules/standing.ts';
import type { TextState } from '../rules/text-state.ts';
import { openText, touchText } from '../writes/open-text.ts';
import { addWording } from '../writes/proposals.ts';
import { addProvisionWording } from '../writes/texts.ts';

/**
 * Undo the last decision on a paragraph, a mis-click: the former wording and every proposal that the decision
 * ended or moved stand again as before. What was done stays in the history.
 *
 * Refused: `not-the-last`, `already-undone`, `paragraph-agreed`.
 */
export const undoResolution = defineAct({
  name: 'texts.undo-resolution',
  who: chairRoles,
  input: z.object({ text: z.string().max(60), resolution: idInput }),
  subject: (input) => `resolution:${input.resolution}`,
  api: {
    method: 'post',
    path: '/texts/{text}/resolutions/{resolution}/undoing',
    summary: 'Undo the last decision on a bracket',
  },
  async run(context, input) {
    const state = await openText(context, input.text);
    if (!state || !chairsOn(state.text, context.actor)) return refused('not-found');
    const still = mayChange(state);
    if (!still.ok) return still;
    const resolution = state.resolutions.find((one) => one.id === input.resolution);
    if (!resolution) return refused('already-undone');
    const last = state.resolutions.filter((one) => one.provision === resolution.provision).at(-1);
    if (last?.id !== resolution.id) return refused('not-the-last');
    if (isClosed(state, resolution.provision)) return refused('paragraph-agreed');
    await context.tx
      .updateTable('texts.resolution')
      .set({ undoneAt: context.now })
      .where('id', '=', resolution.id)
      .execute();
    if (resolution.what === 'wording') await restoreWording(context, state, resolution);
    await touchText(context, state, 'resolution-undone');
    return accepted({});
  },
});

async function restoreWording(
  context: ActContext,
  state: TextState,
  resolution: { id: string; provision: string },
): Promise<void> {
  const { tx } = context;
  const present = state.provisions.find((one) => one.id === resolution.provision);
  const before = await tx
    .selectFrom('texts.wording')
    .select(['version', 'words'])
    .where('provision', '=', resolution.provision)
    .where('version', '<', (where) =>
      where
        .selectFrom('texts.wording as stated')
        .select('stated.version')
        .where('stated.provision', '=', resolution.provision)
        .where('stated.resolution', '=', resolution.id)
        .limit(1),
    )
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!present || !before) return;
  const version = present.version + 1;
  await addProvisionWording(context, state, {
    provision: present.id,
    version,
    words: before.words,
    resolution: null,
  });
  await restoreProposals(context, state, { resolution, version, words: before.words });
}

/** Proposals that the decision had moved take their former wording again; newer ones follow back to the old base. */
async function restoreProposals(
  context: ActContext,
  state: TextState,
  undone: { resolution: { id: string; provision: string }; version: number; words: string },
): Promise<void> {
  const { resolution, version } = undone;
  const rows = await context.tx
    .selectFrom('texts.proposalWording as wording')
    .innerJoin('texts.proposal as proposal', 'proposal.id', 'wording.proposal')
    .select(['wording.proposal', 'wording.version', 'wording.words', 'wording.rangeFrom', 'wording.rangeTo'])
    .select('wording.resolution')
    .where('proposal.text', '=', state.text.id)
    .where('proposal.provision', '=', resolution.provision)
    .where('proposal.op', '!=', 'insert')
    .orderBy('wording.version')
    .limit(20000)
    .execute();
  const latest = new Map(rows.map((row) => [row.proposal, row.version]));
  for (const moved of rows.filter((row) => row.resolution === resolution.id)) {
    const former = rows
      .filter((row) => row.proposal === moved.proposal && row.version < moved.version)
      .at(-1);
    if (!former) continue;
    const { rangeFrom: from, rangeTo: to } = former;
    await addWording(context, state, {
      proposal: moved.proposal,
      version: (latest.get(moved.proposal) ?? moved.version) + 1,
      words: former.words,
      range: from === null || to === null ? null : { from, to },
      againstVersion: version,
      resolution: null,
    });
  }
  await carryBackNewer(context, state, {
    ...undone,
    moved: new Set(rows.filter((row) => row.resolution === resolution.id).map((row) => row.proposal)),
  });
}

async function carryBackNewer(
  context: ActContext,
  state: TextState,
  undone: { resolution: { provision: string }; version: number; words: string; moved: ReadonlySet<string> },
): Promise<void> {
  const { provision } = undone.resolution;
  const newer = state.proposals.filter(
    (one) =>
      one.op !== 'insert' && one.provision === provision && isLive(one, true) && !undone.moved.has(one.id),
  );
  const base = baseOf(state);
  const newBase = {
    ...base,
    provisions: base.provisions.map((one) => (one.id === provision ? { ...one, text: undone.words } : one)),
  };
  const proposals = newer.map((one) => ({ id: one.id, by: one.sponsors, wish: wishOf(one) }));
  for (const { proposal, state: outcome, rebased } of rebase({ base, newBase, proposals })) {
    const before = newer.find((one) => one.id === proposal.id);
    if (!before || outcome !== 'open' || !rebased) continue;
    const { wish } = rebased;
    await addWording(context, state, {
      proposal: proposal.id,
      version: before.version + 1,
      words: wish.kind === 'change' ? wish.text : '',
      range: wish.kind === 'hold' ? (wish.range ?? null) : null,
      againstVersion: undone.version,
      resolution: null,
    });
  }
}
