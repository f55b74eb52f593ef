/** What the provisions of a move, split or merge say: words, and the marks that go with them. */
import { separatorFor } from './boundaries.ts';
import { diffWords } from './diff.ts';
import { carryMarks } from './mark-edits.ts';
import { cutMarks, shiftMarks } from './marks.ts';
import { carryAlong } from './marks-along.ts';
import type { Mark, Provision, StructuralWish } from './model.ts';
import { tidy, type Wished } from './wordings.ts';

/** The provisions of the base that a wish is about. */
export function subjectsOf(wish: StructuralWish): readonly string[] {
  return wish.kind === 'merge' ? [wish.provisionId, ...wish.otherIds] : [wish.provisionId];
}

/** The wordings that a wish gives, as it gives them: that of the move or the merge, or those of all parts of a split. */
export function givenWordings(wish: StructuralWish, subject: string): readonly Wished[] {
  const { text = subject, marks } = wish;
  const first = marks ? { text, marks } : { text };
  return wish.kind === 'split' ? [first, ...wish.rest] : [first];
}

/**
 * The same with their marks. Where a wish says nothing of these, each mark follows its words: into the part of a split
 * where they stand (into both where it spans the border; a note into one), and from every provision that is merged.
 *
 * @returns `marks` only where something is said of them or the provisions have some; tidy, see `wordings.ts`
 */
export function structuralWordings(known: ReadonlyMap<string, Provision>, wish: StructuralWish): Wished[] {
  const sources = subjectsOf(wish).map((id) => tidy(known.get(id) ?? { text: '' }));
  const subject = sources[0] ?? { text: '' };
  const given = givenWordings(wish, subject.text);
  const isUnmarked = sources.every(({ marks = [] }) => marks.length === 0);
  if (isUnmarked) return given.map(({ text, marks }) => tidy({ text, marks }));
  const texts = given.map(({ text }) => text);
  const carried = wish.kind === 'move' ? [carriedBy(subject, texts[0])] : followed(sources, texts);
  return given.map(({ text, marks }, index) => tidy({ text, marks: marks ?? carried[index] ?? [] }));
}

function carriedBy({ text, marks = [] }: Wished, words: string): readonly Mark[] {
  return text === words ? marks : carryMarks(marks, diffWords(text, words));
}

/** The marks of the sources, as one text, on the words of each target. */
function followed(sources: readonly Wished[], targets: readonly string[]): Mark[][] {
  const texts = sources.map(({ text }) => text);
  const separator = separatorFor(texts, targets);
  const starts = startsOf(texts, separator);
  const marks = sources.flatMap((source, index) => shiftMarks(source.marks, starts[index]));
  const carried = carryAlong(marks, texts.join(separator), targets.join(separator));
  const begin = startsOf(targets, separator);
  return cutMarks(
    carried,
    targets.map(({ length }, index) => ({ from: begin[index], to: begin[index] + length })),
  );
}

function startsOf(texts: readonly string[], separator: string): number[] {
  let at = 0;
  return texts.map((text) => {
    const start = at;
    at += text.length + separator.length;
    return start;
  });
}
