import { z } from 'zod';
import { accepted, cleanText, invariant, newId, type Result, refused } from '../../base/index.ts';
import {
  bracketRange,
  type ConsolidatedProvision,
  deletedOutright,
  isStructural,
  resolveBracket as resolvedWords,
} from '../../engine/index.ts';
import { type ActContext, idInput } from '../../platform/index.ts';
import { mayChange, type StandsStill } from '../rules/changing.ts';
import { baseOf, consolidatedText, isLive } from '../rules/consolidated.ts';
import { isClosed } from '../rules/decide-proposal.ts';
import { seenMark } from '../rules/seen.ts';
import { chairRoles, chairsOn } from '../rules/standing.ts';
import type { TextState } from '../rules/text-state.ts';
import { isPartOfStructure } from '../rules/whole-decisions.ts';
import { concerns, paragraphsOf, wishOf } from '../rules/wishes.ts';
import { followToNewBase } from '../writes/following.ts';
import { takeUpInsertion } from '../writes/insertions.ts';
import { openText, touchText } from '../writes/open-text.ts';
import { deleteProvision, insertResolution } from '../writes/resolutions.ts';
import { leaveStructure, takeUpStructure } from '../writes/structure.ts';
import { addProvisionWording } from '../writes/texts.ts';
import { defineTextAct } from './text-act.ts';

const words = z
  .string()
  .max(20000, 'too-long:20000')
  .transform((text) => cleanText(text).trim());
const bracket = z.number().int().min(0);

const choice = z.discriminatedUnion('kind', [
  /** One of the alternatives of one bracket, both counted from 0 in the order shown. */
  z.object({ kind: z.literal('alternative'), bracket, alternative: z.number().int().min(0) }),
  /** The chair's bridging words in place of one bracket. */
  z.object({ kind: z.literal('bridging'), bracket, words }),
  /** The paragraph deleted, as proposed. */
  z.object({ kind: z.literal('deletion') }),
  /** A move, a split or a merge, as this proposal has it: taken up whole, or not taken up. */
  z.object({ kind: z.literal('structure'), proposal: idInput, isTakenUp: z.boolean() }),
]);

type Choice = z.output<typeof choice>;
type ResolveRefusal =
  | StandsStill
  | 'not-found'
  | 'paragraph-agreed'
  | 'moved-on'
  | 'no-such-bracket'
  | 'no-such-alternative'
  | 'nobody-proposed-it'
  | 'decided-whole'
  | 'proposal-ended'
  | 'paragraph-gone';

/**
 * The chair states the text of one bracket: an alternative, bridging words, or the deletion; or decides on a move, a
 * split or a merge. The other proposals follow to the new base; each stays open, is satisfied or overtaken, and its
 * sponsors see which. It is not yet agreement: marking the paragraph agreed is an act of its own.
 *
 * @returns the resolution's id, with which a mis-click is undone. Refused: `moved-on` when the brackets changed
 * meanwhile, `paragraph-agreed`, `no-such-bracket`, `no-such-alternative`, `nobody-proposed-it`, `proposal-ended`,
 * `paragraph-gone`, `decided-whole` for a bracket that is a part of a move, split or merge.
 * @source procedure.md §1.4 rule 2, §1.6; DESIGN §6 law 5.
 */
export const resolveBracket = defineTextAct({
  name: 'texts.resolve-bracket',
  who: chairRoles,
  input: z.object({ text: z.string().max(60), provision: idInput, seen: z.string().max(16), choice }),
  subject: (input) => `provision:${input.provision}`,
  api: {
    method: 'post',
    path: '/texts/{text}/provisions/{provision}/resolutions',
    summary: 'State the text of a bracket',
  },
  async run(context, input): Promise<Result<{ resolution: string }, ResolveRefusal>> {
    const state = await openText(context, input.text);
    if (!state || !chairsOn(state.text, context.actor)) return refused('not-found');
    const still = mayChange(state);
    if (!still.ok) return still;
    const provision = consolidatedText(state).provisions.find((one) => one.id === input.provision);
    if (!provision) return refused('not-found');
    if (isClosed(state, provision.id)) return refused('paragraph-agreed');
    if (seenMark(provision) !== input.seen) return refused('moved-on');
    const resolution = newId();
    const done = await carryOut(context, state, { provision, choice: input.choice, resolution });
    if (!done.ok) return done;
    await touchText(context, state, 'bracket-resolved');
    return accepted({ resolution });
  },
});

interface Carrying {
  readonly provision: ConsolidatedProvision;
  readonly choice: Choice;
  readonly resolution: string;
}

/** Take a move, a split or a merge up, or leave it; it is about every paragraph that it concerns. */
async function decideOnStructure(
  context: ActContext,
  state: TextState,
  decision: Pick<Carrying, 'provision' | 'resolution'> & { proposal: string; isTakenUp: boolean },
): Promise<Result<null, ResolveRefusal>> {
  const { provision, resolution, isTakenUp } = decision;
  const proposal = state.proposals.find((one) => one.id === decision.proposal);
  if (!proposal || !concerns(proposal, provision.id)) return refused('nobody-proposed-it');
  const wish = wishOf(proposal);
  if (!isLive(proposal, true) || !isStructural(wish)) return refused('proposal-ended');
  if (paragraphsOf(wish).some((id) => isClosed(state, id))) return refused('paragraph-agreed');
  if (isTakenUp) return takeUpStructure(context, state, { proposal, wish, resolution });
  await leaveStructure(context, state, { wish, resolution });
  return accepted(null);
}

async function carryOut(
  context: ActContext,
  state: TextState,
  carrying: Carrying,
): Promise<Result<null, ResolveRefusal>> {
  const { provision, choice: chosen, resolution } = carrying;
  if (chosen.kind === 'structure') return decideOnStructure(context, state, { ...carrying, ...chosen });
  if (chosen.kind === 'deletion') {
    if (deletedOutright(provision).length === 0) return refused('nobody-proposed-it');
    await deleteProvision(context, state, { provision: provision.id, resolution });
    return accepted(null);
  }
  const { bracket: at } = chosen;
  if (isPartOfStructure(provision, at, chosen.kind === 'alternative' ? chosen.alternative : undefined))
    return refused('decided-whole');
  const resolved = resolvedWords(provision, chosen);
  if (!resolved.ok) return resolved;
  if (provision.inserted) {
    await takeUpInsertion(context, state, { provision, words: resolved.value, resolution });
    return accepted(null);
  }
  const before = state.provisions.find((one) => one.id === provision.id);
  if (!before) return refused('not-found');
  await insertResolution(context, state, { id: resolution, provision: provision.id, what: 'wording' });
  const version = before.version + 1;
  await addProvisionWording(context, state, {
    provision: provision.id,
    version,
    words: resolved.value,
    resolution,
  });
  const base = baseOf(state);
  const newBase = {
    ...base,
    provisions: base.provisions.map((one) =>
      one.id === provision.id ? { ...one, text: resolved.value } : one,
    ),
  };
  const decided = bracketRange(provision, chosen.bracket);
  invariant(decided, 'a bracket that was resolved has a place');
  await followToNewBase(context, state, {
    ...{ base, newBase, resolution },
    decided: { provisionId: provision.id, ...decided },
    versions: new Map([[provision.id, version]]),
  });
  return accepted(null);
}
