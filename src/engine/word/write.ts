import { Document, Packer, type Paragraph } from 'docx';
import type { Consolidation } from '../model.ts';
import { bracketParagraphs, cleanParagraphs } from './bracket-paragraphs.ts';
import { footerOf, headerOf, PAGE } from './frame.ts';
import { isRightToLeft } from './language.ts';
import { LANGUAGE_PROPERTY, SNAPSHOT_PROPERTY } from './properties.ts';
import { repack } from './repack.ts';
import { styleSheet } from './sheet.ts';
import { trackedParagraphs } from './tracked-paragraphs.ts';
import { ENGLISH_EXPORT_WORDS, type ExportWords } from './words.ts';

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
  /** Participant names by code, as the forum lists them; a code without a name stands for itself. */
  readonly names?: Readonly<Record<string, string>>;
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
}

/**
 * Write a consolidation as a Word file (A4), a bookmark `p_<id>` around every provision. The same input gives the
 * same bytes. Persons are never named: the author of a tracked change is its delegation.
 *
 * @source DESIGN §6 "Word, both ways"; standards.md §2.
 */
export async function writeWord(consolidation: Consolidation, options: WordOptions): Promise<Uint8Array> {
  const setting: Setting = {
    ...options,
    // Word knows no parts of a second.
    date: options.date.replace(/\.\d+Z$/, 'Z'),
    words: options.words ?? ENGLISH_EXPORT_WORDS,
    names: options.names ?? {},
    textRightToLeft: isRightToLeft(consolidation.language),
    wordsRightToLeft: isRightToLeft(options.wordsLanguage ?? 'en'),
  };
  const document = new Document({
    title: options.title,
    creator: '',
    lastModifiedBy: '',
    revision: 1,
    styles: styleSheet(consolidation.language),
    customProperties: [
      { name: LANGUAGE_PROPERTY, value: consolidation.language },
      ...(options.snapshotId === undefined ? [] : [{ name: SNAPSHOT_PROPERTY, value: options.snapshotId }]),
    ],
    sections: [
      {
        properties: { page: PAGE },
        headers: { default: headerOf(setting) },
        footers: { default: footerOf(setting) },
        children: PARAGRAPHS[options.style](consolidation, setting),
      },
    ],
  });
  return repack(await Packer.pack(document, 'uint8array'), setting.date);
}

const PARAGRAPHS = {
  brackets: bracketParagraphs,
  tracked: trackedParagraphs,
  clean: cleanParagraphs,
} as const satisfies Record<
  WordOptions['style'],
  (consolidation: Consolidation, setting: Setting) => Paragraph[]
>;
