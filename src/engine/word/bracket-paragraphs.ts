import type { Consolidation } from '../model.ts';
import { alternativeMark } from './alternative-marks.ts';
import { bracketLines, cleanLines, type Line } from './lines.ts';
import type { ParagraphLook } from './looks.ts';
import { type Markup, printableText } from './markup.ts';
import { byName } from './names.ts';
import type { Piece } from './pieces.ts';
import type { Stretch } from './rationales.ts';
import { NOTE_STYLE, ROLE_STYLES } from './roles.ts';
import { bookmarked, LABEL, labelOf, marked, paragraph, run } from './runs.ts';
import { NUMBER_COLUMN, RULE, styleOf } from './sheet.ts';
import type { Setting } from './write.ts';

/** The text with bracket characters, who says what after the words concerned, and the key to the codes. */
export function bracketParagraphs(consolidation: Consolidation, setting: Setting): Markup[] {
  const lines = bracketLines(consolidation, setting);
  return [...lines.flatMap((line) => lineParagraphs(line, setting)), ...keyParagraph(lines, setting)];
}

/** The base alone. */
export function cleanParagraphs(consolidation: Consolidation, setting: Setting): Markup[] {
  return cleanLines(consolidation).flatMap((line) => lineParagraphs(line, setting));
}

function lineParagraphs(line: Line, setting: Setting): Markup[] {
  const label = labelOf(line);
  const words = setting.comments.put(line.id, stretchesOf(line.pieces, setting));
  const content = [...(label === '' ? [] : [run(LABEL, label)]), ...words];
  const look = {
    style: styleOf(line.kind, line.level),
    rightToLeft: setting.textRightToLeft,
    ...(line.notes.length > 0 ? { keepNext: true, after: 40 } : {}),
  };
  return [
    paragraph(look, bookmarked(line.id, content, setting.numbers)),
    ...line.notes.map((text) => noteParagraph([run({}, text)], setting)),
  ];
}

/** The runs of a line, those of each alternative inside the bookmark that tells when they were typed over. */
function stretchesOf(pieces: readonly Piece[], setting: Setting): Stretch[] {
  const stretches: Stretch[] = [];
  for (let at = 0; at < pieces.length; ) {
    const alternative = pieces[at]?.alternative;
    const end = pieces.findIndex((piece, index) => index > at && piece.alternative !== alternative);
    const same = pieces.slice(at, end === -1 ? undefined : end);
    const runs = same.map((piece) => pieceRun(piece, setting));
    if (alternative) {
      const { words, isInsertion, by } = alternative;
      const mark = alternativeMark(printableText(words), { isInsertion, place: setting.numbers() });
      stretches.push({ content: marked(mark, runs, setting.numbers), by });
    } else stretches.push({ content: runs, by: [] });
    at += same.length;
  }
  return stretches;
}

function pieceRun({ role, text, struck, emphasis, strong }: Piece, setting: Setting): Markup {
  const look = {
    ...(role === 'text' ? {} : { style: ROLE_STYLES[role].id }),
    strike: struck === true,
    italic: emphasis === true,
    bold: strong === true,
    rightToLeft: role === 'attribution' ? setting.wordsRightToLeft : setting.textRightToLeft,
  };
  return run(look, text);
}

/** What we say under a provision, in our own direction of writing and at the text's edge. */
function noteParagraph(
  content: readonly Markup[],
  { textRightToLeft, wordsRightToLeft }: Setting,
  further: ParagraphLook = {},
): Markup {
  const atRight = textRightToLeft && !wordsRightToLeft;
  const edge: ParagraphLook = atRight ? { align: 'end', left: 0, right: NUMBER_COLUMN } : {};
  return paragraph({ style: NOTE_STYLE.id, rightToLeft: wordsRightToLeft, ...edge, ...further }, content);
}

/** Who the codes are, once, after the text: those that stand in it and have a name. */
function keyParagraph(lines: readonly Line[], setting: Setting): Markup[] {
  const { names, words } = setting;
  const codes = new Set(lines.flatMap(({ margin }) => margin.flatMap(({ codes }) => codes)));
  const list = byName([...codes], names).flatMap((code) =>
    names[code] ? [`${code}\u00a0${names[code]}`] : [],
  );
  if (list.length === 0) return [];
  const content = [run({ bold: true }, `${words.key}: `), run({}, list.join(' · '))];
  return [noteParagraph(content, setting, { before: 480, rule: { edge: 'top', space: 8, color: RULE } })];
}
