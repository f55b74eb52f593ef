import type { RawBeside, RawItem, RawParagraph } from './raw.ts';
import type { Role } from './roles.ts';

/** What is known while a part is read, element by element. */
export interface RawState {
  readonly hiddenStyles: ReadonlySet<string>;
  readonly path: string[];
  skipDepth: number;
  insertedDepth: number;
  deletedDepth: number;
  /** Open pairs of a drawing and its copy for older readers. */
  readonly choices: { isMet: boolean }[];
  /** Paragraphs of the open text boxes, the innermost last. */
  readonly boxes: RawParagraph[][];
  readonly tables: { table: number; row: number; column: number }[];
  tablesMet: number;
  /** One entry for each open table row and cell: a tracked one is inserted or deleted with all its paragraphs. */
  readonly fates: { inserted: boolean; deleted: boolean }[];
  readonly paragraphs: RawParagraph[];
  readonly open: RawParagraph[];
  /** Bookmarks that begin between two paragraphs belong to the next. */
  readonly waiting: RawItem[];
  readonly runs: { role: Role | undefined; hidden: boolean }[];
  /** Open formulas and reading aids: their letters are theirs, not the wording's. */
  readonly beside: RawBeside[];
  /** The field instruction that is being read. */
  instruction: string | undefined;
  /** Entries of an open drop-down field, and which is chosen. */
  listed: string[];
  chosen: number;
  story: string;
  takesText: boolean;
}

export function freshState(hiddenStyles: ReadonlySet<string>): RawState {
  return {
    hiddenStyles,
    path: [],
    skipDepth: 0,
    insertedDepth: 0,
    deletedDepth: 0,
    choices: [],
    boxes: [],
    tables: [],
    tablesMet: 0,
    fates: [],
    paragraphs: [],
    open: [],
    waiting: [],
    runs: [],
    beside: [],
    instruction: undefined,
    listed: [],
    chosen: 0,
    story: '',
    takesText: false,
  };
}

/** Put something into the paragraph that is open; outside of one there is nothing that a page shows. */
export function addItem(state: RawState, item: RawItem): void {
  state.open.at(-1)?.items.push(item);
}
