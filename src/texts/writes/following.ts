import { newId } from '../../base/index.ts';
import {
  canonical,
  isStructural,
  type Proposal,
  type Rebased,
  type RebaseInput,
  rebase,
  type Wish,
} from '../../engine/index.ts';
import type { ActContext } from '../../platform/index.ts';
import { isLive } from '../rules/consolidated.ts';
import type { ProposalState, TextState } from '../rules/text-state.ts';
import { paragraphsOf, storedWish, wishOf } from '../rules/wishes.ts';
import { insertOutcome } from './outcomes.ts';
import { addWording, endProposal, insertProposal } from './proposals.ts';

/** From one base to the next: by a decision, or back when it is undone. */
export interface Turn extends Omit<RebaseInput, 'proposals'> {
  /** With which everything falls that follows from it; `null` on the way back. */
  readonly resolution: string | null;
  /** The decision that is taken back: what it made falls, and goes on only in others. */
  readonly undone?: string;
  /** Versions of the wordings that are new, by paragraph. */
  readonly versions: ReadonlyMap<string, number>;
  /** Proposals that need not follow: it was decided on them, or they stand again as they were. */
  readonly except?: ReadonlySet<string>;
  /** Proposals that come back: others may stand behind what they would insert. */
  readonly back?: readonly ProposalState[];
}

/**
 * Carry the live proposals over to the new base: open ones get their wording against it, in whichever paragraphs their
 * words now stand; the others end as satisfied or overtaken. Never silently changed (DESIGN §6 law 5).
 */
export async function followToNewBase(context: ActContext, state: TextState, turn: Turn): Promise<void> {
  const touched = touchedBy(turn);
  const live = state.proposals.filter((one) => isLive(one, true) && !turn.except?.has(one.id));
  const byId = new Map(live.map((one) => [one.id, one]));
  const proposals = [...live, ...(turn.back ?? [])]
    .filter((one) => mayFollow(wishOf(one), touched))
    .map((one): Proposal => ({ id: one.id, by: one.sponsors, wish: wishOf(one) }));
  for (const result of rebase({ ...turn, proposals })) {
    const before = byId.get(result.proposal.id);
    if (before)
      await follow(context, state, {
        turn,
        touched,
        before,
        result: asInsertion(settled(result, turn), turn),
      });
  }
}

/** Paragraphs that say something else since, or are gone, or new. */
function touchedBy({ base, newBase, versions, regrouped = [], decided }: Turn): ReadonlySet<string> {
  const now = new Set(newBase.provisions.map(({ id }) => id));
  const gone = base.provisions.map(({ id }) => id).filter((id) => !now.has(id));
  const grouped = regrouped.flatMap(({ from, into }) => [...from, ...into]);
  return new Set([...versions.keys(), ...gone, ...grouped, ...(decided ? [decided.provisionId] : [])]);
}

/** Insertions and moves depend on the order of all paragraphs, every other wish on those that it is about. */
function mayFollow(wish: Wish, touched: ReadonlySet<string>): boolean {
  if (wish.kind === 'insert' || wish.kind === 'move') return true;
  return paragraphsOf(wish).some((id) => touched.has(id));
}

/**
 * A move behind a paragraph that is gone goes behind the one before that; where the moved one stands there anyway, nothing
 * of it is left but its words.
 */
function settled(result: Rebased, { newBase: { provisions } }: Turn): Rebased {
  const { rebased, ...rest } = result;
  if (rebased?.wish.kind !== 'move') return result;
  const { provisionId, afterId, text } = rebased.wish;
  const at = provisions.findIndex(({ id }) => id === provisionId);
  if (afterId !== provisionId && afterId !== (provisions[at - 1]?.id ?? null)) return result;
  if (text === undefined) return { ...rest, state: 'satisfied' };
  return { ...rest, rebased: { ...rebased, wish: { kind: 'change', provisionId, text } } };
}

/**
 * A new paragraph that was taken up is proposed again: whoever wished since that it says something else wishes for it in
 * those words.
 */
function asInsertion(result: Rebased, { newBase: { provisions }, back = [] }: Turn): Rebased {
  const { proposal } = result;
  const { wish } = proposal;
  if (wish.kind === 'insert' || isStructural(wish)) return result;
  const inserted = back.find((one) => one.newProvision === wish.provisionId);
  const place = inserted && wishOf(inserted);
  if (place?.kind !== 'insert' || provisions.some(({ id }) => id === wish.provisionId)) return result;
  if (wish.kind !== 'change') return { proposal, state: 'overtaken', why: 'provision-gone' };
  return { proposal, state: 'open', rebased: { ...proposal, wish: { ...place, text: wish.text } } };
}

/** Behind which paragraph it should stand. What stood there before a decision stands there again without it. */
function anchorsOf(wish: Wish): readonly string[] {
  return (wish.kind === 'insert' || wish.kind === 'move') && wish.afterId !== null ? [wish.afterId] : [];
}

interface Following {
  readonly turn: Turn;
  readonly touched: ReadonlySet<string>;
  readonly before: ProposalState;
  readonly result: Rebased;
}

async function follow(context: ActContext, state: TextState, following: Following): Promise<void> {
  const { turn, touched, before, result } = following;
  const { resolution } = turn;
  const wish = wishOf(before);
  const isTouched = [...paragraphsOf(wish), ...anchorsOf(wish)].some((id) => touched.has(id));
  const isSame = result.rebased !== undefined && canonical(result.rebased.wish) === canonical(wish);
  if (!isTouched && isSame && !result.overtaken) return;
  const { rebased, further = [] } = result;
  if (resolution !== null) await tell(context, state, { ...result, resolution });
  const falls = turn.undone !== undefined && before.resolution === turn.undone;
  const goesOn = rebased !== undefined && !falls && isSameSet(rebased.by, before.sponsors);
  if (goesOn) {
    const version = versionOn(rebased.wish, turn);
    await addWording(context, state, {
      proposal: before.id,
      version: before.version + 1,
      wish: storedWish(rebased.wish, before),
      againstVersion: version ?? before.againstVersion,
      resolution,
    });
  } else if (!falls) await endFollowed(context, state, following);
  const others = goesOn || !rebased ? further : [rebased, ...further];
  for (const other of others) await carryOn(context, state, { turn, before, other });
}

/** What the decision meant for it, for its sponsors. */
async function tell(
  context: ActContext,
  state: TextState,
  { proposal, resolution, state: outcome, why, overtaken }: Rebased & { readonly resolution: string },
): Promise<void> {
  await insertOutcome(context, state, {
    ...{ proposal: proposal.id, resolution, state: outcome },
    ...(why ? { why } : {}),
    ...(overtaken ? { overtaken } : {}),
  });
}

async function endFollowed(
  context: ActContext,
  state: TextState,
  { turn, before, result }: Following,
): Promise<void> {
  const { resolution } = turn;
  // On the way back a newer wish goes on as it was tabled, as long as its paragraphs are there.
  const there = new Set(turn.newBase.provisions.map(({ id }) => id));
  const paragraphs = paragraphsOf(wishOf(before));
  const isPlaced = paragraphs.length > 0 && paragraphs.every((id) => there.has(id));
  if (resolution === null && result.state !== 'open' && isPlaced) return;
  const why = result.state === 'open' ? 'carried-on' : result.state;
  await endProposal(context, state, { proposal: before.id, why, resolution });
}

/** A part of the wish that stands in another paragraph since, or is of some of its sponsors only. */
async function carryOn(
  context: ActContext,
  state: TextState,
  { turn, before, other }: Pick<Following, 'turn' | 'before'> & { other: Proposal },
): Promise<void> {
  await insertProposal(context, state, {
    id: newId(),
    wish: other.wish,
    sponsors: before.sponsors.filter((code) => other.by.includes(code)),
    againstVersion: versionOn(other.wish, turn) ?? 0,
    late: before.late,
    channel: before.channel,
    rationale: before.rationale,
    continues: { proposal: before.id, resolution: turn.resolution },
  });
}

function versionOn(wish: Wish, { versions }: Turn): number | undefined {
  return wish.kind === 'insert' ? undefined : versions.get(wish.provisionId);
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one));
}
