/** What becomes of the marks that a wording wishes for when its words are carried over to a new base (law 5). */
import { diffWords } from './diff.ts';
import { carryMarks, isSame } from './mark-edits.ts';
import type { Mark } from './model.ts';
import { tidy, type Wished } from './wordings.ts';

/** Whether a provision has the marks that a wording with its words gives; one that gives none asks for none. */
export function hasMarksOf(wish: Wished, now: Wished): boolean {
  return wish.marks === undefined || isSame(tidy(wish).marks, now.marks);
}

/** The marks of a wording on those of its words that stand in another one. */
export function marksOnto({ text, marks = [] }: Wished, words: string): readonly Mark[] {
  const own = tidy({ text, marks }).marks ?? [];
  return text === words ? own : carryMarks(own, diffWords(text, words));
}

/**
 * The marks that are still wished for on the words of the new base; `undefined` when it has them, or when the wording
 * gave only those that its words had.
 */
export function marksStillWished(
  wish: Wished,
  before: Wished | undefined,
  now: Wished,
): readonly Mark[] | undefined {
  if (wish.marks === undefined) return undefined;
  const wished = marksOnto(wish, now.text);
  const isAsked = before === undefined || !isSame(wished, marksOnto(before, now.text));
  return isAsked && !isSame(wished, now.marks) ? wished : undefined;
}
