/** The segments of a provision: plain words, and brackets with the alternatives of each. */
import { type Amended, afterTheirParents, firstParent } from './amendments.ts';
import { type Bracket, findBrackets, type Hold, type Wording } from './brackets.ts';
import type { Edit } from './diff.ts';
import { isSame } from './mark-edits.ts';
import { normalMarks, sliceMarks } from './marks.ts';
import type { Alternative, Provision, Segment } from './model.ts';
import { withFinerDisplay } from './nested.ts';
import { rotated } from './order.ts';
import type { Prepared } from './prepared.ts';
import { type SharedSpaces, sharedSpaces } from './shared-spaces.ts';
import { wishedAlternatives } from './wished-alternatives.ts';
import { wordingAt } from './wording-at.ts';
import { addWording, type Wordings } from './wordings.ts';

export interface SegmentsInput {
  readonly provision: Provision;
  /** The provision's text, prepared. */
  readonly base: Prepared;
  /** Distinct by words and marks. */
  readonly wordings: readonly Wording[];
  readonly holds: readonly Hold[];
  /** Sorted: who asked to retain the base wording. */
  readonly retainedBy: readonly string[];
  /** Of the wordings, which amends which. */
  readonly amended: Amended;
  readonly lot: string | undefined;
}

export function makeSegments(input: SegmentsInput): Segment[] {
  const { provision, base, wordings, holds } = input;
  const segments: Segment[] = [];
  const cursors = wordings.map(() => ({ edit: 0, moved: 0 }));
  let at = 0;
  for (const bracket of findBrackets(base, wordings, holds)) {
    const { alternatives, amended, edits } = makeAlternatives(input, bracket, cursors);
    if (alternatives.length === 1 && bracket.heldBy.length === 0) continue;
    const shared = sharedSpaces(alternatives);
    const from = bracket.from + shared.before;
    if (from > at) segments.push(plain(provision, at, from));
    const turned = afterTheirParents(inOrder(alternatives, input, segments.length), amended);
    const place = `${provision.id}\n${segments.length}`;
    at = bracket.to - shared.after;
    const finer = { base, from, edits: editsWithin({ from, to: at }, edits, shared), lot: input.lot, place };
    segments.push({ alternatives: withFinerDisplay(turned.map(shared.without), finer) });
  }
  const { length } = provision.text;
  if (at < length) segments.push(plain(provision, at, length, true));
  return segments;
}

/** The edits by the texts of the alternatives without the spaces that they share, where no edit is of those spaces. */
function editsWithin(
  { from, to }: Pick<Bracket, 'from' | 'to'>,
  edits: ReadonlyMap<string, readonly Edit[]>,
  shared: SharedSpaces,
): ReadonlyMap<string, readonly Edit[]> {
  if (shared.before + shared.after === 0) return edits;
  const within = new Map<string, readonly Edit[]>();
  for (const [text, own] of edits) {
    if (own.every((edit) => edit.from >= from && edit.to <= to)) within.set(shared.cut(text), own);
  }
  return within;
}

/** @param isLast whether no bracket follows: a note at the very end stands in the last piece alone. */
function plain(provision: Provision, from: number, to: number, isLast = false): Segment {
  const marks = sliceMarks(provision.marks, from, to, isLast);
  const text = provision.text.slice(from, to);
  return marks ? { text, marks } : { text };
}

/** Which edits of a wording are behind us, and by how much its words stand elsewhere than those of the base. */
interface Cursor {
  edit: number;
  moved: number;
}

/** The base wording first, then the others. */
function makeAlternatives(
  input: SegmentsInput,
  bracket: Bracket,
  cursors: readonly Cursor[],
): { alternatives: Alternative[]; amended: Amended; edits: ReadonlyMap<string, readonly Edit[]> } {
  const { provision, wordings, retainedBy } = input;
  const baseText = provision.text.slice(bracket.from, bracket.to);
  const isLast = bracket.to === provision.text.length;
  const marks = sliceMarks(provision.marks, bracket.from, bracket.to, isLast);
  const found: Wordings = new Map();
  const here = new Map<string, string>();
  const editsOf = new Map<string, readonly Edit[]>();
  const differently = new Set<string>();
  for (const index of bracket.wordings) {
    const wording = wordings[index];
    const { text, from, edits } = passBy(provision.text, bracket, wording, cursors[index]);
    const own = sliceMarks(wording.marks, from, from + text.length, isLast);
    if (text === baseText && isSame(own, marks)) continue;
    if (input.amended.size > 0) here.set(wording.text, text);
    addWording(found, own ? { text, marks: normalMarks(own) } : { text }, wording.by);
    // The same words can be reached by different edits; which of them must not depend on the order of the wishes.
    const others = editsOf.get(text);
    if (!others) editsOf.set(text, edits);
    else if (!isSameEdits(others, edits)) differently.add(text);
  }
  for (const text of differently) editsOf.delete(text);
  const base: Alternative = {
    text: baseText,
    base: true,
    by: retainedBy,
    ...(bracket.heldBy.length > 0 ? { heldBy: bracket.heldBy } : {}),
    ...(marks ? { marks } : {}),
  };
  return {
    alternatives: [base, ...wishedAlternatives(found)],
    amended: amendedHere(input.amended, here),
    edits: editsOf,
  };
}

function isSameEdits(one: readonly Edit[] | undefined, other: readonly Edit[]): boolean {
  return (
    one?.length === other.length &&
    one.every(
      ({ from, to, text }, at) => from === other[at].from && to === other[at].to && text === other[at].text,
    )
  );
}

/** What a wording says in the bracket, and from which offset of its own text. */
function passBy(
  base: string,
  bracket: Bracket,
  { edits }: Wording,
  cursor: Cursor,
): { text: string; from: number; edits: readonly Edit[] } {
  const first = cursor.edit;
  const from = bracket.from + cursor.moved;
  for (let edit = edits[cursor.edit]; edit && edit.to <= bracket.to; edit = edits[cursor.edit]) {
    cursor.edit += 1;
    cursor.moved += edit.text.length - (edit.to - edit.from);
  }
  const here = edits.slice(first, cursor.edit);
  return { text: wordingAt(base, bracket, here), from, edits: here };
}

/** What amends what in one bracket. @param here the words of each wording in the bracket */
function amendedHere(amended: Amended, here: ReadonlyMap<string, string>): Amended {
  const parents = new Map<string, string>();
  for (const [wording, words] of here) {
    const parent = here.get(amended.get(wording) ?? '');
    if (parent !== undefined && parent !== words) parents.set(words, firstParent(parents.get(words), parent));
  }
  return parents;
}

/** The base wording stays first; the lot turns the others. */
function inOrder(alternatives: readonly Alternative[], input: SegmentsInput, index: number): Alternative[] {
  const [base, ...others] = alternatives;
  return [base, ...rotated(others, input.lot, `${input.provision.id}\n${index}`)];
}
