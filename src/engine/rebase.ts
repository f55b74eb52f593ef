/**
 * After a decision every other proposal follows to the new base (DESIGN §6, law 5): it is still open, satisfied
 * by the new wording, or overtaken by it. Nothing is silently changed: what is lost is told.
 */

import { applyEdits, diffWords } from './diff.ts';
import type { BaseText, Proposal, Provision, Wish } from './model.ts';
import { carryOver, type Piece } from './three-way.ts';
import { countWords } from './tokens.ts';

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
}

export interface Rebased {
  readonly proposal: Proposal;
  readonly state: 'open' | 'satisfied' | 'overtaken';
  /** The proposal against the new base; there exactly when the state is `open`. */
  readonly rebased?: Proposal;
  /** Parts of the wish that were decided otherwise, also where the rest is still open. */
  readonly overtaken?: readonly Piece[];
}

type Outcome = Omit<Rebased, 'proposal' | 'rebased'> & { readonly wish?: Wish };

/** One result for each proposal, in the order in which they come. */
export function rebase(input: RebaseInput): Rebased[] {
  const context = makeContext(input);
  return input.proposals.map((proposal) => {
    const { wish, ...outcome } = follow(context, proposal.wish);
    return { proposal, ...outcome, ...(wish ? { rebased: { ...proposal, wish } } : {}) };
  });
}

interface Context {
  readonly input: RebaseInput;
  readonly before: ReadonlyMap<string, Provision>;
  readonly now: ReadonlyMap<string, Provision>;
  /** Insertions among the proposals, by the id of the provision that they would make. */
  readonly inserts: ReadonlyMap<string, Extract<Wish, { kind: 'insert' }>>;
}

function makeContext(input: RebaseInput): Context {
  const inserts = new Map<string, Extract<Wish, { kind: 'insert' }>>();
  for (const { wish } of input.proposals) if (wish.kind === 'insert') inserts.set(wish.newId, wish);
  return { input, before: byId(input.base), now: byId(input.newBase), inserts };
}

function byId({ provisions }: BaseText): Map<string, Provision> {
  return new Map(provisions.map((provision) => [provision.id, provision]));
}

function follow(context: Context, wish: Wish): Outcome {
  switch (wish.kind) {
    case 'insert':
      return followInsert(context, wish);
    case 'delete':
      return isGone(context, wish.provisionId) ? { state: 'satisfied' } : { state: 'open', wish };
    case 'retain':
      return followRetain(context, wish);
    case 'change':
      return followChange(context, wish);
    case 'hold':
      return followHold(context, wish);
  }
}

/** In neither the new base nor any insertion that is still wished for. */
function isGone({ now, inserts }: Context, id: string): boolean {
  return !now.has(id) && !inserts.has(id);
}

function followChange(context: Context, wish: Extract<Wish, { kind: 'change' }>): Outcome {
  const now = context.now.get(wish.provisionId);
  if (!now) return isGone(context, wish.provisionId) ? { state: 'overtaken' } : { state: 'open', wish };
  const base = context.before.get(wish.provisionId)?.text ?? context.inserts.get(wish.provisionId)?.text;
  if (base === undefined) return now.text === wish.text ? { state: 'satisfied' } : { state: 'open', wish };
  const decided = decidedHere(context, wish.provisionId);
  if (now.text === wish.text) return { state: 'satisfied' };
  const { text, open, overtaken } = carryOver({ base, now: now.text, wished: wish.text, decided });
  const lost = overtaken.length > 0 ? { overtaken } : {};
  if (open > 0) return { state: 'open', wish: { ...wish, text }, ...lost };
  return { state: overtaken.length > 0 ? 'overtaken' : 'satisfied', ...lost };
}

function decidedHere({ input: { decided } }: Context, id: string) {
  return decided?.provisionId === id ? decided : undefined;
}

/** A wish to retain goes on standing for the words that are still there. */
function followRetain(context: Context, wish: Extract<Wish, { kind: 'retain' }>): Outcome {
  if (isGone(context, wish.provisionId)) return { state: 'overtaken' };
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
  return countWords(left) === 0 ? { state: 'overtaken', overtaken } : { state: 'open', wish, overtaken };
}

/** A hold moves with its words; it ends when it was decided on them. */
function followHold(context: Context, wish: Extract<Wish, { kind: 'hold' }>): Outcome {
  if (isGone(context, wish.provisionId)) return { state: 'overtaken' };
  const { range } = wish;
  const base = context.before.get(wish.provisionId)?.text;
  const now = context.now.get(wish.provisionId)?.text;
  if (!range || base === undefined || now === undefined) return { state: 'open', wish };
  const decided = decidedHere(context, wish.provisionId);
  if (decided && decided.from < range.to && decided.to > range.from) return { state: 'overtaken' };
  let moved = 0;
  for (const { from, to, text } of diffWords(base, now)) {
    const isInside = from < range.to && (to > range.from || (from === to && from > range.from));
    if (isInside) return { state: 'overtaken' };
    if (from >= range.to) break;
    moved += text.length - (to - from);
  }
  return { state: 'open', wish: { ...wish, range: { from: range.from + moved, to: range.to + moved } } };
}

/** An insertion is satisfied when its words entered the base; otherwise it follows the provision before it. */
function followInsert(context: Context, wish: Extract<Wish, { kind: 'insert' }>): Outcome {
  const same = context.now.get(wish.newId);
  if (same) {
    if (same.text === wish.text) return { state: 'satisfied' };
    return { state: 'overtaken', overtaken: [{ base: '', wished: wish.text, now: same.text }] };
  }
  if (enteredUnderOtherId(context, wish)) return { state: 'satisfied' };
  return { state: 'open', wish: { ...wish, afterId: anchorNow(context, wish.afterId) } };
}

/** An equal insertion by others at the same place entered the base. */
function enteredUnderOtherId(context: Context, wish: Extract<Wish, { kind: 'insert' }>): boolean {
  const { newBase } = context.input;
  const isSame = ({ id, kind, text }: Provision) =>
    !context.before.has(id) && kind === wish.provisionKind && text === wish.text;
  let anchor: string | null = null;
  for (const provision of newBase.provisions) {
    if (context.before.has(provision.id)) anchor = provision.id;
    else if (isSame(provision) && anchor === rootAnchor(context, wish.afterId)) return true;
  }
  return false;
}

/** The provision of the former base behind which a chain of insertions stands. */
function rootAnchor({ before, inserts }: Context, afterId: string | null): string | null {
  const seen = new Set<string>();
  let at = afterId;
  while (at !== null && !before.has(at) && !seen.has(at)) {
    seen.add(at);
    at = inserts.get(at)?.afterId ?? null;
  }
  return at;
}

/** The anchor itself while it is there or still wished for, else what stood before it in the former base. */
function anchorNow(context: Context, afterId: string | null): string | null {
  if (afterId === null || !isGone(context, afterId)) return afterId;
  const { provisions } = context.input.base;
  const place = provisions.findIndex(({ id }) => id === afterId);
  if (place < 0) return afterId;
  for (let index = place - 1; index >= 0; index -= 1) {
    if (context.now.has(provisions[index].id)) return provisions[index].id;
  }
  return null;
}
