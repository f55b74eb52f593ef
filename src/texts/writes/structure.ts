import { accepted, invariant, type Result, refused } from '../../base/index.ts';
import { applyStructure, type Provision, type StructuralWish } from '../../engine/index.ts';
import type { ActContext } from '../../platform/index.ts';
import { baseOf } from '../rules/consolidated.ts';
import { wishesTheSame } from '../rules/same-structure.ts';
import type { ProposalState, TextState } from '../rules/text-state.ts';
import { followToNewBase } from './following.ts';
import { insertOutcome } from './outcomes.ts';
import { insertPlace, positionsAfter } from './places.ts';
import { endProposal } from './proposals.ts';
import { insertResolution } from './resolutions.ts';
import { addProvision, addProvisionWording } from './texts.ts';

interface Decided {
  readonly proposal: ProposalState;
  readonly wish: StructuralWish;
  readonly resolution: string;
}

/**
 * The chair takes up a move, a split or a merge: places, new paragraphs and wordings follow from it, and what others
 * wish for the words goes with them. Ids stay (procedure.md §1.3).
 *
 * Refused: `paragraph-gone` when the paragraph, or the place, is no longer in the text.
 */
export async function takeUpStructure(
  context: ActContext,
  state: TextState,
  { proposal, wish, resolution }: Decided,
): Promise<Result<null, 'paragraph-gone'>> {
  const base = baseOf(state);
  const applied = applyStructure(base, wish);
  if (!applied.ok) return refused('paragraph-gone');
  const { base: newBase, regrouped } = applied.value;
  const change = { state, wish, resolution, provisions: newBase.provisions };
  await insertResolution(context, state, { id: resolution, provision: wish.provisionId, what: wish.kind });
  const versions = new Map([...(await reword(context, change)), ...(await makeNew(context, change))]);
  await place(context, change);
  await followToNewBase(context, state, {
    ...{ base, newBase, resolution, versions },
    ...(regrouped ? { regrouped: [regrouped] } : {}),
    except: new Set([proposal.id]),
  });
  await endProposal(context, state, { proposal: proposal.id, why: 'taken-up', resolution });
  await insertOutcome(context, state, { proposal: proposal.id, resolution, state: 'satisfied' });
  return accepted(null);
}

/** The chair does not take it up. Whoever wishes the same sees that it was decided; the order and the words stay. */
export async function leaveStructure(
  context: ActContext,
  state: TextState,
  { wish, resolution }: Pick<Decided, 'wish' | 'resolution'>,
): Promise<void> {
  const { provisionId: provision } = wish;
  await insertResolution(context, state, { id: resolution, provision, what: 'structure-not-taken-up' });
  for (const { id } of state.proposals.filter((one) => wishesTheSame(one, wish))) {
    await endProposal(context, state, { proposal: id, why: 'overtaken', resolution });
    await insertOutcome(context, state, {
      ...{ proposal: id, resolution, state: 'overtaken', why: 'words-decided' },
    });
  }
}

interface Change {
  readonly state: TextState;
  readonly wish: StructuralWish;
  readonly resolution: string;
  /** Of the new base. */
  readonly provisions: readonly Provision[];
}

type Versions = readonly (readonly [string, number])[];

async function reword(context: ActContext, { state, resolution, provisions }: Change): Promise<Versions> {
  const versions: [string, number][] = [];
  for (const { id, text: words } of provisions) {
    const before = state.provisions.find((one) => one.id === id);
    if (!before || before.words === words) continue;
    const version = before.version + 1;
    await addProvisionWording(context, state, { provision: id, version, words, resolution });
    versions.push([id, version]);
  }
  return versions;
}

async function makeNew(context: ActContext, change: Change): Promise<Versions> {
  const { state, wish, resolution, provisions } = change;
  if (wish.kind !== 'split') return [];
  const positions = await positionsAfter(context, state, {
    ...{ afterId: wish.provisionId, count: wish.rest.length },
  });
  const versions: [string, number][] = [];
  for (const [index, { newId: id }] of wish.rest.entries()) {
    const made = provisions.find((one) => one.id === id);
    const position = positions[index];
    invariant(made && position !== undefined, 'what a split makes stands in the new base');
    const { kind, level = null, text: words } = made;
    const version = await addProvision(context, state, { id, kind, level, words, position, resolution });
    versions.push([id, version]);
  }
  return versions;
}

async function place(context: ActContext, { state, wish, resolution }: Change): Promise<void> {
  if (wish.kind === 'merge') {
    for (const provision of wish.otherIds)
      await insertPlace(context, state, { provision, resolution, position: null });
  }
  if (wish.kind === 'move') {
    const [position = null] = await positionsAfter(context, state, { afterId: wish.afterId, count: 1 });
    await insertPlace(context, state, { provision: wish.provisionId, resolution, position });
  }
}
