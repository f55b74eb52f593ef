import { AlignmentType, Bookmark, Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { Consolidation } from '../model.ts';
import { alternativeMark } from './alternative-marks.ts';
import { bracketLines, cleanLines, type Line } from './lines.ts';
import { byName } from './names.ts';
import type { Piece } from './pieces.ts';
import { NOTE_STYLE, ROLE_STYLES } from './roles.ts';
import { bookmarked, labelOf, printable, printableText } from './runs.ts';
import { NUMBER_COLUMN, RULE, styleOf } from './sheet.ts';
import type { Setting } from './write.ts';

/** The text with bracket characters, who says what after the words concerned, and the key to the codes. */
export function bracketParagraphs(consolidation: Consolidation, setting: Setting): Paragraph[] {
  const lines = bracketLines(consolidation, setting);
  const places: Places = { next: 0 };
  return [...lines.flatMap((line) => lineParagraphs(line, setting, places)), ...keyParagraph(lines, setting)];
}

/** The base alone. */
export function cleanParagraphs(consolidation: Consolidation, setting: Setting): Paragraph[] {
  const places: Places = { next: 0 };
  return cleanLines(consolidation).flatMap((line) => lineParagraphs(line, setting, places));
}

/** Counts the alternatives of a file, so that each has a bookmark of its own. */
interface Places {
  next: number;
}

function lineParagraphs(line: Line, setting: Setting, places: Places): Paragraph[] {
  const { textRightToLeft } = setting;
  const label = labelOf(line).map((children) => new TextRun({ style: ROLE_STYLES.label.id, children }));
  const words = wordRuns(line.pieces, setting, places);
  const provision = new Paragraph({
    style: styleOf(line.kind, line.level),
    bidirectional: textRightToLeft,
    ...(line.notes.length > 0 ? { keepNext: true, spacing: { after: 40 } } : {}),
    children: bookmarked(line.id, [...label, ...words]),
  });
  return [provision, ...line.notes.map((text) => noteParagraph([new TextRun(text)], setting))];
}

/** The runs of a line, those of each alternative inside the bookmark that tells when they were typed over. */
function wordRuns(pieces: readonly Piece[], setting: Setting, places: Places): ParagraphChild[] {
  const children: ParagraphChild[] = [];
  for (let at = 0; at < pieces.length; ) {
    const alternative = pieces[at]?.alternative;
    const end = pieces.findIndex((piece, index) => index > at && piece.alternative !== alternative);
    const same = pieces.slice(at, end === -1 ? undefined : end);
    const runs = same.map((piece) => pieceRun(piece, setting));
    if (alternative) {
      const { words, isInsertion } = alternative;
      const id = alternativeMark(printableText(words), { isInsertion, place: places.next });
      children.push(new Bookmark({ id, children: runs }));
      places.next += 1;
    } else children.push(...runs);
    at += same.length;
  }
  return children;
}

function pieceRun({ role, text, struck, emphasis, strong }: Piece, setting: Setting): TextRun {
  return new TextRun({
    ...(role === 'text' ? {} : { style: ROLE_STYLES[role].id }),
    ...(struck ? { strike: true } : {}),
    ...(emphasis ? { italics: true, italicsComplexScript: true } : {}),
    ...(strong ? { bold: true, boldComplexScript: true } : {}),
    rightToLeft: role === 'attribution' ? setting.wordsRightToLeft : setting.textRightToLeft,
    children: printable(text),
  });
}

/** What we say under a provision, in our own direction of writing and at the text's edge. */
function noteParagraph(
  children: TextRun[],
  { textRightToLeft, wordsRightToLeft }: Setting,
  top = false,
): Paragraph {
  const atRight = textRightToLeft && !wordsRightToLeft;
  return new Paragraph({
    style: NOTE_STYLE.id,
    bidirectional: wordsRightToLeft,
    ...(atRight ? { alignment: AlignmentType.END, indent: { left: 0, right: NUMBER_COLUMN } } : {}),
    ...(top
      ? { spacing: { before: 480 }, border: { top: { style: 'single', size: 4, space: 8, color: RULE } } }
      : {}),
    children,
  });
}

/** Who the codes are, once, after the text: those that stand in it and have a name. */
function keyParagraph(lines: readonly Line[], setting: Setting): Paragraph[] {
  const { names, words } = setting;
  const codes = new Set(lines.flatMap(({ margin }) => margin.flatMap(({ codes }) => codes)));
  const list = byName([...codes], names).flatMap((code) =>
    names[code] ? [`${code}\u00a0${names[code]}`] : [],
  );
  if (list.length === 0) return [];
  return [
    noteParagraph(
      [new TextRun({ text: `${words.key}: `, bold: true }), new TextRun(list.join(' · '))],
      setting,
      true,
    ),
  ];
}
