/**
 * Alternatives that differ little are shown as one, with brackets inside, when that is shorter (DESIGN §7: `segments`
 * inside an alternative). As outside of all brackets, three words that they share stand outside of the inner ones.
 */
import { type Bracket, findBrackets, type Wording } from './brackets.ts';
import { diffPrepared, type Edit } from './diff.ts';
import { carryMarks } from './mark-edits.ts';
import { shiftMarks, sliceMarks } from './marks.ts';
import type { Alternative, Segment } from './model.ts';
import { rotated, sortedSet } from './order.ts';
import { type Prepared, prepare, tokenAt } from './prepared.ts';
import { wishedAlternatives } from './wished-alternatives.ts';
import { wordingAt } from './wording-at.ts';
import { addWording, type Wordings } from './wordings.ts';

/** How many words in a row two alternatives must share to be shown as one (law 4). */
const SHARED_RUN = 3;

/** No group is looked for among more alternatives than this besides those near the base: each is held to each. */
const MOST_COMPARED = 16;

/** Shown as one, alternatives take at most this part of what they take side by side. */
const SHORTER = 0.85;

/** Alternatives shorter than this share no three words worth showing once. */
const LEAST_LENGTH = 12;

export interface Finer {
  /** The provision, and where the bracket begins in it. */
  readonly base: Prepared;
  readonly from: number;
  /** How alternatives differ from the base wording, by their texts, as far as it is known: offsets into the provision. */
  readonly edits: ReadonlyMap<string, readonly Edit[]>;
  /** What the lot turns the order of the alternatives in an inner bracket by. */
  readonly lot: string | undefined;
  readonly place: string;
}

/** The same alternatives of a bracket, in the same order; some with `segments`. */
export function withFinerDisplay(alternatives: readonly Alternative[], finer: Finer): Alternative[] {
  const shown = [...alternatives];
  let left = alternatives.filter(isComparable);
  while (left.length > 1) {
    const [first, ...others] = left;
    if (!first.base && others.length >= MOST_COMPARED) break;
    const leader = makeLeader(first, finer);
    const group = nearTo(leader, others, finer);
    // What made one bracket of them all would make one of them again.
    const isAll = first.base && first.heldBy === undefined && group.length === alternatives.length - 1;
    const asOne = group.length === 0 || isAll ? undefined : shownAsOne(leader, group, finer);
    if (asOne) shown[alternatives.indexOf(first)] = asOne;
    const gone = new Set(asOne ? group.map(({ text }) => text) : []);
    left = others.filter(({ text }) => !gone.has(text));
  }
  return shown;
}

function nearTo(leader: Leader, others: readonly Alternative[], finer: Finer): Wording[] {
  const group: Wording[] = [];
  for (const { text, by } of others) {
    const edits = editsOf(leader, text, finer);
    if (isNear(leader, text, edits) && keepsNoMark(leader, edits)) group.push({ text, by, edits });
  }
  return group;
}

/** Outside of the inner brackets a reader sees the marks of the leader, and the others have none. */
function keepsNoMark({ alternative, from }: Leader, edits: readonly Edit[]): boolean {
  if (alternative.marks === undefined) return true;
  return carryMarks(shiftMarks(alternative.marks, from), edits).length === 0;
}

/** The leader with brackets inside, when it is worth it; where many differ in many places they share too little. */
function shownAsOne(leader: Leader, group: readonly Wording[], finer: Finer): Alternative | undefined {
  const brackets = findBrackets(leader.prepared, group, []);
  if (!keepsRun(leader, brackets)) return undefined;
  const asOne = { ...leader.alternative, segments: innerSegments(leader, { group, brackets }, finer) };
  return isShorter(asOne, [leader.alternative, ...group.map(plainly)]) ? asOne : undefined;
}

/** The alternative that stands for its group, and where its text is found. */
interface Leader {
  readonly alternative: Alternative;
  readonly prepared: Prepared;
  readonly from: number;
  readonly to: number;
  /** Its text by itself, prepared when it is first asked for. */
  alone?: Prepared;
}

function makeLeader(alternative: Alternative, { base, from }: Finer): Leader {
  const { length } = alternative.text;
  if (alternative.base) return { alternative, prepared: base, from, to: from + length };
  return { alternative, prepared: prepare(alternative.text), from: 0, to: length };
}

function editsOf(leader: Leader, text: string, finer: Finer): readonly Edit[] {
  const { alternative, prepared, from } = leader;
  if (!alternative.base) return diffPrepared(prepared, text);
  const known = finer.edits.get(text);
  if (known) return known;
  leader.alone ??= prepare(alternative.text);
  return diffPrepared(leader.alone, text).map((edit) => ({
    from: edit.from + from,
    to: edit.to + from,
    text: edit.text,
  }));
}

/**
 * The alternatives of a bracket as a reader sees them: those that stand inside the display of another are left out.
 * `by` of a wording displayed for several names them all.
 */
export function displayed(alternatives: readonly Alternative[]): Alternative[] {
  const inside = shownInside(alternatives);
  return alternatives
    .filter((one) => !inside.has(one))
    .map((one) => {
      const names = namesInside(one);
      return one.base || names.length === 0 ? one : { ...one, by: names };
    });
}

/** The alternatives that a reader finds inside the display of another one of the same bracket. */
export function shownInside(alternatives: readonly Alternative[]): ReadonlySet<Alternative> {
  const names = new Set<string>();
  const inside = new Set<Alternative>();
  for (const alternative of alternatives) {
    if (!alternative.base && alternative.by.some((code) => names.has(code))) inside.add(alternative);
    else for (const code of namesInside(alternative)) names.add(code);
  }
  return inside;
}

function namesInside({ segments = [] }: Alternative): string[] {
  return sortedSet(
    segments.flatMap((segment) =>
      'alternatives' in segment ? segment.alternatives.flatMap(({ by }) => by) : [],
    ),
  );
}

/** Inside another alternative a wording is shown as words alone, so one with marks stands by itself. */
function isComparable({ text, base, marks }: Alternative): boolean {
  return text.length >= LEAST_LENGTH && (base || marks === undefined);
}

function plainly({ text, by }: Wording): Alternative {
  return { text, by, base: false };
}

/** Whether most of both stays, and somewhere three words in a row. */
function isNear(leader: Leader, text: string, edits: readonly Edit[]): boolean {
  let struck = 0;
  let added = 0;
  for (const edit of edits) {
    struck += edit.to - edit.from;
    added += edit.text.length;
  }
  const kept = leader.to - leader.from - struck;
  return kept >= struck && kept >= added && kept * 2 >= text.length && keepsRun(leader, edits);
}

function keepsRun({ prepared, from, to }: Leader, parts: readonly { from: number; to: number }[]): boolean {
  let at = from;
  for (const part of parts) {
    if (hasRun(prepared, at, part.from)) return true;
    at = part.to;
  }
  return hasRun(prepared, at, to);
}

function hasRun(prepared: Prepared, from: number, to: number): boolean {
  let run = 0;
  for (let index = tokenAt(prepared, from); run < SHARED_RUN && prepared.starts[index] < to; index += 1) {
    if (prepared.kinds[index] === 'word') run += 1;
  }
  return run >= SHARED_RUN;
}

interface Inner {
  readonly group: readonly Wording[];
  readonly brackets: readonly Bracket[];
}

/** The leader's text with brackets in which the others of its group differ from it. */
function innerSegments(leader: Leader, { group, brackets }: Inner, finer: Finer): Segment[] {
  const segments: Segment[] = [];
  let at = leader.from;
  for (const bracket of brackets) {
    if (bracket.from > at) segments.push(piece(leader, at, bracket.from));
    const wished = rotated(
      innerAlternatives(leader, group, bracket),
      finer.lot,
      `${finer.place}\n${segments.length}`,
    );
    const own = piece(leader, bracket.from, bracket.to);
    segments.push({
      alternatives: leader.alternative.base ? [{ ...own, base: true, by: [] }, ...wished] : wished,
    });
    at = bracket.to;
  }
  if (at < leader.to) segments.push(piece(leader, at, leader.to));
  return segments;
}

function piece({ alternative, prepared, from: start }: Leader, from: number, to: number) {
  const marks = sliceMarks(alternative.marks, from - start, to - start);
  const text = prepared.text.slice(from, to);
  return marks ? { text, marks } : { text };
}

/** Inside the base wording those who differ from it are named; inside a wording wished for, all of its group. */
function innerAlternatives(leader: Leader, group: readonly Wording[], bracket: Bracket): Alternative[] {
  const { alternative, prepared } = leader;
  const own = prepared.text.slice(bracket.from, bracket.to);
  const found: Wordings = new Map();
  if (!alternative.base) addWording(found, { text: own }, alternative.by);
  for (const { by, edits } of group) {
    const text = wordingAt(prepared.text, bracket, edits);
    // Who only takes a mark off the same words has an edit of them, too.
    const isEdited = edits.some(({ from, to }) => from >= bracket.from && to <= bracket.to);
    if (alternative.base && text === own && !isEdited) continue;
    addWording(found, { text }, by);
  }
  return wishedAlternatives(found);
}

/** Whether a reader has clearly less to read: brackets inside brackets ask more of them, too. */
function isShorter(asOne: Alternative, apart: readonly Alternative[]): boolean {
  const names = asOne.base ? [] : namesInside(asOne);
  return (
    lengthOf(asOne.segments ?? []) + printedNames(names) <= SHORTER * lengthOf([{ alternatives: apart }])
  );
}

/** As it is printed: `[words (ARV)|— (BEL)]`. */
function lengthOf(segments: readonly Segment[]): number {
  let length = 0;
  for (const segment of segments) {
    if (!('alternatives' in segment)) {
      length += segment.text.length;
      continue;
    }
    length += 1;
    for (const { text, by } of segment.alternatives)
      length += Math.max(1, text.length) + printedNames(by) + 1;
  }
  return length;
}

function printedNames(codes: readonly string[]): number {
  return codes.length === 0 ? 0 : codes.join(', ').length + ' ()'.length;
}
