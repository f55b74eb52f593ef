import type { StructureSays } from '../structure-notes.ts';
import type { RawItem, RawParagraph } from './raw.ts';
import { isAroundTheText } from './roles.ts';
import { ENGLISH_EXPORT_WORDS, type ExportWords } from './words.ts';

/**
 * Telling what we print around the text from what somebody typed there without tracked changes: a note under a
 * paragraph and the names after an alternative are made of few words, of codes and of printed numbers. Only English is
 * known here; in a file whose notes speak another language nothing is told apart.
 */
export function areNotesEnglish(paragraphs: readonly RawParagraph[]): boolean {
  return paragraphs.some(({ styleId, items }) =>
    isNoteOfOurs(styleId)
      ? isPrinted(textOf(items))
      : items.some((item) => isAttribution(item) && isPrinted(item.run.text)),
  );
}

/** A note under a paragraph; what heads the pages holds title and symbol, which are anybody's words. */
export function isNoteOfOurs(styleId: string): boolean {
  return isAroundTheText(styleId) && /note/i.test(styleId);
}

/** Does this hold a word that we never print in such a place? */
export function holdsTypedWords(text: string): boolean {
  return text.trim() !== '' && !isPrinted(text);
}

function isPrinted(text: string): boolean {
  const words = text.trim();
  const key = `${ENGLISH_EXPORT_WORDS.key}: `;
  // The key to the codes: names are anybody's words, but each stands behind a code.
  if (words.startsWith(key))
    return words
      .slice(key.length)
      .split(' · ')
      .every((entry) => NAMED.test(entry));
  return (
    words !== '' && tokensOf(words).every((token) => VOCABULARY.has(token.toLowerCase()) || FORM.test(token))
  );
}

/** Codes of participants, and numbers as they are printed. */
const FORM =
  /^(?:[A-Z][A-Z0-9]{1,11}|\d+|[ivxl]+|[a-z]|bis|ter|quater|quinquies|sexies|septies|octies|novies|decies)$/;

const NAMED = /^[A-Z][A-Z0-9]{1,11}\s/;

function tokensOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function textOf(items: readonly RawItem[]): string {
  return items.map((item) => (item.kind === 'run' && !item.run.deleted ? item.run.text : '')).join('');
}

function isAttribution(item: RawItem): item is Extract<RawItem, { kind: 'run' }> {
  return item.kind === 'run' && item.run.role === 'attribution';
}

const STRUCTURE: readonly StructureSays[] = [
  'moved-away',
  'moved-here',
  'split',
  'split-off',
  'merged',
  'merged-away',
];

const VOCABULARY: ReadonlySet<string> = new Set(
  sentencesOf(ENGLISH_EXPORT_WORDS).flatMap((sentence) => tokensOf(sentence.toLowerCase())),
);

function sentencesOf(words: ExportWords): string[] {
  const lists = [[], ['X'], ['X', 'Y']] as const;
  return [
    words.newParagraph,
    words.aDelegation,
    words.exercise,
    ...lists.flatMap((by) => [
      words.proposesToDelete(by),
      words.proposesToDeleteParagraph(by),
      words.retains(by),
      words.withoutWords(by),
      words.holds(by),
      words.holdsParagraph(by),
      ...Object.values(words.says).map((say) => say(by.length)),
      ...STRUCTURE.map((says) => words.structure(says, by)),
    ]),
  ];
}
