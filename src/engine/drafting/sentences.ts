/** The unit of meaning is the sentence: numbered paragraphs hold several, each with its own verb (wording.md §0.2). */

/** A sentence of a provision, with its place in it. */
export interface Sentence {
  /** UTF-16 offsets into the paragraph. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** After these a stop ends no sentence. */
const abbreviation =
  /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|St|No|Nos|Art|para|paras|e\.g|i\.e|cf|vs|Rev|Add|Corr|L|p|pp|[A-Z])\.$/;
const ending = /[.!?…]+["”’')\]]*(?=\s+["“‘'([]*\p{Lu})/gu;

/** The sentences of a paragraph, without the space between them. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (const match of text.matchAll(ending)) {
    const to = match.index + match[0].length;
    if (abbreviation.test(text.slice(from, match.index + 1))) continue;
    push(sentences, text, { from, to });
    from = to;
  }
  push(sentences, text, { from, to: text.length });
  return sentences;
}

function push(sentences: Sentence[], text: string, { from, to }: { from: number; to: number }): void {
  const raw = text.slice(from, to);
  const trimmed = raw.trim();
  if (trimmed === '') return;
  const start = from + raw.indexOf(trimmed);
  sentences.push({ from: start, to: start + trimmed.length, text: trimmed });
}
