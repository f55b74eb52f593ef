/**
 * Alternatives that differ little are shown as one, with brackets inside, when that is shorter (DESIGN §7: `segments`
 * inside an alternative). As outside of all brackets, three words that they share stand outside of the inner ones.
 */
import { findBrackets, type Wording } from './brackets.ts';
import { diffPrepared, type Edit } from './diff.ts';
import { sliceMarks } from './marks.ts';
import type { Alternative, Segment } from './model.ts';
import { rotated, sortedSet } from './order.ts';
import { type Prepared, prepare } from './prepared.ts';
import { wishedAlternatives } from './wished-alternatives.ts';
import { wordingAt } from './wording-at.ts';

/** How many words in a row two alternatives must share to be shown as one (law 4). */
const SHARED_RUN = 3;

/** No group is looked for among more alternatives than this besides those near the base: each is held to each. */
const MOST_COMPARED = 16;

/** Alternatives shorter than this share no three words worth showing once. */
const LEAST_LENGTH = 12;

/**
 * The same alternatives, in the same order; some with `segments`.
 *
 * @param turn how the lot turns the order of the alternatives in an inner bracket, by the place of that bracket.
 */
export function withFinerDisplay(
  alternatives: readonly Alternative[],
  turn: { readonly lot: string | undefined; readonly place: string },
): Alternative[] {
  const shown = [...alternatives];
  let left = alternatives.map((_, index) => index).filter((index) => isLong(alternatives[index]));
  while (left.length > 1) {
    const [leader, ...others] = left;
    const { base } = alternatives[leader];
    if (!base && others.length >= MOST_COMPARED) break;
    const prepared = prepare(alternatives[leader].text);
    const near = others
      .map((index) => ({ index, edits: diffPrepared(prepared, alternatives[index].text) }))
      .filter(({ index, edits }) => isNear(prepared, alternatives[index].text, edits));
    const group = near.map(({ index, edits }): Wording => ({ ...alternatives[index], edits }));
    const segments = group.length === 0 ? [] : innerSegments(alternatives[leader], { prepared, group, turn });
    const isShorter =
      lengthOf(segments) < lengthOf([{ alternatives: [alternatives[leader], ...group.map(plainly)] }]);
    if (group.length > 0 && isShorter) shown[leader] = { ...alternatives[leader], segments };
    const gone = new Set([leader, ...(isShorter ? near.map(({ index }) => index) : [])]);
    left = left.filter((index) => !gone.has(index));
  }
  return shown;
}

/**
 * The alternatives of a bracket as a reader sees them: those that stand inside the display of another are left out.
 * `by` of a wording displayed for several names them all.
 */
export function displayed(alternatives: readonly Alternative[]): Alternative[] {
  const inside = new Set<string>();
  const shown: Alternative[] = [];
  for (const alternative of alternatives) {
    if (!alternative.base && alternative.by.some((code) => inside.has(code))) continue;
    const names = namesInside(alternative);
    for (const code of names) inside.add(code);
    shown.push(alternative.base || names.length === 0 ? alternative : { ...alternative, by: names });
  }
  return shown;
}

function namesInside({ segments = [] }: Alternative): string[] {
  return sortedSet(
    segments.flatMap((segment) =>
      'alternatives' in segment ? segment.alternatives.flatMap(({ by }) => by) : [],
    ),
  );
}

function isLong({ text }: Alternative): boolean {
  return text.length >= LEAST_LENGTH;
}

function plainly({ text, by }: Wording): Alternative {
  return { text, by, base: false };
}

/** Whether most of both stays, and somewhere three words in a row. */
function isNear(base: Prepared, other: string, edits: readonly Edit[]): boolean {
  let struck = 0;
  let added = 0;
  for (const { from, to, text } of edits) {
    struck += to - from;
    added += text.length;
  }
  const kept = base.text.length - struck;
  if (kept < struck || kept < added || kept * 2 < other.length) return false;
  return keepsRun(base, edits);
}

function keepsRun({ kinds, starts }: Prepared, edits: readonly Edit[]): boolean {
  let run = 0;
  let next = 0;
  for (let index = 0; index < kinds.length; index += 1) {
    while (next < edits.length && edits[next].to < starts[index]) next += 1;
    const edit = edits[next];
    const isTouched = edit !== undefined && edit.from < starts[index + 1] && edit.to >= starts[index];
    if (isTouched && (edit.to > starts[index] || edit.from === starts[index])) run = 0;
    if (kinds[index] === 'word' && !(isTouched && edit.to > starts[index])) run += 1;
    if (run >= SHARED_RUN) return true;
  }
  return false;
}

interface Inner {
  readonly prepared: Prepared;
  readonly group: readonly Wording[];
  readonly turn: { readonly lot: string | undefined; readonly place: string };
}

/** The leader's text with brackets in which the others of its group differ from it. */
function innerSegments(leader: Alternative, { prepared, group, turn }: Inner): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (const bracket of findBrackets(prepared, group, [])) {
    if (bracket.from > at) segments.push(piece(leader, at, bracket.from));
    const place = `${turn.place}\n${segments.length}`;
    segments.push({ alternatives: innerAlternatives(leader, group, { ...bracket, lot: turn.lot, place }) });
    at = bracket.to;
  }
  if (at < leader.text.length) segments.push(piece(leader, at, leader.text.length));
  return segments;
}

function piece(
  { text, marks }: Alternative,
  from: number,
  to: number,
): { text: string; marks?: Alternative['marks'] } {
  const sliced = sliceMarks(marks, from, to);
  return sliced ? { text: text.slice(from, to), marks: sliced } : { text: text.slice(from, to) };
}

interface Place {
  readonly from: number;
  readonly to: number;
  readonly lot: string | undefined;
  readonly place: string;
}

/** Inside the base wording the base comes first, as everywhere; inside a wording wished for all are named. */
function innerAlternatives(leader: Alternative, group: readonly Wording[], place: Place): Alternative[] {
  const own = piece(leader, place.from, place.to);
  const found = new Map<string, string[]>();
  if (!leader.base) found.set(own.text, [...leader.by]);
  for (const { by, edits } of group) {
    const text = wordingAt(leader.text, place, edits);
    if (leader.base && text === own.text) continue;
    found.set(text, [...(found.get(text) ?? []), ...by]);
  }
  const wished = rotated(wishedAlternatives(found), place.lot, place.place);
  return leader.base ? [{ ...own, base: true, by: [] }, ...wished] : wished;
}

/** How much a reader has to read: words, names and brackets. */
function lengthOf(segments: readonly Segment[]): number {
  let length = 0;
  for (const segment of segments) {
    if (!('alternatives' in segment)) length += segment.text.length;
    else for (const { text, by } of segment.alternatives) length += text.length + by.join(', ').length + 4;
  }
  return length;
}
