import {
  Bookmark,
  CarriageReturn,
  DeletedTextRun,
  Document,
  InsertedTextRun,
  Packer,
  Paragraph,
  type ParagraphChild,
  Tab,
  TextRun,
} from 'docx';
import type { Consolidation } from '../model.ts';
import { bookmarkOf } from './bookmarks.ts';
import { footerOf, headerOf, PAGE } from './frame.ts';
import { isRightToLeft } from './language.ts';
import { bracketLines, cleanLines, type Line } from './lines.ts';
import { byName } from './names.ts';
import type { Piece } from './pieces.ts';
import { LANGUAGE_PROPERTY, SNAPSHOT_PROPERTY } from './properties.ts';
import { repack } from './repack.ts';
import { NOTE_STYLE, ROLE_STYLES } from './roles.ts';
import { RULE, styleOf, styleSheet } from './sheet.ts';
import { type TrackedLine, type TrackedPiece, trackedLines } from './tracked-lines.ts';
import { ENGLISH_EXPORT_WORDS, type ExportWords } from './words.ts';

export interface WordOptions {
  /** `brackets`: bracket characters and names. `tracked`: real tracked changes. `clean`: the base alone. */
  readonly style: 'brackets' | 'tracked' | 'clean';
  readonly title: string;
  readonly symbol?: string;
  /** TLP 2.0 label, like `TLP:AMBER`. */
  readonly marking?: string;
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
}

/**
 * Write a consolidation as a Word file (A4), a bookmark `p_<id>` around every provision. The same input gives the
 * same bytes. Persons are never named: the author of a tracked change is its delegation.
 *
 * @source DESIGN §6 "Word, both ways"; standards.md §2.
 */
export async function writeWord(consolidation: Consolidation, options: WordOptions): Promise<Uint8Array> {
  const words = options.words ?? ENGLISH_EXPORT_WORDS;
  const rightToLeft = isRightToLeft(consolidation.language);
  const frame = { ...options, words, rightToLeft };
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
        headers: { default: headerOf(frame) },
        footers: { default: footerOf(frame) },
        children: [
          ...paragraphsOf(consolidation, { ...options, words }, rightToLeft),
          ...keyOf(consolidation, { ...options, words }),
        ],
      },
    ],
  });
  return repack(await Packer.pack(document, 'uint8array'), options.date);
}

type Resolved = WordOptions & { readonly words: ExportWords };

function paragraphsOf(consolidation: Consolidation, options: Resolved, rightToLeft: boolean): Paragraph[] {
  if (options.style === 'tracked') {
    const change = changeMaker(options);
    return trackedLines(consolidation, options).map((line) => trackedParagraph(line, change, rightToLeft));
  }
  const lines = options.style === 'clean' ? cleanLines(consolidation) : bracketLines(consolidation, options);
  return lines.flatMap((line) => [
    provisionParagraph(line, rightToLeft),
    ...line.notes.map(
      (text) =>
        new Paragraph({
          style: NOTE_STYLE.id,
          bidirectional: rightToLeft,
          children: [new TextRun({ text, rightToLeft })],
        }),
    ),
  ]);
}

/** Who the codes are, once, after the text: those that stand in it and have a name. */
function keyOf(
  consolidation: Consolidation,
  { attribution, style, names = {}, words }: Resolved,
): Paragraph[] {
  const codes =
    attribution && style === 'brackets' ? codesIn(consolidation).filter((code) => code in names) : [];
  if (codes.length === 0) return [];
  const list = byName(codes, names).map((code) => `${code}\u00a0${names[code]}`);
  return [
    new Paragraph({
      style: NOTE_STYLE.id,
      spacing: { before: 480 },
      border: { top: { style: 'single', size: 4, space: 8, color: RULE } },
      children: [new TextRun({ text: `${words.key}: `, bold: true }), new TextRun(list.join(' · '))],
    }),
  ];
}

function codesIn({ provisions }: Consolidation): string[] {
  const codes = new Set<string>();
  for (const { deletion, heldBy = [], segments } of provisions) {
    for (const code of [...deletion, ...heldBy]) codes.add(code);
    for (const segment of segments) {
      if (!('alternatives' in segment)) continue;
      for (const { by, heldBy: held = [] } of segment.alternatives)
        for (const code of [...by, ...held]) codes.add(code);
    }
  }
  return [...codes];
}

function provisionParagraph(line: Line, rightToLeft: boolean): Paragraph {
  return new Paragraph({
    style: styleOf(line.kind, line.level),
    bidirectional: rightToLeft,
    ...(line.notes.length > 0 ? { keepNext: true, spacing: { after: 40, line: 300 } } : {}),
    children: bookmarked(line.id, [
      ...labelRuns(line),
      ...line.pieces.map((piece) => pieceRun(piece, rightToLeft)),
    ]),
  });
}

type Change = (by: readonly string[]) => {
  readonly id: number;
  readonly author: string;
  readonly date: string;
};

/** Each tracked change has a number of its own and its delegations as author, never a person. */
function changeMaker({ names = {}, date, words }: Resolved): Change {
  let id = 0;
  return (by) => {
    id += 1;
    const author = by.map((code) => names[code] ?? code).join(', ') || words.aDelegation;
    return { id, author, date };
  };
}

function trackedParagraph(line: TrackedLine, change: Change, rightToLeft: boolean): Paragraph {
  const end = line.inserted
    ? { insertion: change(line.addedBy) }
    : line.isStruck
      ? { deletion: change(line.struckBy) }
      : undefined;
  const label = line.inserted
    ? labelOf(line).map((children) => insertedRun(children, change(line.addedBy), rightToLeft))
    : labelRuns(line);
  return new Paragraph({
    style: styleOf(line.kind, line.level),
    bidirectional: rightToLeft,
    ...(end ? { run: { ...end, style: ROLE_STYLES.tracked.id } } : {}),
    children: bookmarked(line.id, [
      ...label,
      ...line.pieces.map((piece) => trackedRun(piece, change, rightToLeft)),
    ]),
  });
}

function trackedRun({ fate, text, by }: TrackedPiece, change: Change, rightToLeft: boolean): ParagraphChild {
  if (fate === 'kept') return new TextRun({ rightToLeft, children: printable(text) });
  if (fate === 'added') return insertedRun(printable(text), change(by), rightToLeft);
  return new DeletedTextRun({
    ...change(by),
    style: ROLE_STYLES.tracked.id,
    rightToLeft,
    children: printable(text),
  });
}

function insertedRun(
  children: ReturnType<typeof printable>,
  change: ReturnType<Change>,
  rightToLeft: boolean,
): InsertedTextRun {
  return new InsertedTextRun({ ...change, style: ROLE_STYLES.tracked.id, rightToLeft, children });
}

function bookmarked(id: string, children: readonly ParagraphChild[]): readonly ParagraphChild[] {
  const name = bookmarkOf(id);
  return name === undefined ? children : [new Bookmark({ id: name, children })];
}

type Numbered = Pick<Line, 'number' | 'kind'>;

function labelRuns(line: Numbered): TextRun[] {
  return labelOf(line).map((children) => new TextRun({ style: ROLE_STYLES.label.id, children }));
}

/** Unnumbered provisions start at the same edge as numbered ones; titles and annexes stand at the page's edge. */
function labelOf({ number, kind }: Numbered): (string | Tab)[][] {
  const hangs = kind !== 'title' && kind !== 'annex';
  if (number === '' && !hangs) return [];
  return [[number, hangs ? new Tab() : ' ']];
}

function pieceRun({ role, text, struck, emphasis, strong }: Piece, rightToLeft: boolean): TextRun {
  return new TextRun({
    ...(role === 'text' ? {} : { style: ROLE_STYLES[role].id }),
    ...(struck ? { strike: true } : {}),
    ...(emphasis ? { italics: true, italicsComplexScript: true } : {}),
    ...(strong ? { bold: true, boldComplexScript: true } : {}),
    rightToLeft,
    children: printable(text),
  });
}

/** Tabs and line breaks are elements in Word, and a character that XML cannot hold becomes the replacement sign. */
function printable(text: string) {
  return text
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n\u0080-\u009f]|[\ufffe\uffff]/gu, '\ufffd')
    .split(/(\t|\n)/)
    .filter((part) => part !== '')
    .map((part) => (part === '\t' ? new Tab() : part === '\n' ? new CarriageReturn() : part));
}
