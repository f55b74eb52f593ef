import type { Consolidation } from '../../engine/index.ts';
import { makePdf } from '../files/index.ts';

export interface LetterPage {
  readonly number: string;
  readonly language: string;
  readonly subject: string;
  /** A blank line between paragraphs. */
  readonly text: string;
  /** Instant of writing, ISO 8601: the same letter gives the same bytes. */
  readonly date: string;
  readonly isExercise: boolean;
  /** As printed, at the head and foot of every page; null where nothing is restricted. */
  readonly marking: string | null;
}

/** A letter as PDF/UA, its number at the head of every page; null where no font of the machine shows its letters. */
export function letterPdf(letter: LetterPage): Uint8Array | null {
  const paragraph = (text: string, index: number) => ({
    id: `paragraph-${index}`,
    kind: 'preambular' as const,
    number: '',
    inserted: false,
    deletion: [],
    segments: [{ text }],
  });
  const page: Consolidation = {
    version: 1,
    language: letter.language,
    provisions: [
      { ...paragraph(letter.subject, 0), kind: 'title' },
      ...letter.text.split(/\n{2,}/).map((text, index) => paragraph(text, index + 1)),
    ],
    unplaced: [],
  };
  const made = makePdf(page, {
    style: 'clean',
    title: letter.subject,
    symbol: letter.number,
    ...(letter.marking === null ? {} : { marking: letter.marking }),
    exercise: letter.isExercise,
    attribution: false,
    date: letter.date,
    wordsLanguage: letter.language,
  });
  return made.ok ? made.value : null;
}
