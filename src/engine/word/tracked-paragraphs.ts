import { Bookmark, DeletedTextRun, InsertedTextRun, Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { Consolidation } from '../model.ts';
import { alternativeMark } from './alternative-marks.ts';
import { byName } from './names.ts';
import { ROLE_STYLES } from './roles.ts';
import { bookmarked, labelOf, type Printable, printable, printableText } from './runs.ts';
import { styleOf } from './sheet.ts';
import { type TrackedLine, type TrackedPiece, trackedLines } from './tracked-lines.ts';
import type { Setting } from './write.ts';

/** The text as real tracked changes on the base, each with its delegations as author. */
export function trackedParagraphs(consolidation: Consolidation, setting: Setting): Paragraph[] {
  const change = changeMaker(setting);
  return trackedLines(consolidation, setting).map((line) => trackedParagraph(line, change, setting));
}

type Change = (by: readonly string[]) => {
  readonly id: number;
  readonly author: string;
  readonly date: string;
};

/** Each tracked change has a number of its own and its delegations as author, never a person. */
function changeMaker({ names, date, words }: Setting): Change {
  let id = 0;
  return (by) => {
    id += 1;
    const author = byName(by, names).map((code) => names[code] ?? code);
    return { id, author: author.join(', ') || words.aDelegation, date };
  };
}

function trackedParagraph(line: TrackedLine, change: Change, { textRightToLeft }: Setting): Paragraph {
  const end = endOf(line, change);
  const label = labelOf(line).map((children) =>
    line.inserted
      ? new InsertedTextRun({
          ...change(line.addedBy),
          style: ROLE_STYLES.label.id,
          children,
        })
      : new TextRun({ style: ROLE_STYLES.label.id, children }),
  );
  const words = line.pieces.map((piece) => trackedRun(piece, change, textRightToLeft));
  return new Paragraph({
    style: styleOf(line.kind, line.level),
    bidirectional: textRightToLeft,
    // Without a mark on its end, accepting would leave an empty paragraph behind (standards.md §2).
    ...(end ? { run: { ...end, style: ROLE_STYLES.tracked.id } } : {}),
    children: bookmarked(line.id, [...label, ...words]),
  });
}

function endOf(line: TrackedLine, change: Change) {
  if (line.inserted) return { insertion: change(line.addedBy) };
  return line.isStruck ? { deletion: change(line.struckBy) } : undefined;
}

function trackedRun({ fate, text, by }: TrackedPiece, change: Change, rightToLeft: boolean): ParagraphChild {
  const children: Printable = printable(text);
  if (fate === 'kept') return new TextRun({ rightToLeft, children });
  const run = { ...change(by), style: ROLE_STYLES.tracked.id, rightToLeft, children };
  if (fate === 'struck') return new DeletedTextRun(run);
  const mark = alternativeMark(printableText(text), { isInsertion: false, place: run.id });
  return new Bookmark({ id: mark, children: [new InsertedTextRun(run)] });
}
