import type { WordText } from '../../engine/word/index.ts';

/** Words of a file among what stood around them, as its author wrote them. */
export interface InTheirFile {
  readonly before: string | null;
  readonly lit: string;
  readonly after: string | null;
}

/** Where in the received file these words stand; comments and notes stand beside their paragraph. */
export function inTheirFile(read: WordText, text: string): InTheirFile {
  const at = read.provisions.findIndex((one) => one.text === text);
  if (at !== -1) {
    return {
      before: read.provisions[at - 1]?.text ?? null,
      lit: text,
      after: read.provisions[at + 1]?.text ?? null,
    };
  }
  const beside = [...read.comments, ...read.warnings].find((one) => one.text === text);
  const paragraph = read.provisions.find((one) => one.id === beside?.provisionId);
  return { before: paragraph?.text ?? null, lit: text, after: null };
}
