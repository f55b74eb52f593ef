/** A draft as rules read it: paragraphs with their sentences and openings, made once for all rules. */
import type { Draft, DraftProvision } from './model.ts';
import { type Opening, openingOf } from './openings.ts';
import { type Sentence, sentencesOf } from './sentences.ts';

export interface ReadSentence extends Sentence {
  readonly opening: Opening | null;
}

export interface Paragraph extends DraftProvision {
  /** Place in the text, from 0. */
  readonly index: number;
  readonly sentences: readonly ReadSentence[];
}

export interface ReadDraft extends Draft {
  readonly paragraphs: readonly Paragraph[];
  /** Paragraphs that say something: no titles, headings or annex titles. */
  readonly body: readonly Paragraph[];
  readonly isEnglish: boolean;
}

/** Titles and headings say what is below; rules on sentences leave them alone. */
const furniture: ReadonlySet<DraftProvision['kind']> = new Set(['title', 'heading', 'annex']);

/** Read a draft once for all rules. */
export function readDraft(draft: Draft): ReadDraft {
  const paragraphs = draft.provisions.map((provision, index) => ({
    ...provision,
    index,
    sentences: furniture.has(provision.kind)
      ? []
      : sentencesOf(provision.text).map((sentence) => ({ ...sentence, opening: openingOf(sentence) })),
  }));
  return {
    ...draft,
    paragraphs,
    body: paragraphs.filter(({ kind }) => !furniture.has(kind)),
    isEnglish: /^en(-|$)/i.test(draft.language),
  };
}
