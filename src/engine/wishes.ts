/**
 * The wishes on one provision, sorted out: one wish for each delegation (DESIGN §6: one live wish per
 * delegation per provision), holds besides. What cannot be placed is listed, never dropped.
 */
import { type Amended, firstParent } from './amendments.ts';
import { isSame } from './mark-edits.ts';
import type { PlainWish, Unplaced, Wish } from './model.ts';
import { compareText, sortedSet } from './order.ts';
import type { PlainProposal } from './structure.ts';
import { addWording, tidy, type Wished, type Wordings, wordingKey } from './wordings.ts';

/**
 * Why a wish could not be placed:
 * `second-wish` its delegation has another wish on the same provision, which stands;
 * `provision-unknown` there is no such provision; `anchor-unknown` the provision after which it should stand
 * is not there; `anchor-circular` it stands after itself; `id-taken` another provision has its id;
 * `range-outside` the words that it holds are not in the text; `no-sponsor` nobody stands behind it;
 * `incomplete` a split into one provision, or a merge of one.
 */
export type UnplacedWhy =
  | 'second-wish'
  | 'provision-unknown'
  | 'anchor-unknown'
  | 'anchor-circular'
  | 'id-taken'
  | 'range-outside'
  | 'no-sponsor'
  | 'incomplete';

export interface HeldRange {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

export interface ProvisionWishes {
  /** Those who wish each are sorted. */
  readonly wordings: Wordings;
  /** Of the wordings, which amends which. */
  readonly amended: Amended;
  readonly deletion: readonly string[];
  readonly retainedBy: readonly string[];
  /** Who holds the whole provision. */
  readonly heldBy: readonly string[];
  readonly heldRanges: readonly HeldRange[];
  readonly unplaced: readonly Unplaced[];
}

type Main = Extract<PlainWish, { kind: 'change' | 'delete' | 'retain' }>;

/**
 * Sort out the proposals on one provision with this base wording; the order of `proposals` is free.
 *
 * @param parents by proposal id, the wording that a proposal on another amends.
 */
export function sortWishes(
  base: Wished,
  proposals: readonly PlainProposal[],
  parents: Amended,
): ProvisionWishes {
  const { text } = base;
  const unplaced: Unplaced[] = [];
  const taken = mainWishes(text, proposals, unplaced);
  const wordings: Wordings = new Map();
  const deletion: string[] = [];
  const retainedBy: string[] = [];
  for (const [code, wish] of taken) {
    if (wish.kind === 'delete') deletion.push(code);
    else if (wish.kind === 'retain' || isBase(wish, base)) retainedBy.push(code);
    else addWording(wordings, tidy(wish), [code]);
  }
  for (const { by } of wordings.values()) by.sort();
  return {
    wordings,
    amended: amendedWordings(proposals, parents),
    deletion: deletion.sort(),
    retainedBy: retainedBy.sort(),
    ...sortHolds(text, proposals, unplaced),
    unplaced,
  };
}

function isBase({ text, marks }: Wished, base: Wished): boolean {
  return text === base.text && (marks === undefined || isSame(tidy({ text, marks }).marks, base.marks));
}

function amendedWordings(proposals: readonly PlainProposal[], parents: Amended): Amended {
  const amended = new Map<string, string>();
  if (parents.size === 0) return amended;
  for (const { id, wish } of proposals) {
    const parent = parents.get(id);
    if (wish.kind !== 'change' || parent === undefined) continue;
    amended.set(wish.text, firstParent(amended.get(wish.text), parent));
  }
  return amended;
}

export function unplacedWish(by: string, wish: Wish, why: UnplacedWhy, baseText = ''): Unplaced {
  return { by, text: wishText(wish, baseText), why };
}

/** The order in which unplaced wishes are listed. */
export function compareUnplaced(a: Unplaced, b: Unplaced): number {
  return compareText(a.by, b.by) || compareText(a.text, b.text) || compareText(a.why, b.why);
}

/** For each delegation the wish that stands: a change before a deletion before a retention. */
function mainWishes(
  text: string,
  proposals: readonly PlainProposal[],
  unplaced: Unplaced[],
): Map<string, Main> {
  const taken = new Map<string, Main>();
  for (const { by, wish } of proposals) {
    if (wish.kind === 'hold' || wish.kind === 'insert') continue;
    for (const code of sortedSet(by)) {
      const displaced = take(taken, code, wish);
      if (displaced) unplaced.push(unplacedWish(code, displaced, 'second-wish', text));
    }
  }
  return taken;
}

/** Let a delegation's wish stand if it goes before the one it has; the other of the two is returned. */
function take(taken: Map<string, Main>, code: string, wish: Main): Main | undefined {
  const other = taken.get(code);
  const order = other ? compareMain(wish, other) : -1;
  if (order < 0) taken.set(code, wish);
  if (order === 0) return undefined;
  return order < 0 ? other : wish;
}

const ranks = { change: 0, delete: 1, retain: 2 } satisfies Record<Main['kind'], number>;

function compareMain(a: Main, b: Main): number {
  return ranks[a.kind] - ranks[b.kind] || compareText(changedText(a), changedText(b));
}

function changedText(wish: Main): string {
  return wish.kind === 'change' ? wordingKey(wish) : '';
}

function sortHolds(text: string, proposals: readonly PlainProposal[], unplaced: Unplaced[]) {
  const heldBy: string[] = [];
  const heldRanges: HeldRange[] = [];
  for (const { by, wish } of proposals) {
    if (wish.kind !== 'hold') continue;
    if (!wish.range) {
      heldBy.push(...by);
      continue;
    }
    const from = Math.max(0, Math.trunc(wish.range.from));
    const to = Math.min(text.length, Math.trunc(wish.range.to));
    for (const code of sortedSet(by)) {
      if (from < to) heldRanges.push({ from, to, by: code });
      else unplaced.push(unplacedWish(code, wish, 'range-outside', text));
    }
  }
  return { heldBy: sortedSet(heldBy), heldRanges };
}

function wishText(wish: Wish, baseText: string): string {
  if (wish.kind === 'split') return [wish.text, ...wish.rest.map(({ text }) => text)].join('\n');
  if (wish.kind === 'move') return wish.text ?? baseText;
  if (wish.kind === 'merge') return wish.text;
  if (wish.kind === 'change' || wish.kind === 'insert') return wish.text;
  if (wish.kind === 'hold' && wish.range) return baseText.slice(wish.range.from, wish.range.to);
  return wish.kind === 'delete' ? '' : baseText;
}
