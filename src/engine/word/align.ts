import type { BaseText, PlainWish, Provision, Unplaced } from '../model.ts';
import type { Remark } from './comment-tables.ts';
import { plainForm } from './form.ts';
import { takeLabel } from './labels.ts';
import type { Matching, Returned } from './match.ts';
import { movesAmong } from './moves.ts';
import { freshOnes, type NewId, placedOnes, type ReturnedWish, wordsOf } from './placed.ts';
import type { WordText, WordWarning } from './read.ts';
import { asItStands, asWord, type Reading } from './reading.ts';

/** What is known of a returned file besides its words. */
export interface AlignOptions {
  /** The delegation whose text it is. */
  readonly by: string;
  /**
   * `whole`: the file is the text, so what is missing is struck and what is new is inserted. `auto`: a file that
   * is plainly a covering note about some paragraphs strikes nothing, and what cannot be found in the base is
   * listed as unplaced.
   */
  readonly extent: 'whole' | 'auto';
  /** Permanent id of a new provision; by default made of its place and its words, the same for everybody. */
  readonly newId?: NewId;
}

/** What a returned file says, as wishes and as what could not be placed. */
export interface Aligned {
  readonly wishes: readonly ReturnedWish[];
  /** In the order of the file. `why` is `not-found`, or the reason of a `WordWarning`, or `comment`. */
  readonly unplaced: readonly Unplaced[];
  /** For each of these, in the same order, the provision of the base beside which it stood, where one is known. */
  readonly besideIds: readonly (string | undefined)[];
  /** The file was read as a note (`extent: 'auto'`). */
  readonly isNote: boolean;
}

/** What a returned file holds: the list of a .txt or .json file, or what `readWord` gives. */
export type ReturnedText = { readonly provisions: readonly Returned[] } & Partial<
  Pick<WordText, 'warnings' | 'comments' | 'isOurs'>
>;

/**
 * What one delegation wishes, read from the text it returned. Wishes are always the full wording, never a
 * difference, so consolidating them and reading the delegation back gives its text to the letter.
 *
 * In what `readWord` gives, form is no wish: where only quotation marks, spaces, hyphens and the like differ, the
 * form of the base stands (`form.ts`); paragraphs pasted into one are parted; tables of comments are read by rows;
 * in a covering letter the words between quotation marks are the wording. All else that the file says is listed.
 *
 * @param known warnings and comments that the base itself has: they are nobody's wish.
 */
export function alignReturned(
  base: BaseText,
  returned: ReturnedText,
  options: AlignOptions,
  known: Pick<ReturnedText, 'warnings' | 'comments'> = {},
): Aligned {
  const reading =
    returned.isOurs === undefined ? asItStands(base, returned, options) : asWord(base, returned, options);
  const { provisions, matching, tables, isNote } = reading;
  const matched = new Set(matching.filter((index) => index !== -1));
  const isWord = returned.isOurs !== undefined;
  const changes = changesOf(base.provisions, provisions, { matching, isWord });
  const inTables = besidesChanges(changes, tables);
  const places = placesOf(base.provisions, provisions, matching);
  const lost = isNote ? lostPieces(provisions, matching, places) : [];
  const beside = besideOf(base, returned, known).map((piece) => ({
    ...piece,
    provisionId: places.get(piece.provisionId ?? ''),
  }));
  const pieces: readonly Piece[] = [...lost, ...tables.remarks, ...inTables.remarks, ...beside];
  const listed = {
    unplaced: pieces.map(({ text, why }) => ({ by: options.by, text, why })),
    besideIds: pieces.map(({ provisionId }) => provisionId),
    isNote,
  };
  if (isNote) {
    const struck = struckWhole(base, returned)
      .filter((index) => !matched.has(index) && !tables.found.has(index))
      .flatMap((index) => base.provisions[index] ?? [])
      .map(({ id }): PlainWish => ({ kind: 'delete', provisionId: id }));
    return { wishes: [...changes, ...inTables.wishes, ...struck], ...listed };
  }
  const struck = base.provisions.filter((_, index) => !matched.has(index) && !tables.found.has(index));
  const fresh = freshOnes(base.provisions, provisions, matching);
  const moves = movesAmong(struck, fresh);
  const moved = new Set([...moves.values()].map(({ id }) => id));
  const deletions = struck
    .filter(({ id }) => !moved.has(id))
    .map(({ id }): PlainWish => ({ kind: 'delete', provisionId: id }));
  const placed = placedOnes(base.provisions, provisions, {
    matching,
    fresh,
    moves,
    isWord,
    newId: options.newId,
  });
  return { wishes: [...changes, ...inTables.wishes, ...deletions, ...placed], ...listed };
}

interface Piece {
  readonly text: string;
  readonly why: string;
  readonly provisionId?: string | undefined;
}

/** For each paragraph of the file the provision that it is, or the nearest before it that is one. */
function placesOf(
  base: readonly Provision[],
  returned: readonly Returned[],
  matching: Matching,
): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  let before: string | undefined;
  for (const [at, { id }] of returned.entries()) {
    before = base[matching[at] ?? -1]?.id ?? before;
    if (before !== undefined) places.set(id, before);
  }
  return places;
}

function lostPieces(
  provisions: readonly Returned[],
  matching: Matching,
  places: ReadonlyMap<string, string>,
): Piece[] {
  return provisions.flatMap(({ id, text }, at) =>
    matching[at] === -1 ? [{ text, why: 'not-found', provisionId: places.get(id) }] : [],
  );
}

/** A note strikes nothing by leaving it out; what its author struck whole in tracked changes is struck. */
function struckWhole({ provisions }: BaseText, { warnings = [] }: ReturnedText): number[] {
  const struck = warnings.flatMap(({ why, text }) => (why === 'struck-words' ? [text] : []));
  const whole = new Set(struck.flatMap((text) => [plainForm(text), plainForm(takeLabel(text).rest)]));
  return provisions.flatMap(({ text }, index) => (whole.has(plainForm(text)) ? [index] : []));
}

function changesOf(
  base: readonly Provision[],
  returned: readonly Returned[],
  { matching, isWord }: { readonly matching: Matching; readonly isWord: boolean },
): PlainWish[] {
  return returned.flatMap((there, at): PlainWish[] => {
    const provision = base[matching[at] ?? -1];
    if (!provision) return [];
    const text = wordsOf(provision, there, isWord);
    return provision.text === text ? [] : [{ kind: 'change', provisionId: provision.id, text }];
  });
}

/** A wish in a table beside a changed paragraph of the same provision waits for a person. */
function besidesChanges(
  changes: readonly PlainWish[],
  { wishes }: Reading['tables'],
): Pick<Reading['tables'], 'wishes' | 'remarks'> {
  const taken = new Set(changes.map(targetOf));
  const free: PlainWish[] = [];
  const remarks: Remark[] = [];
  for (const wish of wishes) {
    const target = targetOf(wish);
    if (!taken.has(target)) free.push(wish);
    else if ('text' in wish) remarks.push({ text: wish.text, why: 'table-remark' });
    taken.add(target);
  }
  return { wishes: free, remarks };
}

function targetOf(wish: PlainWish): string {
  return wish.kind === 'insert' ? wish.newId : wish.provisionId;
}

/**
 * Words that stand beside the text are listed; pictures and other things without words are only warned of. Words
 * that were struck are the wish to strike them where they are ours; where they are not, nobody would see them.
 */
function besideOf(
  base: BaseText,
  { warnings = [], comments = [] }: ReturnedText,
  known: Pick<ReturnedText, 'warnings' | 'comments'>,
): Piece[] {
  const ours = new Set([
    ...(known.warnings ?? []).map(keyOf),
    ...(known.comments ?? []).map(({ text }) => `comment\n${text}`),
  ]);
  const isListed = (warning: WordWarning) =>
    warning.text !== '' && warning.why !== 'linked-content-ignored' && !ours.has(keyOf(warning));
  const listed = warnings.filter(isListed);
  const whole = listed.some(({ why }) => why === 'struck-words')
    ? base.provisions.map(({ text }) => plainForm(text)).join('\n')
    : '';
  const isOurs = (words: string) =>
    [words, takeLabel(words).rest].some((one) => whole.includes(plainForm(one)));
  return [
    ...listed.filter(({ why, text }) => why !== 'struck-words' || !isOurs(text)),
    ...comments
      .filter(({ text }) => text !== '' && !ours.has(`comment\n${text}`))
      .map((comment) => ({ ...comment, why: 'comment' })),
  ];
}

function keyOf({ why, text }: WordWarning): string {
  return `${why}\n${text}`;
}
