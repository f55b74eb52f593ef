import { invariant } from '../../base/index.ts';
import type { Regrouped } from '../../engine/index.ts';
import type { ActContext } from '../../platform/index.ts';
import { baseOf, isLive } from '../rules/consolidated.ts';
import type { ResolutionState, TextState } from '../rules/text-state.ts';
import { paragraphsOf, storedWish, wishOf } from '../rules/wishes.ts';
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
  const moved = await restoreProposals(context, after, { resolution, versions });
  const wasLive = new Set(state.proposals.filter((one) => isLive(one, true)).map(({ id }) => id));
  const made = state.proposals.filter((one) => one.resolution === resolution.id).map(({ id }) => id);
  await followToNewBase(context, state, {
    base: baseOf(state),
    newBase: baseOf(after),
    regrouped: regroupedBack(state, after, resolution),
    resolution: null,
    versions,
    except: new Set([...moved, ...made]),
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

/** Proposals that the decision had moved wish again what they wished before. @returns which. */
async function restoreProposals(
  context: ActContext,
  state: TextState,
  { resolution, versions }: { resolution: ResolutionState; versions: ReadonlyMap<string, number> },
): Promise<readonly string[]> {
  const rows = await context.tx
    .selectFrom('texts.proposalWording as wording')
    .innerJoin('texts.proposal as proposal', 'proposal.id', 'wording.proposal')
    .select(['wording.proposal', 'wording.version', 'wording.words', 'wording.rangeFrom', 'wording.rangeTo'])
    .select(['wording.wish', 'wording.againstVersion', 'wording.resolution'])
    .select(['proposal.op', 'proposal.provision', 'proposal.newProvision', 'proposal.kind'])
    .where('proposal.text', '=', state.text.id)
    .where(
      'wording.proposal',
      'in',
      context.tx
        .selectFrom('texts.proposalWording as carried')
        .select('carried.proposal')
        .where('carried.resolution', '=', resolution.id),
    )
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
  return [...byProposal.keys()];
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
  for (;;) {
    const state = await openedAgain(context, before);
    const live = state.proposals.filter((one) => isLive(one, true));
    const superseded = live
      .filter(({ id }) => !wasLive.has(id))
      .flatMap((back) => {
        const paragraphs = new Set(paragraphsOf(wishOf(back)));
        const newer = live.filter(
          (one) => wasLive.has(one.id) && paragraphsOf(wishOf(one)).some((id) => paragraphs.has(id)),
        );
        return back.sponsors
          .filter((code) => newer.some(({ sponsors }) => sponsors.includes(code)))
          .map((participant) => ({ proposal: back.id, participant }));
      });
    const [first] = superseded;
    if (!first) return;
    await endSponsor(context, state, { ...first, why: 'replaced' });
  }
}
