/** Lists of a text: sub-paragraphs of one level under one lead-in. */
import type { Paragraph, ReadDraft } from '../read-draft.ts';

export interface List {
  /** What the items stand under; `null` when the text begins with them. */
  readonly leadIn: Paragraph | null;
  readonly items: readonly Paragraph[];
}

/** Every list, in the order of its first item. */
export function listsOf({ paragraphs }: ReadDraft): List[] {
  const lists: { leadIn: Paragraph | null; items: Paragraph[] }[] = [];
  /** By level, the list that is open. */
  const open: ({ leadIn: Paragraph | null; items: Paragraph[] } | undefined)[] = [];
  let before: Paragraph | null = null;
  for (const paragraph of paragraphs) {
    const level = levelOf(paragraph);
    open.length = Math.min(open.length, level + 1);
    if (level > 0) {
      let list = open[level];
      if (!list) {
        list = { leadIn: before, items: [] };
        open[level] = list;
        lists.push(list);
      }
      list.items.push(paragraph);
    }
    before = paragraph;
  }
  return lists;
}

/** 0 for a paragraph of its own, 1 for (a), 2 for (i). */
export function levelOf({ kind, level }: Pick<Paragraph, 'kind' | 'level'>): number {
  return kind === 'subparagraph' ? Math.max(1, level ?? 1) : 0;
}
