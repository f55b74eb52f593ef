import type { Consolidation } from '../model.ts';
import { bracketParagraphs, cleanParagraphs } from './bracket-paragraphs.ts';
import { footerOf, headerOf, sectionOf } from './frame.ts';
import { isRightToLeft } from './language.ts';
import type { Markup } from './markup.ts';
import { pack } from './pack.ts';
import { anywhere, type Packing } from './packing.ts';
import { besideDocument, corePart, customPart, documentPart, settings } from './parts.ts';
import { commentProperties, LANGUAGE_PROPERTY, SNAPSHOT_PROPERTY } from './properties.ts';
import { type Comments, commentPrint, commentsRoot, newComments, type Rationale } from './rationales.ts';
import { type Numbers, newNumbers } from './runs.ts';
import { styleSheet } from './sheet.ts';
import { trackedParagraphs } from './tracked-paragraphs.ts';
import { ENGLISH_EXPORT_WORDS, type ExportWords } from './words.ts';

/** What a Word file shows, and what stands around its text. */
export interface WordOptions {
  /** `brackets`: bracket characters and names. `tracked`: real tracked changes. `clean`: the base alone. */
  readonly style: 'brackets' | 'tracked' | 'clean';
  readonly title: string;
  readonly symbol?: string;
  /** TLP 2.0 label, like `TLP:AMBER`. */
  readonly marking?: string;
  /** A drafting exercise says so on every page (DESIGN §5). */
  readonly exercise?: boolean;
  /** False leaves every delegation unnamed, also as author of tracked changes (DESIGN §7, observers). */
  readonly attribution: boolean;
  /** Kept in the file so that a returned one can be matched with what it was made from. */
  readonly snapshotId?: string;
  /** ISO instant, UTC: the date of the tracked changes and of the file. */
  readonly date: string;
  /** The day as the header prints it, in the language of `words`; without it the UTC day of `date`, like `2026-12-08`. */
  readonly day?: string;
  /** Participant names by code, as the forum lists them; a code without a name stands for itself. */
  readonly names?: Readonly<Record<string, string>>;
  /** Why delegations propose what they propose: comments in `brackets` and `tracked`, none without attribution. */
  readonly rationales?: readonly Rationale[];
  readonly words?: ExportWords;
  /** BCP 47, of `words`. */
  readonly wordsLanguage?: string;
}

/** The options with their defaults, and which way the text and the words beside it are written. */
export interface Setting extends WordOptions {
  readonly words: ExportWords;
  readonly names: Readonly<Record<string, string>>;
  readonly textRightToLeft: boolean;
  readonly wordsRightToLeft: boolean;
  readonly numbers: Numbers;
  readonly comments: Comments;
  readonly day: string;
}

/**
 * Write a consolidation as a Word file (A4), a bookmark `p_<id>` around every provision. The same input gives the
 * same bytes. Persons are never named: the author of a tracked change is its delegation.
 *
 * @param packing how its parts are packed; without it by means that work everywhere
 * @source DESIGN §6 "Word, both ways"; standards.md §2.
 */
export function writeWord(
  consolidation: Consolidation,
  options: WordOptions,
  packing: Packing = anywhere,
): Uint8Array {
  const { language } = consolidation;
  const showsWhy = options.attribution && options.style !== 'clean';
  const setting: Setting = {
    ...options,
    // Word knows no parts of a second.
    date: options.date.replace(/\.\d+Z$/, 'Z'),
    words: options.words ?? ENGLISH_EXPORT_WORDS,
    names: options.names ?? {},
    textRightToLeft: isRightToLeft(language),
    wordsRightToLeft: isRightToLeft(options.wordsLanguage ?? 'en'),
    day: options.day ?? options.date.slice(0, 10),
    numbers: newNumbers(),
    comments: newComments(showsWhy ? (options.rationales ?? []) : []),
  };
  const header = besideDocument('header', headerOf(setting));
  const footer = besideDocument('footer', footerOf(setting));
  const section = sectionOf({ header: header.relationId, footer: footer.relationId });
  const body = PARAGRAPHS[options.style](consolidation, setting);
  const { made } = setting.comments;
  const parts = [
    documentPart([...body, section]),
    besideDocument('styles', styleSheet(language)),
    besideDocument('settings', settings()),
    header,
    footer,
    ...(made.length > 0 ? [besideDocument('comments', commentsRoot(made, setting))] : []),
    corePart({ title: options.title, language, date: setting.date }),
    customPart({
      [LANGUAGE_PROPERTY]: language,
      [SNAPSHOT_PROPERTY]: options.snapshotId,
      ...commentProperties(made.map(({ text }) => commentPrint(text))),
    }),
  ];
  return pack(parts, packing);
}

const PARAGRAPHS = {
  brackets: bracketParagraphs,
  tracked: trackedParagraphs,
  clean: cleanParagraphs,
} as const satisfies Record<
  WordOptions['style'],
  (consolidation: Consolidation, setting: Setting) => Markup[]
>;
