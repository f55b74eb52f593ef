/** Marks (emphasis, notes, links) through a change of words: which go along, and which are a wish of their own. */
import { diffWords, type Edit } from './diff.ts';
import { normalMarks, sliceMarks } from './marks.ts';
import type { Mark } from './model.ts';
import type { Prepared } from './prepared.ts';

/** The marks of the base on the words that the edits keep. A note whose words are replaced stands behind the new ones. */
export function carryMarks(marks: readonly Mark[], edits: readonly Edit[]): Mark[] {
  const carried = marks.flatMap((mark): Mark[] => {
    const from = carriedStart(edits, mark.from);
    if (mark.from === mark.to) return [{ ...mark, from, to: from }];
    const to = carriedEnd(edits, mark.to);
    return from < to ? [{ ...mark, from, to }] : [];
  });
  return normalMarks(carried);
}

/** Where the first kept character at or behind `offset` stands now. */
function carriedStart(edits: readonly Edit[], offset: number): number {
  let moved = 0;
  for (const { from, to, text } of edits) {
    if (from > offset) break;
    moved += text.length - (to - from);
    if (to > offset) return to + moved;
  }
  return offset + moved;
}

/** Where the last kept character before `offset` ends now. */
export function carriedEnd(edits: readonly Edit[], offset: number): number {
  let moved = 0;
  for (const { from, to, text } of edits) {
    if (from >= offset) break;
    if (to >= offset) return from + moved;
    moved += text.length - (to - from);
  }
  return offset + moved;
}

/** A wording that was carried over to other words, with the marks that were wished for on those that it keeps. */
export function rewritten<Wish extends { readonly text: string; readonly marks?: readonly Mark[] }>(
  wish: Wish,
  text: string,
): Wish {
  if (wish.marks === undefined) return { ...wish, text };
  return { ...wish, text, marks: carryMarks(wish.marks, diffWords(wish.text, text)) };
}

export interface MarkedTexts {
  readonly base: Prepared;
  readonly baseMarks: readonly Mark[];
  /** The edits of the words, from `diffPrepared`. */
  readonly edits: readonly Edit[];
  /** The wording wished for. */
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** The edits with those kept words added that are wished for with other marks. */
export function withMarkEdits({ base, baseMarks, edits, text, marks }: MarkedTexts): Edit[] {
  // Without words there are still notes.
  if (base.text === '' && text === '') return isSame(baseMarks, marks) ? [] : [{ from: 0, to: 0, text }];
  const all: Edit[] = [];
  let next = 0;
  let moved = 0;
  for (let index = 0; index + 1 < base.starts.length; index += 1) {
    const [from, to] = [base.starts[index], base.starts[index + 1]];
    while (next < edits.length && edits[next].from <= from) {
      const edit = edits[next];
      all.push(edit);
      moved += edit.text.length - (edit.to - edit.from);
      next += 1;
    }
    const isEdited = next > 0 && edits[next - 1].to > from;
    if (isEdited) continue;
    const isEnd = to === base.text.length && next === edits.length;
    const before = sliceMarks(baseMarks, from, to, isEnd);
    const after = sliceMarks(marks, from + moved, to + moved, isEnd);
    if (!isSame(before, after)) all.push({ from, to, text: text.slice(from + moved, to + moved) });
  }
  all.push(...edits.slice(next));
  return all;
}

export function isSame(a: readonly Mark[] | undefined, b: readonly Mark[] | undefined): boolean {
  return JSON.stringify(normalMarks(a ?? [])) === JSON.stringify(normalMarks(b ?? []));
}
