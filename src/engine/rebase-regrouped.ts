/**
 * Provisions were split or merged: the wishes on them follow into the provisions that their words became. What a
 * delegation wished for several of them is looked at as one text, so nothing is lost at the borders.
 */
import type { Regrouped } from './apply-structure.ts';
import { carryOffset, cutAlong, separatorFor } from './boundaries.ts';
import { diffWords } from './diff.ts';
import { carryMarks, isSame, rewritten } from './mark-edits.ts';
import { cutMarks, normalMarks, shiftMarks } from './marks.ts';
import type { Mark, PlainWish, Proposal, Wish } from './model.ts';
import { sortedSet } from './order.ts';
import type { Rebased } from './rebase.ts';
import type { Context } from './rebase-context.ts';
import { carryOver, type Piece } from './three-way.ts';

/** A wish on the words of a provision that was split or merged. */
type WordWish = Extract<PlainWish, { kind: 'change' | 'delete' | 'retain' }>;

/** The provisions before and after, and each side as one text. */
interface Sides {
  readonly from: readonly string[];
  readonly into: readonly string[];
  readonly before: readonly string[];
  /** The marks of each before. */
  readonly marks: readonly (readonly Mark[])[];
  readonly marksNow: readonly (readonly Mark[])[];
  readonly now: readonly string[];
  readonly separator: string;
}

/** All that one delegation wishes for the words of the provisions. */
interface Wished {
  readonly code: string;
  /** The proposals that it comes from; the last of them carries it on. */
  readonly proposals: Proposal[];
  readonly on: Map<string, WordWish>;
}

interface Carried {
  readonly wishes: readonly Wish[];
  readonly overtaken: readonly Piece[];
}

/** The results for all proposals on the words of regrouped provisions, by proposal. */
export function followRegrouped(context: Context): Map<Proposal, Rebased> {
  const results = new Map<Proposal, Rebased>();
  for (const regrouped of context.input.regrouped ?? []) {
    const sides = makeSides(context, regrouped);
    const concerned = context.input.proposals.filter(({ wish }) => isOn(sides, wish));
    const all = gather(concerned);
    const carried = new Map(all.map((wished) => [wished, carry(sides, wished)]));
    for (const proposal of concerned) {
      if (proposal.wish.kind === 'hold') results.set(proposal, followHold(sides, proposal, proposal.wish));
      else results.set(proposal, resultOf(proposal, all, carried));
    }
  }
  return results;
}

function makeSides({ before, now }: Context, { from, into }: Regrouped): Sides {
  const textsBefore = from.map((id) => before.get(id)?.text ?? '');
  const textsNow = into.map((id) => now.get(id)?.text ?? '');
  const marks = from.map((id) => before.get(id)?.marks ?? []);
  const marksNow = into.map((id) => now.get(id)?.marks ?? []);
  return {
    from,
    into,
    before: textsBefore,
    marks,
    marksNow,
    now: textsNow,
    separator: separatorFor(textsBefore, textsNow),
  };
}

function isOn({ from }: Sides, wish: Wish): wish is WordWish | Extract<PlainWish, { kind: 'hold' }> {
  const isWords =
    wish.kind === 'change' || wish.kind === 'delete' || wish.kind === 'retain' || wish.kind === 'hold';
  return isWords && from.includes(wish.provisionId);
}

/** By delegation; a second wish of one delegation on the same provision stays a wish apart. */
function gather(concerned: readonly Proposal[]): Wished[] {
  const all: Wished[] = [];
  for (const proposal of concerned) {
    const { wish } = proposal;
    if (wish.kind !== 'change' && wish.kind !== 'delete' && wish.kind !== 'retain') continue;
    for (const code of sortedSet(proposal.by)) {
      let wished = all.find((one) => one.code === code && !one.on.has(wish.provisionId));
      if (!wished) {
        wished = { code, proposals: [], on: new Map() };
        all.push(wished);
      }
      wished.proposals.push(proposal);
      wished.on.set(wish.provisionId, wish);
    }
  }
  return all;
}

function carry(sides: Sides, { on }: Wished): Carried {
  const { from, into, before, now, separator } = sides;
  const wishes = from.map((id) => on.get(id));
  const base = before.join(separator);
  const stands = now.join(separator);
  if (wishes.every((wish) => wish?.kind === 'delete')) {
    return { wishes: into.map((provisionId) => ({ kind: 'delete', provisionId })), overtaken: [] };
  }
  if (wishes.every((wish) => wish === undefined || wish.kind === 'retain')) {
    return {
      wishes: into.map((provisionId) => ({ kind: 'retain', provisionId })),
      overtaken: lostOf(base, stands),
    };
  }
  const wished = joinedWish(sides, wishes);
  if (wished.text === stands && wished.marks === undefined) return { wishes: [], overtaken: [] };
  const { text, overtaken } = carryOver({ base, now: stands, wished: wished.text });
  return { wishes: placed(sides, rewritten(wished, text)), overtaken };
}

/** What a delegation wishes for all the provisions, as one text; with marks where it said something of them. */
function joinedWish(
  { before, marks, separator }: Sides,
  wishes: readonly (WordWish | undefined)[],
): { text: string; marks?: readonly Mark[] } {
  let text = '';
  let isLater = false;
  const all: Mark[] = [];
  for (const [index, words] of before.entries()) {
    const wish = wishes[index];
    if (wish?.kind === 'delete') continue;
    if (isLater) text += separator;
    isLater = true;
    const own = wish?.kind === 'change' ? wish : { text: words };
    const carried = carryMarks(marks[index] ?? [], diffWords(words, own.text));
    all.push(...shiftMarks('marks' in own && own.marks ? own.marks : carried, text.length));
    text += own.text;
  }
  const saysMarks = wishes.some((wish) => wish?.kind === 'change' && wish.marks !== undefined);
  return saysMarks ? { text, marks: normalMarks(all) } : { text };
}

/** Words that it was wished to keep and that are no longer there. */
function lostOf(base: string, now: string): Piece[] {
  return diffWords(base, now)
    .map(({ from, to, text }) => ({ base: base.slice(from, to), wished: base.slice(from, to), now: text }))
    .filter((piece) => piece.base.trim() !== '');
}

/** The wish for each provision whose words differ; one to merge them again where words across a border do. */
function placed(sides: Sides, { text, marks }: { text: string; marks?: readonly Mark[] }): Wish[] {
  const { into, now, marksNow, separator } = sides;
  const cut = cutAlong(now, separator, text);
  if (!cut) return mergedAgain(into, text, marks);
  const marksOf = marks && cutMarks(marks, cut);
  return into.flatMap((provisionId, index): Wish[] => {
    const { from = 0, to = 0 } = cut[index] ?? {};
    const wording = text.slice(from, to);
    const own = marksOf?.[index];
    const isKept = wording === now[index] && (own === undefined || isSame(own, marksNow[index]));
    if (isKept) return [];
    if (wording === '') return [{ kind: 'delete', provisionId }];
    return [{ kind: 'change', provisionId, text: wording, ...(own ? { marks: own } : {}) }];
  });
}

function mergedAgain(into: readonly string[], text: string, marks: readonly Mark[] | undefined): Wish[] {
  const [provisionId = '', ...otherIds] = into;
  const wording = marks ? { text, marks } : { text };
  if (otherIds.length === 0) return [{ kind: 'change', provisionId, ...wording }];
  return [{ kind: 'merge', provisionId, otherIds, ...wording }];
}

function resultOf(
  proposal: Proposal,
  all: readonly Wished[],
  carried: ReadonlyMap<Wished, Carried>,
): Rebased {
  const own = all.filter(({ proposals }) => proposals.includes(proposal));
  const here = own.filter(({ proposals }) => proposals.at(-1) === proposal);
  const elsewhere = sortedSet(
    own.filter((one) => !here.includes(one)).map(({ proposals }) => proposals.at(-1)?.id ?? ''),
  );
  const joined = elsewhere.length > 0 ? { joined: elsewhere } : {};
  const pieces = new Map(
    here.flatMap((one) => carried.get(one)?.overtaken ?? []).map((one) => [JSON.stringify(one), one]),
  );
  const overtaken = pieces.size > 0 ? { overtaken: [...pieces.values()] } : {};
  const [rebased, ...further] = proposalsOf(proposal, here, carried);
  if (rebased)
    return {
      proposal,
      state: 'open',
      rebased,
      ...(further.length > 0 ? { further } : {}),
      ...joined,
      ...overtaken,
    };
  if (elsewhere.length > 0) return { proposal, state: 'open', ...joined, ...overtaken };
  if (pieces.size === 0) return { proposal, state: 'satisfied' };
  return { proposal, state: 'overtaken', why: 'words-decided', ...overtaken };
}

/** The same wishes by several delegations are one proposal. */
function proposalsOf(
  proposal: Proposal,
  here: readonly Wished[],
  carried: ReadonlyMap<Wished, Carried>,
): Proposal[] {
  const made = new Map<string, Proposal>();
  for (const wished of here) {
    for (const wish of carried.get(wished)?.wishes ?? []) {
      const key = JSON.stringify(wish);
      const by = sortedSet([...(made.get(key)?.by ?? []), wished.code]);
      made.set(key, { ...proposal, by, wish });
    }
  }
  return [...made.values()];
}

/** A hold goes with its words, into every provision in which some of them stand. */
function followHold(sides: Sides, proposal: Proposal, wish: Extract<PlainWish, { kind: 'hold' }>): Rebased {
  const { from, into, before, now, separator } = sides;
  const place = from.indexOf(wish.provisionId);
  const start = before.slice(0, place).reduce((sum, text) => sum + text.length + separator.length, 0);
  const range = wish.range ?? { from: 0, to: before[place]?.length ?? 0 };
  const edits = diffWords(before.join(separator), now.join(separator));
  const first = carryOffset(edits, start + range.from, 'behind insertions');
  const last = carryOffset(edits, start + range.to, 'before insertions');
  const isTouched = edits.some((edit) => edit.from < start + range.to && edit.to > start + range.from);
  if (first === undefined || last === undefined || isTouched)
    return { proposal, state: 'overtaken', why: 'words-decided' };
  const holds: Proposal[] = [];
  let at = 0;
  for (const [index, text] of now.entries()) {
    const held = { from: Math.max(first, at) - at, to: Math.min(last, at + text.length) - at };
    at += text.length + separator.length;
    if (held.from >= held.to) continue;
    const isWhole = wish.range === undefined && held.from === 0 && held.to === text.length;
    const provisionId = into[index] ?? '';
    holds.push({ ...proposal, wish: { kind: 'hold', provisionId, ...(isWhole ? {} : { range: held }) } });
  }
  const [rebased, ...further] = holds;
  if (!rebased) return { proposal, state: 'overtaken', why: 'words-decided' };
  return { proposal, state: 'open', rebased, ...(further.length > 0 ? { further } : {}) };
}
