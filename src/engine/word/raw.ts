import { accepted, type Result, refused } from '../../base/index.ts';
import { WORD_LIMITS } from './limits.ts';
import { type Role, roleOfStyle } from './roles.ts';
import { readXml, type XmlElement, type XmlRefusal } from './xml.ts';

/** A stretch of text of one make. Inserted and deleted speak of tracked changes; both may be true. */
export interface RawRun {
  readonly text: string;
  readonly inserted: boolean;
  readonly deleted: boolean;
  readonly hidden: boolean;
  readonly role: Role | undefined;
}

export type RawItem =
  | { readonly kind: 'run'; readonly run: RawRun }
  | { readonly kind: 'bookmark'; readonly id: string; readonly name: string }
  | { readonly kind: 'bookmark-end'; readonly id: string }
  | { readonly kind: 'footnote' | 'endnote' | 'comment'; readonly id: string }
  | { readonly kind: 'picture' | 'formula' };

export interface RawParagraph {
  readonly items: RawItem[];
  styleId: string;
  /** Word numbers it by itself: depth from 0, undefined when it does not. */
  numberingLevel: number | undefined;
  /** The paragraph's own end is a tracked insertion or deletion: one view joins it to what follows. */
  endInserted: boolean;
  endDeleted: boolean;
  /** The tracked end is one that we wrote to show another's proposal. */
  endIsOurs: boolean;
  inTable: boolean;
  language: string;
}

export interface RawDocument {
  readonly paragraphs: readonly RawParagraph[];
  /** Text boxes stand beside the text and have no place in its order. */
  readonly boxes: readonly RawParagraph[];
}

/** Read the body of a document, footnote or comment part. @returns refused `too-much-inside` or `damaged`. */
export function readRaw(part: Uint8Array): Result<RawDocument, XmlRefusal | 'too-much-inside'> {
  const state: State = {
    path: [],
    skipDepth: 0,
    insertedDepth: 0,
    deletedDepth: 0,
    boxDepth: 0,
    tableDepth: 0,
    row: [],
    paragraphs: [],
    boxes: [],
    open: [],
    waiting: [],
    run: { role: undefined, hidden: false },
    takesText: false,
  };
  const read = readXml(part, {
    open: (element) => {
      if (state.skipDepth > 0 || SKIPPED.has(element.name)) state.skipDepth += 1;
      else openers[element.name]?.(state, element);
      state.path.push(element.name);
    },
    close: (name) => {
      state.path.pop();
      if (state.skipDepth > 0) state.skipDepth -= 1;
      else closers[name]?.(state);
    },
    text: (text) => {
      if (state.takesText && state.skipDepth === 0) addText(state, text);
    },
  });
  if (!read.ok) return read;
  if (state.paragraphs.length > WORD_LIMITS.paragraphs) {
    return refused('too-much-inside', { details: { paragraphs: state.paragraphs.length } });
  }
  return accepted({ paragraphs: state.paragraphs, boxes: state.boxes });
}

interface State {
  readonly path: string[];
  skipDepth: number;
  insertedDepth: number;
  deletedDepth: number;
  boxDepth: number;
  tableDepth: number;
  /** One entry for each open table row: a tracked row is inserted or deleted with all its paragraphs. */
  readonly row: { inserted: boolean; deleted: boolean }[];
  readonly paragraphs: RawParagraph[];
  readonly boxes: RawParagraph[];
  readonly open: RawParagraph[];
  /** Bookmarks that begin between two paragraphs belong to the next. */
  readonly waiting: RawItem[];
  run: { role: Role | undefined; hidden: boolean };
  takesText: boolean;
}

/** Former properties, and the copy of a drawing for readers of 2007. */
const SKIPPED: ReadonlySet<string> = new Set([
  'w:pPrChange',
  'w:rPrChange',
  'w:sectPrChange',
  'w:tblPrChange',
  'w:tcPrChange',
  'w:trPrChange',
  'w:tblGridChange',
  'w:numberingChange',
  'mc:Fallback',
]);

type Opener = (state: State, element: XmlElement) => void;

const openers: Readonly<Record<string, Opener>> = {
  'w:p': openParagraph,
  'w:pStyle': (state, { attributes }) => {
    const paragraph = state.open.at(-1);
    if (paragraph) paragraph.styleId = attributes.val ?? '';
  },
  'w:ilvl': (state, { attributes }) => {
    const paragraph = state.open.at(-1);
    if (paragraph) paragraph.numberingLevel = Number(attributes.val) || 0;
  },
  'w:numId': (state, { attributes }) => {
    const paragraph = state.open.at(-1);
    if (!paragraph) return;
    // numId 0 takes the numbering of the style away.
    paragraph.numberingLevel = attributes.val === '0' ? undefined : (paragraph.numberingLevel ?? 0);
  },
  'w:r': (state) => {
    state.run = { role: undefined, hidden: false };
  },
  'w:rStyle': (state, { attributes }) => {
    const role = roleOfStyle(attributes.val ?? '');
    const paragraph = state.open.at(-1);
    if (isRunProperty(state)) state.run.role = role;
    else if (paragraph && role === 'tracked') paragraph.endIsOurs = true;
  },
  'w:vanish': (state, { attributes }) => {
    if (isRunProperty(state)) state.run.hidden = isOn(attributes.val);
  },
  'w:lang': (state, { attributes }) => {
    const paragraph = state.open.at(-1);
    if (paragraph && paragraph.language === '') paragraph.language = attributes.val ?? attributes.bidi ?? '';
  },
  'w:ins': openInserted,
  'w:moveTo': openInserted,
  'w:del': openDeleted,
  'w:moveFrom': openDeleted,
  'w:t': (state) => {
    state.takesText = true;
  },
  'w:delText': (state) => {
    state.takesText = true;
  },
  'w:tab': (state) => addMark(state, '\t'),
  'w:ptab': (state) => addMark(state, '\t'),
  'w:br': (state) => addMark(state, '\n'),
  'w:cr': (state) => addMark(state, '\n'),
  'w:noBreakHyphen': (state) => addMark(state, '\u2011'),
  'w:softHyphen': (state) => addMark(state, '\u00ad'),
  'w:sym': (state, { attributes }) => addMark(state, symbolOf(attributes.char ?? '')),
  'w:bookmarkStart': (state, { attributes }) => {
    const item: RawItem = { kind: 'bookmark', id: attributes.id ?? '', name: attributes.name ?? '' };
    const paragraph = state.open.at(-1);
    if (paragraph) paragraph.items.push(item);
    else state.waiting.push(item);
  },
  'w:bookmarkEnd': (state, { attributes }) =>
    addItem(state, { kind: 'bookmark-end', id: attributes.id ?? '' }),
  'w:footnoteReference': (state, { attributes }) =>
    addItem(state, { kind: 'footnote', id: attributes.id ?? '' }),
  'w:endnoteReference': (state, { attributes }) =>
    addItem(state, { kind: 'endnote', id: attributes.id ?? '' }),
  'w:commentReference': (state, { attributes }) =>
    addItem(state, { kind: 'comment', id: attributes.id ?? '' }),
  'w:drawing': (state) => addItem(state, { kind: 'picture' }),
  'w:pict': (state) => addItem(state, { kind: 'picture' }),
  'w:object': (state) => addItem(state, { kind: 'picture' }),
  oMath: (state) => addItem(state, { kind: 'formula' }),
  'w:txbxContent': (state) => {
    state.boxDepth += 1;
  },
  'w:tbl': (state) => {
    state.tableDepth += 1;
  },
  'w:tr': (state) => {
    state.row.push({ inserted: false, deleted: false });
  },
};

const closers: Readonly<Record<string, (state: State) => void>> = {
  'w:p': closeParagraph,
  'w:ins': (state) => closeChange(state, 'insertedDepth'),
  'w:moveTo': (state) => closeChange(state, 'insertedDepth'),
  'w:del': (state) => closeChange(state, 'deletedDepth'),
  'w:moveFrom': (state) => closeChange(state, 'deletedDepth'),
  'w:t': (state) => {
    state.takesText = false;
  },
  'w:delText': (state) => {
    state.takesText = false;
  },
  'w:txbxContent': (state) => {
    state.boxDepth -= 1;
  },
  'w:tbl': (state) => {
    state.tableDepth -= 1;
  },
  'w:tr': (state) => {
    state.row.pop();
  },
};

function openParagraph(state: State): void {
  state.open.push({
    items: state.waiting.splice(0),
    styleId: '',
    numberingLevel: undefined,
    endInserted: state.row.some((row) => row.inserted),
    endDeleted: state.row.some((row) => row.deleted),
    endIsOurs: false,
    inTable: state.tableDepth > 0,
    language: '',
  });
}

function closeParagraph(state: State): void {
  const paragraph = state.open.pop();
  if (paragraph) (state.boxDepth > 0 ? state.boxes : state.paragraphs).push(paragraph);
}

function openInserted(state: State): void {
  openChange(state, 'inserted');
}

function openDeleted(state: State): void {
  openChange(state, 'deleted');
}

/** The same element name marks a run's fate, a paragraph's end, a table row or a number, by where it stands. */
function openChange(state: State, fate: 'inserted' | 'deleted'): void {
  const parent = state.path.at(-1);
  const row = state.row.at(-1);
  const paragraph = state.open.at(-1);
  if (parent === 'w:trPr') {
    if (row) row[fate] = true;
  } else if (parent === 'w:rPr') {
    if (paragraph && state.path.at(-2) === 'w:pPr')
      paragraph[fate === 'inserted' ? 'endInserted' : 'endDeleted'] = true;
  } else if (parent !== 'w:numPr') {
    state[fate === 'inserted' ? 'insertedDepth' : 'deletedDepth'] += 1;
  }
}

function closeChange(state: State, depth: 'insertedDepth' | 'deletedDepth'): void {
  const parent = state.path.at(-1);
  if (parent !== 'w:trPr' && parent !== 'w:rPr' && parent !== 'w:numPr') state[depth] -= 1;
}

function isRunProperty(state: State): boolean {
  return state.path.at(-1) === 'w:rPr' && state.path.at(-2) === 'w:r';
}

function isOn(value: string | undefined): boolean {
  return value !== '0' && value !== 'false' && value !== 'off';
}

/** `w:tab` and `w:br` are characters only inside a run; the same names also describe tab stops and styles. */
function addMark(state: State, text: string): void {
  if (state.path.at(-1) === 'w:r') addText(state, text);
}

function addText(state: State, text: string): void {
  const rowInserted = state.row.some((row) => row.inserted);
  const rowDeleted = state.row.some((row) => row.deleted);
  const run: RawRun = {
    text,
    inserted: state.insertedDepth > 0 || rowInserted,
    deleted: state.deletedDepth > 0 || rowDeleted,
    hidden: state.run.hidden,
    role: state.run.role,
  };
  addItem(state, { kind: 'run', run });
}

function addItem(state: State, item: RawItem): void {
  state.open.at(-1)?.items.push(item);
}

/** Symbol fonts put their glyphs at U+F000 and up; what they look like is not in the file. */
function symbolOf(code: string): string {
  const point = Number.parseInt(code, 16);
  return Number.isFinite(point) && point > 0x1f && point < 0xd800 ? String.fromCodePoint(point) : '\ufffd';
}
