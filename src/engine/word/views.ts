import { type AlternativeMarks, readAlternativeMarks } from './alternative-marks.ts';
import { idOfBookmark } from './bookmarks.ts';
import { type Oddity, odditiesOf, typedInMarks, typedWords } from './oddities.ts';
import { areNotesEnglish, isNoteOfOurs } from './our-notes.ts';
import type { Cell, RawItem, RawParagraph, RawRun } from './raw.ts';
import { isAroundTheText } from './roles.ts';
import { labelAndWords, wording } from './wording.ts';

/** Which of the two texts of a file with tracked changes: what its author wishes, or what it was made from. */
export type View = 'accepted' | 'original';

export interface NoteReference {
  readonly kind: 'footnote' | 'endnote' | 'comment';
  readonly id: string;
}

/** A paragraph as one view shows it, before labels and kinds are understood. */
export interface ViewParagraph {
  /** Permanent id from the bookmark that covers most of its words, if any. */
  readonly id: string | undefined;
  readonly label: string;
  /** Its label, empty or not, is a run of our own: what stands in the words is words. */
  readonly isLabelOurs: boolean;
  readonly text: string;
  /** The words of the same paragraph before its tracked changes. */
  readonly former: string;
  readonly styleId: string;
  readonly numberingLevel: number | undefined;
  readonly cell: Cell | undefined;
  readonly language: string;
  readonly notes: readonly NoteReference[];
  /** Empty in the original view. */
  readonly oddities: readonly Oddity[];
}

/**
 * The paragraphs of one view, in order, tables included; paragraphs without words are left out, and so are those
 * that we printed around the text, but for what somebody else put into them. A tracked paragraph end joins its
 * paragraph to the next, as Word does.
 */
export function viewOf(paragraphs: readonly RawParagraph[], view: View): ViewParagraph[] {
  const shown: ViewParagraph[] = [];
  let carried: RawItem[] = [];
  let oddities: Oddity[] = [];
  let last: RawParagraph | undefined;
  const areOurs = view === 'accepted' && areNotesEnglish(paragraphs);
  const push = (paragraph: RawParagraph, items: readonly RawItem[]) => {
    shown.push(show(paragraph, items, { view, oddities }));
    carried = [];
    oddities = [];
  };
  const flush = () => {
    if (carried.length > 0 && last) push(last, carried);
  };
  for (const paragraph of paragraphs) {
    if (isAroundTheText(paragraph.styleId)) {
      flush();
      shown.push(around(paragraph, { view, areOurs }));
      continue;
    }
    const items = [...carried, ...paragraph.items];
    // Asked of each paragraph by itself, so that what was struck in two is two pieces.
    if (view === 'accepted')
      oddities.push(...odditiesOf(paragraph.items), ...typedInMarks(paragraph.items, areOurs));
    const endIsGone = view === 'accepted' ? paragraph.endDeleted : paragraph.endInserted;
    last = paragraph;
    if (endIsGone && !paragraph.endIsOurs) carried = items;
    else push(paragraph, items);
  }
  flush();
  return shown.filter(({ text, notes, oddities }) => text !== '' || notes.length > 0 || oddities.length > 0);
}

interface Shown {
  readonly view: View;
  readonly oddities: readonly Oddity[];
}

function show(paragraph: RawParagraph, items: readonly RawItem[], shown: Shown): ViewParagraph {
  const { view } = shown;
  const { pieces, oddities } = wordsOf(items, view);
  const printed = pieces.filter(({ run }) => run.role === 'label').map(({ run }) => run.text);
  const { label, typed } = labelAndWords(printed.join(''));
  const words = pieces.filter(({ run }) => run.role !== 'label').map(({ run }) => run.text);
  return {
    ...besideThe(paragraph, items, { view, oddities: [...oddities, ...shown.oddities] }),
    id: coveringId(items, new Set(pieces.map(({ item }) => item))),
    label,
    isLabelOurs: printed.length > 0,
    text: wording([typed, ...words]),
    former: view === 'accepted' && items.some(isTrackedRun) ? formerOf(items) : wording(words),
  };
}

/** Where there is none of these, both views of a paragraph are one. */
function isTrackedRun(item: RawItem): boolean {
  return item.kind === 'run' && (item.run.inserted || item.run.deleted);
}

/** A paragraph that we printed: its words are nobody's, but for those that somebody else typed into it. */
function around(
  paragraph: RawParagraph,
  { view, areOurs }: { readonly view: View; readonly areOurs: boolean },
): ViewParagraph {
  const typed = typedWords(paragraph.items, areOurs && isNoteOfOurs(paragraph.styleId)).map(
    (text): Oddity => ({ why: 'typed-beside', text }),
  );
  return {
    ...besideThe(paragraph, paragraph.items, { view, oddities: [...odditiesOf(paragraph.items), ...typed] }),
    id: undefined,
    label: '',
    isLabelOurs: false,
    text: '',
    former: '',
  };
}

function besideThe(
  { styleId, numberingLevel, cell, language }: RawParagraph,
  items: readonly RawItem[],
  { view, oddities }: Shown,
): Omit<ViewParagraph, 'id' | 'label' | 'isLabelOurs' | 'text' | 'former'> {
  const boxes = items.flatMap((item) => (item.kind === 'box' ? viewOf(item.paragraphs, 'accepted') : []));
  const said = boxes.filter(({ text }) => text !== '');
  return {
    ...{ styleId, numberingLevel, cell, language },
    notes: [...items.flatMap((item) => (isNote(item) ? [item] : [])), ...boxes.flatMap(({ notes }) => notes)],
    oddities:
      view === 'original'
        ? []
        : [
            ...oddities,
            ...said.map(({ text }): Oddity => ({ why: 'text-box', text })),
            ...boxes.flatMap((box) => box.oddities),
          ],
  };
}

function isNote(item: RawItem): item is Extract<RawItem, NoteReference> {
  return item.kind === 'footnote' || item.kind === 'endnote' || item.kind === 'comment';
}

function formerOf(items: readonly RawItem[]): string {
  const { pieces } = wordsOf(items, 'original');
  const words = pieces.filter(({ run }) => run.role !== 'label').map(({ run }) => run.text);
  return wording(words);
}

interface Piece {
  readonly item: RawItem;
  readonly run: RawRun;
}

/** The runs whose words belong to the text in this view; brackets of our own making are read back to one wording. */
function wordsOf(items: readonly RawItem[], view: View): { pieces: Piece[]; oddities: Oddity[] } {
  const marks = readAlternativeMarks(items);
  const pieces: Piece[] = [];
  const oddities: Oddity[] = [];
  let bracket: Piece[] = [];
  const settle = () => {
    const settled = settleBracket(bracket, view, marks);
    pieces.push(...settled.pieces);
    oddities.push(...settled.oddities);
    bracket = [];
  };
  for (const item of items) {
    if (item.kind !== 'run' || item.run.hidden || item.run.text === '') continue;
    const { run } = item;
    if (isBracketPart(run)) bracket.push({ item, run });
    else {
      if (bracket.length > 0) settle();
      if (isShown(run, view)) pieces.push({ item, run });
    }
  }
  if (bracket.length > 0) settle();
  if (view === 'accepted') oddities.push(...editedTracked(items, marks));
  return { pieces, oddities };
}

/** Words that somebody typed into a tracked change of ours, which is read as not made. */
function editedTracked(items: readonly RawItem[], { edited }: AlternativeMarks): Oddity[] {
  const runs = items.flatMap((item) =>
    item.kind === 'run' && item.run.role === 'tracked' && edited.has(item) ? item.run.text : [],
  );
  return runs.length > 0 ? [{ why: 'edited-inside-brackets', text: runs.join('') }] : [];
}

function isBracketPart({ role }: RawRun): boolean {
  return role === 'bracket' || role === 'attribution' || role === 'base' || role === 'proposed';
}

function isShown({ role, inserted, deleted }: RawRun, view: View): boolean {
  // A tracked run of our own shows another's proposal: to this author it is as if it had not been made.
  if (role === 'tracked' && inserted !== deleted) return deleted;
  return view === 'accepted' ? !deleted : !inserted;
}

/**
 * A bracket that we printed stands for its base wording, until its reader struck that and left one alternative:
 * then it stands for the alternative. Several left without the base is a question for a person, and so is an
 * alternative that was changed beside a base that stands.
 */
function settleBracket(
  bracket: readonly Piece[],
  view: View,
  marks: AlternativeMarks,
): { pieces: Piece[]; oddities: Oddity[] } {
  const isKept = ({ run }: Piece) => isShown(run, view);
  const base = bracket.filter(({ run }) => run.role === 'base');
  const alternatives = alternativesOf(
    bracket.filter((piece) => isKept(piece) || piece.run.role !== 'proposed'),
  );
  const isBaseEmpty = base.length === 0 && !isBaseMissing(bracket, marks);
  if (isBaseEmpty || base.some(isKept)) {
    const text = view === 'accepted' ? editedWords(bracket.filter(isKept), marks) : '';
    return {
      pieces: base.filter(isKept),
      oddities: text === '' ? [] : [{ why: 'edited-inside-brackets', text }],
    };
  }
  if (alternatives.length <= 1) return { pieces: alternatives[0] ?? [], oddities: [] };
  const text = alternatives.map(textOf).join(' / ');
  return { pieces: base, oddities: [{ why: 'brackets-undecided', text }] };
}

/** Alternatives that say that there is a base wording in their place stand without it: somebody took it out. */
function isBaseMissing(bracket: readonly Piece[], { areThere, insertions }: AlternativeMarks): boolean {
  const words = bracket.filter(({ run }) => run.role === 'proposed' && run.text.trim() !== '');
  return areThere && words.length > 0 && !words.some(({ item }) => insertions.has(item));
}

function editedWords(bracket: readonly Piece[], { areThere, edited }: AlternativeMarks): string {
  if (areThere) return textOf(bracket.filter(({ item }) => edited.has(item)));
  const typed = textOf(bracket.filter(({ run }) => run.role === 'proposed' && run.inserted));
  return typed.trim() === '' ? '' : typed;
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ run }) => run.text).join('');
}

function alternativesOf(bracket: readonly Piece[]): Piece[][] {
  const alternatives: Piece[][] = [];
  let isOpen = false;
  for (const piece of bracket) {
    if (piece.run.role === 'proposed') {
      if (isOpen) alternatives.at(-1)?.push(piece);
      else alternatives.push([piece]);
      isOpen = true;
    } else isOpen = false;
  }
  return alternatives;
}

/** The bookmark that covers most of the words shown; one that covers none was left behind by a deletion. */
function coveringId(items: readonly RawItem[], shown: ReadonlySet<RawItem>): string | undefined {
  let best: { id: string; letters: number } | undefined;
  for (const [at, item] of items.entries()) {
    if (item.kind !== 'bookmark') continue;
    const id = idOfBookmark(item.name);
    if (id === undefined) continue;
    const end = items.findIndex(
      (other, index) => index > at && other.kind === 'bookmark-end' && other.id === item.id,
    );
    const letters = lettersIn(items.slice(at, end === -1 ? undefined : end), shown);
    if (letters > (best?.letters ?? 0)) best = { id, letters };
  }
  return best?.id;
}

function lettersIn(items: readonly RawItem[], shown: ReadonlySet<RawItem>): number {
  let letters = 0;
  for (const item of items)
    if (item.kind === 'run' && shown.has(item)) letters += item.run.text.trim().length;
  return letters;
}
