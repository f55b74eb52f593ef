import { invariant } from '../../base/index.ts';
import type { Regrouped } from '../../engine/index.ts';
import type { ActContext } from '../../platform/index.ts';
import { baseOf, isLive } from '../rules/consolidated.ts';
import type { ProposalState, ResolutionState, TextState } from '../rules/text-state.ts';
import { paragraphsMadeBy, paragraphsOf, storedWish, wishOf } from '../rules/wishes.ts';
import { followToNewBase } from './following.ts';
import { openText } from './open-text.ts';
import { addWording, endSponsor } from './proposals.ts';
import { addProvisionWording } from './texts.ts';

/**
 * Take a decision back. Ends, places and paragraphs that followed from it fall with it; wordings are restored as further
 * ones, because later rows may stand on them; what was proposed since follows back to the former base.
 */
export async function takeBack(
  context: ActContext,
  state: TextState,
  resolution: ResolutionState,
): Promise<void> {
  await context.tx
    .updateTable('texts.resolution')
    .set({ undoneAt: context.now })
    .where('id', '=', resolution.id)
    .execute();
  const standing = await openedAgain(context, state);
  const versions = await restoreWordings(context, standing, resolution);
  const after = await openedAgain(context, state);
  const moved = await movedBy(context, resolution);
  const entangled = entangledWith(state, { resolution, moved });
  await restoreProposals(context, after, {
    moved: moved.filter((id) => !entangled.has(id)),
    resolution,
    versions,
  });
  const wasLive = new Set(state.proposals.filter((one) => isLive(one, true)).map(({ id }) => id));
  const made = state.proposals.filter((one) => one.resolution === resolution.id).map(({ id }) => id);
  await followToNewBase(context, state, {
    base: baseOf(state),
    newBase: baseOf(after),
    regrouped: regroupedBack(state, after, resolution),
    resolution: null,
    undone: resolution.id,
    versions,
    except: new Set([...moved, ...made].filter((id) => !entangled.has(id))),
    back: after.proposals.filter((one) => one.op === 'insert' && isLive(one, true) && !wasLive.has(one.id)),
  });
  await keepNewerWishes(context, state, wasLive);
}

/** The text as it stands after what was written. */
async function openedAgain(context: ActContext, { text }: TextState): Promise<TextState> {
  const state = await openText(context, text.id);
  invariant(state, 'a text that is open stays open');
  return state;
}

/** The words that stood before the decision stand again. @returns versions by paragraph. */
async function restoreWordings(
  context: ActContext,
  state: TextState,
  resolution: ResolutionState,
): Promise<ReadonlyMap<string, number>> {
  const rows = await context.tx
    .selectFrom('texts.wording as wording')
    .select(['wording.provision', 'wording.version', 'wording.words', 'wording.resolution'])
    .where('wording.provision', 'in', [...resolution.concerns])
    .orderBy('wording.version')
    .limit(20000)
    .execute();
  const versions = new Map<string, number>();
  for (const stated of rows.filter((row) => row.resolution === resolution.id)) {
    const present = state.provisions.find(({ id }) => id === stated.provision);
    const before = rows.findLast((row) => row.provision === stated.provision && row.version < stated.version);
    if (!present || !before) continue;
    const { words } = before;
    const version = present.version + 1;
    await addProvisionWording(context, state, { provision: present.id, version, words, resolution: null });
    versions.set(present.id, version);
  }
  return versions;
}

/** The proposals that the decision carried to other words or another paragraph. */
async function movedBy({ tx }: ActContext, resolution: ResolutionState): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('texts.proposalWording')
    .select('proposal')
    .distinct()
    .where('resolution', '=', resolution.id)
    .orderBy('proposal')
    .limit(20000)
    .execute();
  return rows.map(({ proposal }) => proposal);
}

/**
 * What a split or a merge made of the wishes of a delegation that has tabled another one there since: its former wish is
 * not simply there again, all that it wishes now is carried back together.
 */
function entangledWith(
  state: TextState,
  { resolution, moved }: { resolution: ResolutionState; moved: readonly string[] },
): ReadonlySet<string> {
  if (resolution.what !== 'split' && resolution.what !== 'merge') return new Set();
  const followed = state.proposals.filter(
    (one) => isLive(one, true) && (moved.includes(one.id) || one.resolution === resolution.id),
  );
  const newer = state.proposals.filter(
    (one) =>
      isLive(one, true) &&
      !followed.includes(one) &&
      paragraphsOf(wishOf(one)).some((id) => resolution.concerns.includes(id)),
  );
  const by = new Set(newer.flatMap(({ sponsors }) => sponsors));
  return new Set(followed.filter((one) => one.sponsors.some((code) => by.has(code))).map(({ id }) => id));
}

/** Proposals that the decision had moved wish again what they wished before. */
async function restoreProposals(
  context: ActContext,
  state: TextState,
  restoring: {
    moved: readonly string[];
    resolution: ResolutionState;
    versions: ReadonlyMap<string, number>;
  },
): Promise<void> {
  const { moved, resolution, versions } = restoring;
  if (moved.length === 0) return;
  const rows = await context.tx
    .selectFrom('texts.proposalWording as wording')
    .innerJoin('texts.proposal as proposal', 'proposal.id', 'wording.proposal')
    .select(['wording.proposal', 'wording.version', 'wording.words', 'wording.rangeFrom', 'wording.rangeTo'])
    .select(['wording.wish', 'wording.againstVersion', 'wording.resolution'])
    .select(['proposal.op', 'proposal.provision', 'proposal.newProvision', 'proposal.kind'])
    .where('wording.proposal', 'in', moved)
    .orderBy('wording.version')
    .limit(20000)
    .execute();
  const byProposal = Map.groupBy(rows, ({ proposal }) => proposal);
  for (const [proposal, wordings] of byProposal) {
    const at = wordings.findIndex((one) => one.resolution === resolution.id);
    const former = wordings[at - 1];
    const last = wordings.at(-1);
    if (!former || !last) continue;
    const { rangeFrom: from, rangeTo: to } = former;
    const range = from === null || to === null ? null : { from, to };
    const row = { ...former, range };
    const wish = former.wish ?? wishOf(row);
    const [first = ''] = paragraphsOf(wish);
    await addWording(context, state, {
      ...{ proposal, version: last.version + 1, resolution: null },
      wish: former.wish ? storedWish(wish, row) : row,
      againstVersion: versions.get(first) ?? former.againstVersion,
    });
  }
}

/** A split taken back is a merge of its parts, and the other way round. */
function regroupedBack(
  state: TextState,
  after: TextState,
  { provision, what, concerns }: ResolutionState,
): readonly Regrouped[] {
  if (what !== 'split' && what !== 'merge') return [];
  const inOrder = ({ provisions }: TextState) =>
    provisions.map(({ id }) => id).filter((id) => id !== provision && concerns.includes(id));
  return [{ from: [provision, ...inOrder(state)], into: [provision, ...inOrder(after)] }];
}

/** A delegation has one wish for a paragraph: the one that it tabled since goes before the one that comes back. */
async function keepNewerWishes(
  context: ActContext,
  before: TextState,
  wasLive: ReadonlySet<string>,
): Promise<void> {
  const existed = new Set(before.proposals.map(({ id }) => id));
  for (;;) {
    const state = await openedAgain(context, before);
    const live = state.proposals.filter((one) => isLive(one, true));
    const isBack = ({ id }: ProposalState) => existed.has(id) && !wasLive.has(id);
    const superseded = live.filter(isBack).flatMap((back) => {
      const paragraphs = new Set(aboutOf(back));
      const newer = live.filter((one) => !isBack(one) && aboutOf(one).some((id) => paragraphs.has(id)));
      return back.sponsors
        .filter((code) => newer.some(({ sponsors }) => sponsors.includes(code)))
        .map((participant) => ({ proposal: back.id, participant }));
    });
    const [first] = superseded;
    if (!first) return;
    await endSponsor(context, state, { ...first, why: 'replaced' });
  }
}

/** The paragraphs for which it is a wish: those of the text, and a new one that it would make. */
function aboutOf(proposal: ProposalState): readonly string[] {
  const wish = wishOf(proposal);
  return [...paragraphsOf(wish), ...paragraphsMadeBy(wish)];
}
