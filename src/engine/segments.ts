/** The segments of a provision: plain words, and brackets with the alternatives of each. */
import { type Amended, afterTheirParents, firstParent } from './amendments.ts';
import { type Bracket, findBrackets, type Hold, type Wording } from './brackets.ts';
import { sliceMarks } from './marks.ts';
import type { Alternative, Provision, Segment } from './model.ts';
import { withFinerDisplay } from './nested.ts';
import { rotated } from './order.ts';
import type { Prepared } from './prepared.ts';
import { wishedAlternatives } from './wished-alternatives.ts';
import { wordingAt } from './wording-at.ts';

export interface SegmentsInput {
  readonly provision: Provision;
  /** The provision's text, prepared. */
  readonly base: Prepared;
  /** Distinct by text. */
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
  const cursors = new Array<number>(wordings.length).fill(0);
  let at = 0;
  for (const bracket of findBrackets(base, wordings, holds)) {
    const { alternatives, amended } = makeAlternatives(input, bracket, cursors);
    if (alternatives.length === 1 && bracket.heldBy.length === 0) continue;
    if (bracket.from > at) segments.push(plain(provision, at, bracket.from));
    const turned = inOrder(alternatives, input, segments.length);
    const turn = { lot: input.lot, place: `${provision.id}\n${segments.length}` };
    segments.push({ alternatives: withFinerDisplay(afterTheirParents(turned, amended), turn) });
    at = bracket.to;
  }
  if (at < provision.text.length) segments.push(plain(provision, at, provision.text.length));
  return segments;
}

function plain(provision: Provision, from: number, to: number): Segment {
  const marks = sliceMarks(provision.marks, from, to);
  const text = provision.text.slice(from, to);
  return marks ? { text, marks } : { text };
}

/** The base wording first, then the others; `cursors` remembers which edits of each wording are behind us. */
function makeAlternatives(
  input: SegmentsInput,
  bracket: Bracket,
  cursors: number[],
): { alternatives: Alternative[]; amended: Amended } {
  const { provision, wordings, retainedBy } = input;
  const baseText = provision.text.slice(bracket.from, bracket.to);
  const found = new Map<string, string[]>();
  const here = new Map<string, string>();
  for (const index of bracket.wordings) {
    const { edits, by } = wordings[index];
    const first = cursors[index];
    while (cursors[index] < edits.length && edits[cursors[index]].to <= bracket.to) cursors[index] += 1;
    const text = wordingAt(provision.text, bracket, edits.slice(first, cursors[index]));
    if (text === baseText) continue;
    if (input.amended.size > 0) here.set(wordings[index].text, text);
    const others = found.get(text);
    if (others) others.push(...by);
    else found.set(text, [...by]);
  }
  const marks = sliceMarks(provision.marks, bracket.from, bracket.to);
  const base: Alternative = {
    text: baseText,
    base: true,
    by: retainedBy,
    ...(bracket.heldBy.length > 0 ? { heldBy: bracket.heldBy } : {}),
    ...(marks ? { marks } : {}),
  };
  return { alternatives: [base, ...wishedAlternatives(found)], amended: amendedHere(input.amended, here) };
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
