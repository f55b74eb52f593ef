/**
 * After a decision every other proposal follows to the new base (DESIGN §6, law 5): it is still open, satisfied
 * by the new wording, or overtaken by it. Nothing is silently changed: what is lost is told.
 */
import type { Regrouped } from './apply-structure.ts';
import { applyEdits, diffWords } from './diff.ts';
import { rewritten } from './mark-edits.ts';
import type { BaseText, ConsolidateInput, PlainWish, Proposal, Wish } from './model.ts';
import { anchorNow, enteredEqual, isGone } from './rebase-anchors.ts';
import { type Context, makeContext, type Outcome } from './rebase-context.ts';
import { hasMarksOf, marksStillWished } from './rebase-marks.ts';
import { followRegrouped } from './rebase-regrouped.ts';
import { followStructure } from './rebase-structure.ts';
import { isStructural } from './structure.ts';
import { carryOver, type Piece } from './three-way.ts';
import { countWords } from './tokens.ts';
import type { Wished } from './wordings.ts';

/** Two bases, what was proposed to the former, and what is known of the decision between them. */
export interface RebaseInput {
  readonly base: BaseText;
  readonly newBase: BaseText;
  /** Written against `base`. */
  readonly proposals: readonly Proposal[];
  /**
   * The words on which it was decided, as offsets into the base wording (`bracketRange`). Needed to know that
   * a wish is overtaken where the base wording itself was chosen; without it only changed words are decided.
   */
  readonly decided?: { readonly provisionId: string; readonly from: number; readonly to: number };
  /** Provisions that were split or merged (`applyStructure`); without it they are gone, and others new. */
  readonly regrouped?: readonly Regrouped[];
  /**
   * How the text was shown on which it was decided (`ConsolidateInput`). `together`: where an insertion entered the base,
   * it was decided on all that were one with it.
   */
  readonly nearInsertions?: ConsolidateInput['nearInsertions'];
}

/**
 * Why a wish is overtaken: `words-decided` its words, or those that it is about, were decided otherwise;
 * `provision-gone` its provision is no longer in the text; `restructured` its provision was split or merged
 * otherwise than it wished.
 */
export type OvertakenWhy = 'words-decided' | 'provision-gone' | 'restructured';

/** What became of one proposal. */
export interface Rebased {
  readonly proposal: Proposal;
  readonly state: 'open' | 'satisfied' | 'overtaken';
  /** The proposal against the new base; there when the state is `open`, unless it goes on in `joined` alone. */
  readonly rebased?: Proposal;
  /** What else the wish has become, where the words that it was about stand in several provisions now. */
  readonly further?: readonly Proposal[];
  /** Ids of proposals that carry it on for some of its sponsors, who wished for these provisions in several. */
  readonly joined?: readonly string[];
  /** Parts of the wish that were decided otherwise, also where the rest is still open. */
  readonly overtaken?: readonly Piece[];
  /** There exactly when the state is `overtaken`. */
  readonly why?: OvertakenWhy;
}

/** One result for each proposal, in the order in which they come. */
export function rebase(input: RebaseInput): Rebased[] {
  const context = makeContext(input);
  const byId = new Map(input.proposals.map((proposal) => [proposal.id, proposal]));
  const results = followRegrouped(context);
  const resultOf = (proposal: Proposal, amendments: readonly Proposal[] = []): Rebased => {
    const known = results.get(proposal);
    if (known) return known;
    const parent = proposal.on === undefined ? undefined : byId.get(proposal.on);
    const isAmendment = parent !== undefined && parent !== proposal && !amendments.includes(parent);
    const parentState = isAmendment ? resultOf(parent, [...amendments, proposal]).state : undefined;
    const agreed = parentState === 'satisfied' ? parent : undefined;
    const { wish, furtherWishes, ...outcome } = follow(context, proposal.wish, agreed);
    const result = {
      ...{ proposal, ...outcome },
      ...(wish ? { rebased: { ...proposal, wish } } : {}),
      ...(furtherWishes ? { further: furtherWishes.map((one) => ({ ...proposal, wish: one })) } : {}),
    };
    results.set(proposal, result);
    return result;
  };
  const all = input.proposals.map((proposal) => resultOf(proposal));
  return all.map((result) => withoutFallenParent(result, all));
}

/** An amendment whose parent falls stands on the base (DESIGN §6). */
function withoutFallenParent(result: Rebased, results: readonly Rebased[]): Rebased {
  const { on } = result.proposal;
  if (on === undefined || !result.rebased) return result;
  const parent = results.find(({ proposal }) => proposal.id === on);
  if (parent?.rebased) return result;
  const freed = ({ on: _, ...proposal }: Proposal): Proposal => proposal;
  const further = result.further?.map(freed);
  return { ...result, rebased: freed(result.rebased), ...(further ? { further } : {}) };
}

/** @param parent the proposal that this one amends, where its words are in the new base. */
function follow(context: Context, asked: Wish, parent: Proposal | undefined): Outcome {
  if (isStructural(asked)) return followStructure(context, asked);
  if (asked.kind === 'insert') return followInsert(context, asked);
  const { provisionId } = asked;
  const wish = { ...asked, provisionId: context.standing.get(provisionId) ?? provisionId };
  switch (wish.kind) {
    case 'delete':
      return isGone(context, wish.provisionId) ? { state: 'satisfied' } : { state: 'open', wish };
    case 'retain':
      return followRetain(context, wish);
    case 'change':
      return followChange(context, wish, {
        before: beforeOf(context, provisionId),
        amended: amendedOf(parent, provisionId),
      });
    case 'hold':
      return followHold(context, wish);
  }
}

const provisionGone = { state: 'overtaken', why: 'provision-gone' } as const satisfies Outcome;
const wordsDecided = { state: 'overtaken', why: 'words-decided' } as const satisfies Outcome;

/** The words to which a wish was written, also where they stood in a proposed provision. */
function beforeOf({ before, inserts }: Context, id: string): Wished | undefined {
  return before.get(id) ?? inserts.get(id);
}

/** What an agreed proposal made of a provision. */
function amendedOf(parent: Proposal | undefined, id: string): string | undefined {
  return parent?.wish.kind === 'change' && parent.wish.provisionId === id ? parent.wish.text : undefined;
}

/** @param from the words to which it was written, and those that it amends once they are agreed. */
function followChange(
  context: Context,
  wish: Extract<PlainWish, { kind: 'change' }>,
  { before, amended }: { before: Wished | undefined; amended: string | undefined },
): Outcome {
  const now = context.now.get(wish.provisionId);
  if (!now) return isGone(context, wish.provisionId) ? provisionGone : { state: 'open', wish };
  if (now.text === wish.text) return hasMarksOf(wish, now) ? { state: 'satisfied' } : { state: 'open', wish };
  if (before === undefined) return { state: 'open', wish };
  const decided = decidedHere(context, wish.provisionId);
  // What an amendment wishes is its difference from the words that it amends, once these are agreed.
  const { text, open, overtaken } = carryOver(
    amended !== undefined
      ? { base: amended, now: now.text, wished: wish.text }
      : { base: before.text, now: now.text, wished: wish.text, decided },
  );
  const lost = overtaken.length > 0 ? { overtaken } : {};
  if (open > 0) return { state: 'open', wish: rewritten(wish, text), ...lost };
  const marks = marksStillWished(wish, before, now);
  if (marks) return { state: 'open', wish: { ...wish, text: now.text, marks }, ...lost };
  return overtaken.length > 0 ? { ...wordsDecided, ...lost } : { state: 'satisfied' };
}

function decidedHere({ input: { decided } }: Context, id: string) {
  return decided?.provisionId === id ? decided : undefined;
}

/** A wish to retain goes on standing for the words that are still there. */
function followRetain(context: Context, wish: Extract<PlainWish, { kind: 'retain' }>): Outcome {
  if (isGone(context, wish.provisionId)) return provisionGone;
  const base = context.before.get(wish.provisionId)?.text;
  const now = context.now.get(wish.provisionId)?.text;
  if (base === undefined || now === undefined || base === now) return { state: 'open', wish };
  const edits = diffWords(base, now);
  const overtaken = edits.map(({ from, to, text }) => {
    const words = base.slice(from, to);
    return { base: words, wished: words, now: text };
  });
  const left = applyEdits(
    base,
    edits.map(({ from, to }) => ({ from, to, text: ' ' })),
  );
  return countWords(left) === 0 ? { ...wordsDecided, overtaken } : { state: 'open', wish, overtaken };
}

/** A hold moves with its words; it ends when it was decided on them. */
function followHold(context: Context, wish: Extract<PlainWish, { kind: 'hold' }>): Outcome {
  if (isGone(context, wish.provisionId)) return provisionGone;
  const { range } = wish;
  const base = context.before.get(wish.provisionId)?.text;
  const now = context.now.get(wish.provisionId)?.text;
  if (!range || base === undefined || now === undefined) return { state: 'open', wish };
  const decided = decidedHere(context, wish.provisionId);
  if (decided && decided.from < range.to && decided.to > range.from) return wordsDecided;
  let moved = 0;
  for (const { from, to, text } of diffWords(base, now)) {
    const isInside = from < range.to && (to > range.from || (from === to && from > range.from));
    if (isInside) return wordsDecided;
    if (from >= range.to) break;
    moved += text.length - (to - from);
  }
  return { state: 'open', wish: { ...wish, range: { from: range.from + moved, to: range.to + moved } } };
}

/** An insertion is satisfied when its words entered the base; otherwise it follows the provision before it. */
function followInsert(context: Context, wish: Extract<PlainWish, { kind: 'insert' }>): Outcome {
  const { newId } = wish;
  const same = context.now.get(newId) ?? context.now.get(context.standing.get(newId) ?? newId);
  if (same?.text === wish.text || enteredEqual(context, wish)) return { state: 'satisfied' };
  if (same) return { ...wordsDecided, overtaken: [{ base: '', wished: wish.text, now: same.text }] };
  return { state: 'open', wish: { ...wish, afterId: anchorNow(context, wish.afterId) } };
}
