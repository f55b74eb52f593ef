import type { Consolidation } from '../model.ts';
import { alternativeMark } from './alternative-marks.ts';
import { type Markup, printableText, w } from './markup.ts';
import { byName } from './names.ts';
import { ROLE_STYLES } from './roles.ts';
import { bookmarked, deletedRun, LABEL, labelOf, marked, paragraph, run, styled } from './runs.ts';
import { styleOf } from './sheet.ts';
import { type TrackedLine, type TrackedPiece, trackedLines } from './tracked-lines.ts';
import type { Setting } from './write.ts';

/** The text as real tracked changes on the base, each with its delegations as author. */
export function trackedParagraphs(consolidation: Consolidation, setting: Setting): Markup[] {
  const lines = trackedLines(consolidation, setting);
  const ends = endsOf(lines.map(lineFate));
  return lines.map((line, at) => trackedParagraph(line, ends[at], setting));
}

/**
 * What is tracked of the end of each paragraph: without it, settling would leave an empty paragraph behind
 * (standards.md §2). The end falls with its paragraph, but the last of a text never falls; so paragraphs that go from
 * the end of a text take the end before them instead.
 */
function endsOf(fates: readonly (Fate | undefined)[]): readonly (Fate | undefined)[] {
  const lastKept = fates.lastIndexOf(undefined);
  if (lastKept === -1) return fates;
  return fates.map((fate, at) => (at < lastKept ? fate : fates[at + 1]));
}

function trackedParagraph(line: TrackedLine, end: Fate | undefined, setting: Setting): Markup {
  const label = labelOf(line);
  const look = {
    style: styleOf(line.kind, line.level),
    rightToLeft: setting.textRightToLeft,
    ...(end ? { end: [change(end, setting), styled('rStyle', ROLE_STYLES.tracked.id)] } : {}),
  };
  const content = [
    ...(label === '' ? [] : [trackedLabel(label, lineFate(line), setting)]),
    ...setting.comments.put(
      line.id,
      line.pieces.map((piece) => ({ content: trackedPiece(piece, setting), by: piece.by })),
    ),
  ];
  return paragraph(look, bookmarked(line.id, content, setting.numbers));
}

interface Fate {
  readonly name: 'ins' | 'del';
  readonly by: readonly string[];
}

/** What becomes of the paragraph as a whole, its printed number included. */
function lineFate({ inserted, addedBy, isStruck, struckBy }: TrackedLine): Fate | undefined {
  if (inserted) return { name: 'ins', by: addedBy };
  return isStruck ? { name: 'del', by: struckBy } : undefined;
}

function trackedLabel(label: string, fate: Fate | undefined, setting: Setting): Markup {
  if (!fate) return run(LABEL, label);
  return change(fate, setting, [(fate.name === 'del' ? deletedRun : run)(LABEL, label)]);
}

function trackedPiece({ fate, text, stretches, by }: TrackedPiece, setting: Setting): readonly Markup[] {
  const rightToLeft = setting.textRightToLeft;
  const kind = fate === 'kept' ? {} : { style: ROLE_STYLES.tracked.id };
  const runs = stretches.map(({ text: words, emphasis, strong }) =>
    (fate === 'struck' ? deletedRun : run)(
      { ...kind, rightToLeft, italic: emphasis === true, bold: strong === true },
      words,
    ),
  );
  if (fate === 'kept') return runs;
  if (fate === 'struck') return [change({ name: 'del', by }, setting, runs)];
  const mark = alternativeMark(printableText(text), { isInsertion: false, place: setting.numbers() });
  return marked(mark, [change({ name: 'ins', by }, setting, runs)], setting.numbers);
}

/** Each tracked change has a number of its own and its delegations as author, never a person. */
function change(
  { name, by }: Fate,
  { names, words, date, numbers }: Setting,
  content: Markup[] = [],
): Markup {
  const author = byName(by, names)
    .map((code) => names[code] ?? code)
    .join(', ');
  return w(name, { id: numbers(), author: author || words.aDelegation, date }, content);
}
