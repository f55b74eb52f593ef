/** The wordings wished for one provision: words with their marks, and who wishes each. */
import { normalMarks } from './marks.ts';
import type { Mark } from './model.ts';

export interface Wished {
  readonly text: string;
  /** Absent: words that are kept keep the marks that they have; new ones have none. */
  readonly marks?: readonly Mark[];
}

export interface Sponsored extends Wished {
  readonly by: string[];
}

/** Equal words with equal marks are one wording (law 3). */
export type Wordings = Map<string, Sponsored>;

/** Equal for equal words with equal marks, and for no others. For words without marks it is the words themselves, which is quick. */
export function wordingKey({ text, marks }: Wished): string {
  if (marks !== undefined) return `\0marked${JSON.stringify([text, marks])}`;
  return text.charCodeAt(0) === 0 ? `\0words${text}` : text;
}

/** Add those who wish a wording to those who do already. */
export function addWording(wordings: Wordings, wished: Wished, by: readonly string[]): void {
  const key = wordingKey(wished);
  const same = wordings.get(key);
  if (same) same.by.push(...by);
  else if (wished.marks) wordings.set(key, { text: wished.text, marks: wished.marks, by: [...by] });
  else wordings.set(key, { text: wished.text, by: [...by] });
}

/** The wording of a wish, its marks written in the one way; what they say of places outside the text is left out. */
export function tidy({ text, marks }: Wished): Wished {
  if (marks === undefined) return { text };
  const inside = marks
    .map((mark) => ({ ...mark, from: Math.max(0, mark.from), to: Math.min(text.length, mark.to) }))
    .filter(({ from, to, kind }) => from < to || (from === to && kind === 'note'));
  return { text, marks: normalMarks(inside) };
}

/** The wording of an insertion: new words have the marks that are given, and no others. */
export function asInserted({ text, marks = [] }: Wished): Wished {
  return marks.length === 0 ? { text } : tidy({ text, marks });
}
