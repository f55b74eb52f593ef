import type { Cell, RawItem, RawParagraph, RawRun } from './raw.ts';
import { addInstruction, openBeside, sayOfPicture } from './raw-beside.ts';
import { closeChange, openChange } from './raw-changes.ts';
import { addItem, type RawState } from './raw-state.ts';
import { roleOfStyle } from './roles.ts';
import { symbolOf } from './symbols.ts';
import type { XmlElement } from './xml.ts';

/** Former properties: what a paragraph looked like before a tracked change of its form. */
export const SKIPPED: ReadonlySet<string> = new Set([
  'w:pPrChange',
  'w:rPrChange',
  'w:sectPrChange',
  'w:tblPrChange',
  'w:tcPrChange',
  'w:trPrChange',
  'w:tblGridChange',
  'w:numberingChange',
]);

type Opener = (state: RawState, element: XmlElement) => void;

const takeText = (state: RawState): void => {
  state.takesText = true;
};
const stopText = (state: RawState): void => {
  state.takesText = false;
};
const openStory: Opener = (state, { attributes }) => {
  state.story = attributes.id ?? '';
};
const closeStory = (state: RawState): void => {
  state.story = '';
};
const openFate = (state: RawState): void => {
  state.fates.push({ inserted: false, deleted: false });
};
const closeFate = (state: RawState): void => {
  state.fates.pop();
};
const openInserted = (state: RawState): void => openChange(state, 'inserted');
const openDeleted = (state: RawState): void => openChange(state, 'deleted');
const closeInserted = (state: RawState): void => closeChange(state, 'insertedDepth');
const closeDeleted = (state: RawState): void => closeChange(state, 'deletedDepth');

export const openers: Readonly<Record<string, Opener>> = {
  'w:footnote': openStory,
  'w:endnote': openStory,
  'w:comment': openStory,
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
    const hidden = state.hiddenStyles.has(state.open.at(-1)?.styleId ?? '');
    state.runs.push({ role: undefined, hidden });
  },
  'w:rStyle': openRunStyle,
  'w:vanish': (state, { attributes }) => {
    const run = state.runs.at(-1);
    if (run && isRunProperty(state)) run.hidden = isOn(attributes.val);
  },
  'w:lang': (state, { attributes }) => {
    const paragraph = state.open.at(-1);
    if (paragraph && paragraph.language === '') paragraph.language = attributes.val ?? attributes.bidi ?? '';
  },
  'w:ins': openInserted,
  'w:moveTo': openInserted,
  'w:cellIns': openInserted,
  'w:del': openDeleted,
  'w:moveFrom': openDeleted,
  'w:cellDel': openDeleted,
  'w:t': takeText,
  'w:delText': takeText,
  // The text of a formula, or of a shape in a drawing.
  t: takeText,
  'w:instrText': (state) => {
    state.instruction ??= '';
    state.takesText = true;
  },
  'w:fldSimple': (state, { attributes }) => addInstruction(state, attributes.instr ?? ''),
  'w:fldChar': (state) => {
    if (state.instruction !== undefined) addInstruction(state, state.instruction);
    state.instruction = undefined;
  },
  'w:ddList': (state) => {
    state.listed = [];
    state.chosen = 0;
  },
  'w:listEntry': (state, { attributes }) => {
    state.listed.push(attributes.val ?? '');
  },
  'w:result': (state, { attributes }) => {
    state.chosen = Number(attributes.val) || 0;
  },
  'w:tab': (state) => addMark(state, '\t'),
  'w:ptab': (state) => addMark(state, '\t'),
  'w:br': (state) => addMark(state, '\n'),
  'w:cr': (state) => addMark(state, '\n'),
  'w:noBreakHyphen': (state) => addMark(state, '\u2011'),
  'w:softHyphen': (state) => addMark(state, '\u00ad'),
  'w:sym': (state, { attributes: { font = '', char = '' } }) => {
    const symbol = symbolOf(font, char);
    addMark(state, symbol);
    if (symbol === '\ufffd') addItem(state, { kind: 'symbol', text: `${font} ${char}`.trim() });
  },
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
  'w:drawing': (state) => addItem(state, { kind: 'picture', text: '' }),
  'w:pict': (state) => addItem(state, { kind: 'picture', text: '' }),
  'w:object': (state) => addItem(state, { kind: 'object', text: '' }),
  // Words that stand in attributes: what a picture shows, a watermark, the program of an embedded object.
  docPr: (state, { attributes }) => sayOfPicture(state, attributes.descr),
  shape: (state, { attributes }) => sayOfPicture(state, attributes.alt),
  textpath: (state, { attributes }) => sayOfPicture(state, attributes.string),
  OLEObject: (state, { attributes }) => sayOfPicture(state, attributes.ProgID),
  oMath: (state) => openBeside(state, 'formula'),
  'w:rt': (state) => openBeside(state, 'reading-aid'),
  'mc:AlternateContent': (state) => {
    state.choices.push({ isMet: false });
  },
  'mc:Choice': (state) => {
    const choice = state.choices.at(-1);
    if (choice) choice.isMet = true;
  },
  'w:txbxContent': (state) => {
    const paragraphs: RawParagraph[] = [];
    addItem(state, { kind: 'box', paragraphs });
    state.boxes.push(paragraphs);
  },
  relIds: (state, { attributes }) =>
    addItem(state, { kind: 'part', why: 'diagram', id: attributes.dm ?? '' }),
  chart: (state, { attributes }) => addItem(state, { kind: 'part', why: 'diagram', id: attributes.id ?? '' }),
  'w:altChunk': (state, element) => {
    openParagraph(state);
    addItem(state, { kind: 'part', why: 'embedded-document', id: element.attributes.id ?? '' });
    closeParagraph(state);
  },
  'w:tbl': (state) => {
    state.tables.push({ table: state.tablesMet, row: -1, column: -1 });
    state.tablesMet += 1;
  },
  'w:tr': (state) => {
    const table = state.tables.at(-1);
    if (table) Object.assign(table, { row: table.row + 1, column: -1 });
    openFate(state);
  },
  'w:tc': (state) => {
    const table = state.tables.at(-1);
    if (table) table.column += 1;
    openFate(state);
  },
};

export const closers: Readonly<Record<string, (state: RawState) => void>> = {
  'w:footnote': closeStory,
  'w:endnote': closeStory,
  'w:comment': closeStory,
  'w:p': closeParagraph,
  'w:r': (state) => {
    state.runs.pop();
  },
  'w:ins': closeInserted,
  'w:moveTo': closeInserted,
  'w:cellIns': closeInserted,
  'w:del': closeDeleted,
  'w:moveFrom': closeDeleted,
  'w:cellDel': closeDeleted,
  'w:t': stopText,
  'w:delText': stopText,
  t: stopText,
  'w:instrText': stopText,
  'w:ddList': (state) => {
    const words = state.listed[state.chosen];
    if (words !== undefined) addText(state, words);
  },
  oMath: (state) => {
    state.beside.pop();
  },
  'w:rt': (state) => {
    state.beside.pop();
  },
  'mc:AlternateContent': (state) => {
    state.choices.pop();
  },
  'w:txbxContent': (state) => {
    state.boxes.pop();
  },
  'w:tbl': (state) => {
    state.tables.pop();
  },
  'w:tr': closeFate,
  'w:tc': closeFate,
};

/** Text goes where its place says: into a formula, a reading aid, a field's instruction, a drawing, or the wording. */
export function addText(state: RawState, text: string): void {
  const beside = state.beside.at(-1);
  const element = state.path.at(-1);
  if (element === 'w:instrText') state.instruction = (state.instruction ?? '') + text;
  else if (beside) beside.text += text;
  else if (element === 't') sayOfPicture(state, text);
  else addItem(state, { kind: 'run', run: runOf(state, text) });
}

function runOf(state: RawState, text: string): RawRun {
  const { role, hidden } = state.runs.at(-1) ?? { role: undefined, hidden: false };
  return {
    text,
    inserted: state.insertedDepth > 0 || state.fates.some(({ inserted }) => inserted),
    deleted: state.deletedDepth > 0 || state.fates.some(({ deleted }) => deleted),
    hidden,
    role,
  };
}

function openParagraph(state: RawState): void {
  const cell: Cell | undefined = state.tables.at(-1);
  state.open.push({
    items: state.waiting.splice(0),
    styleId: '',
    numberingLevel: undefined,
    endInserted: state.fates.some(({ inserted }) => inserted),
    endDeleted: state.fates.some(({ deleted }) => deleted),
    endIsOurs: false,
    cell: cell && { ...cell },
    story: state.story,
    language: '',
  });
}

function closeParagraph(state: RawState): void {
  const paragraph = state.open.pop();
  if (paragraph) (state.boxes.at(-1) ?? state.paragraphs).push(paragraph);
}

function openRunStyle(state: RawState, { attributes }: XmlElement): void {
  const style = attributes.val ?? '';
  const role = roleOfStyle(style);
  const paragraph = state.open.at(-1);
  const run = state.runs.at(-1);
  if (run && isRunProperty(state))
    Object.assign(run, { role, hidden: run.hidden || state.hiddenStyles.has(style) });
  else if (paragraph && role === 'tracked') paragraph.endIsOurs = true;
}

function isRunProperty(state: RawState): boolean {
  return state.path.at(-1) === 'w:rPr' && state.path.at(-2) === 'w:r';
}

function isOn(value: string | undefined): boolean {
  return value !== '0' && value !== 'false' && value !== 'off';
}

/** `w:tab` and `w:br` are characters only inside a run; the same names also describe tab stops and styles. */
function addMark(state: RawState, text: string): void {
  if (state.path.at(-1) === 'w:r') addText(state, text);
}
