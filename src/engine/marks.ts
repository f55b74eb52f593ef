/** Marks (emphasis, notes, links) of a text that is cut into pieces and put together again. */
import type { Mark } from './model.ts';
import { compareText } from './order.ts';

/**
 * The marks of `text.slice(from, to)`, counted from its start; `undefined` when it carries none. A mark
 * without length (a note) belongs to the piece that begins at its place, or to the last piece.
 *
 * @param isLast whether no other piece of the text follows.
 */
export function sliceMarks(
  marks: readonly Mark[] | undefined,
  from: number,
  to: number,
  isLast = false,
): Mark[] | undefined {
  if (!marks || marks.length === 0) return undefined;
  const inside: Mark[] = [];
  for (const mark of marks) {
    const start = Math.max(mark.from, from);
    const end = Math.min(mark.to, to);
    const isPoint =
      mark.from === mark.to && mark.from >= from && (mark.from < to || (isLast && mark.from === to));
    if (start < end || isPoint) inside.push({ ...mark, from: start - from, to: end - from });
  }
  return inside.length > 0 ? inside : undefined;
}

/**
 * The marks of each of several pieces of a text, counted from its start. One that spans a border is in both; a note at a
 * border stands behind the words before it, and in one piece only.
 */
export function cutMarks(
  marks: readonly Mark[],
  pieces: readonly { readonly from: number; readonly to: number }[],
): Mark[][] {
  const stretches = marks.filter(({ from, to }) => from < to);
  const places = marks.filter(({ from, to }) => from === to);
  const pieceOf = ({ from }: Mark) => pieces.findIndex(({ to }) => from <= to);
  return pieces.map(({ from, to }, index) => {
    const here = places.filter((mark) => pieceOf(mark) === index);
    const own = sliceMarks(stretches, from, to) ?? [];
    const moved = here.map((mark) => ({ ...mark, from: Math.max(0, mark.from - from) }));
    return normalMarks([...own, ...moved.map((mark) => ({ ...mark, to: mark.from }))]);
  });
}

/** Marks moved by `offset`, for a piece that stands inside a longer text. */
export function shiftMarks(marks: readonly Mark[] | undefined, offset: number): Mark[] {
  return (marks ?? []).map((mark) => ({ ...mark, from: mark.from + offset, to: mark.to + offset }));
}

/** The one way to write a set of marks: touching marks of the same kind are one, in order. */
export function normalMarks(marks: readonly Mark[]): Mark[] {
  const sorted = [...marks].sort(compareMarks);
  const joined: Mark[] = [];
  for (const mark of sorted) {
    const at = joined.findIndex((other) => isContinued(other, mark));
    if (at < 0) joined.push(mark);
    else joined[at] = { ...joined[at], to: Math.max(joined[at].to, mark.to) };
  }
  return joined.sort(compareMarks);
}

function isContinued(mark: Mark, next: Mark): boolean {
  const isSame = mark.kind === next.kind && mark.href === next.href;
  return isSame && mark.from !== mark.to && next.from !== next.to && next.from <= mark.to;
}

function compareMarks(a: Mark, b: Mark): number {
  return (
    a.from - b.from || a.to - b.to || compareText(a.kind, b.kind) || compareText(a.href ?? '', b.href ?? '')
  );
}
