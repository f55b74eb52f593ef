import type { WordText } from '../../engine/word/index.ts';

/** Words of a file among what stood around them, as its author wrote them. */
export interface InTheirFile {
  readonly before: string | null;
  readonly lit: string;
  readonly after: string | null;
}

/** How the cells of one row of a table are joined in one piece. */
const CELLS = ' \u00b7 ';

/**
 * Where in the received file these words stand. Comments and notes stand beside their paragraph, a remark from a
 * table among the cells of its row, and a piece of a paragraph within it.
 */
export function inTheirFile(read: WordText, text: string): InTheirFile {
  const { provisions } = read;
  const at = provisions.findIndex((one) => one.text === text);
  const there = provisions[at];
  if (there) {
    const isNear = (one: (typeof provisions)[number] | undefined) =>
      one?.cell?.table === there.cell?.table && one?.cell?.row === there.cell?.row;
    const [before, after] = [provisions[at - 1], provisions[at + 1]];
    return {
      before: isNear(before) ? (before?.text ?? null) : null,
      lit: text,
      after: isNear(after) ? (after?.text ?? null) : null,
    };
  }
  const beside = [...read.comments, ...read.warnings].find((one) => one.text === text);
  const paragraph =
    provisions.find((one) => one.id === beside?.provisionId) ??
    rowOf(read, text) ??
    provisions.find((one) => one.text.includes(text));
  return { before: paragraph?.text ?? null, lit: text, after: null };
}

function rowOf({ provisions }: WordText, text: string): WordText['provisions'][number] | undefined {
  const cells = text.split(CELLS);
  const cell = provisions.find((one) => one.cell && one.text === cells.at(-1))?.cell;
  return (
    cell &&
    provisions.find(
      (one) => one.cell?.table === cell.table && one.cell.row === cell.row && !cells.includes(one.text),
    )
  );
}
