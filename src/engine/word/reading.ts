import type { BaseText, Provision } from '../model.ts';
import type { AlignOptions, ReturnedText } from './align.ts';
import { type CommentTables, readCommentTables } from './comment-tables.ts';
import { plainForm } from './form.ts';
import { ALIKE, type Matching, match, nearestIn, type Returned } from './match.ts';
import { type Nearest, unfoldLines, unquote } from './unfold.ts';

/** How the paragraphs of a returned text lie on those of the base. */
export interface Reading {
  readonly provisions: readonly Returned[];
  readonly matching: Matching;
  readonly tables: Omit<CommentTables, 'rest'>;
  readonly isNote: boolean;
}

const NO_TABLES: Reading['tables'] = { wishes: [], remarks: [], found: new Set() };

/** A .txt or .json file is read to the letter (DESIGN §7). */
export function asItStands(base: BaseText, { provisions }: ReturnedText, { extent }: AlignOptions): Reading {
  const matching = match(base.provisions, provisions);
  const found = matching.filter((index) => index !== -1).length;
  const isNote = extent === 'auto' && isCoveringNote(base, { size: provisions.length, found });
  return { provisions, matching, tables: NO_TABLES, isNote };
}

/** A Word file is read by its words: form, line breaks, tables of comments and quotations are seen through. */
export function asWord(base: BaseText, returned: ReturnedText, { extent }: AlignOptions): Reading {
  const plain = base.provisions.map(plainly);
  const nearest = nearestOf(plain);
  const { rest, ...tables } = readCommentTables(base.provisions, returned.provisions, nearest);
  const unfolded = unfoldLines(rest, nearest);
  const matching = match(plain, unfolded.map(plainly));
  const found = new Set([...matching.filter((index) => index !== -1), ...tables.found]).size;
  const size = unfolded.length + returned.provisions.length - rest.length;
  const isNote =
    extent === 'auto' &&
    (isCoveringNote(base, { isOurs: returned.isOurs === true, size, found }) ||
      isTableOfComments(base, matching, tables));
  if (!isNote) return { provisions: unfolded, matching, tables, isNote };
  const provisions = unquote(unfolded, nearest);
  const noted = matchAnywhere(match(plain, provisions.map(plainly)), provisions, nearest);
  return { provisions, matching: noted, tables, isNote };
}

/** A note speaks of paragraphs in any order: nothing is moved by it. */
function matchAnywhere(matching: Matching, provisions: readonly Returned[], nearest: Nearest): Matching {
  const taken = new Set(matching);
  return matching.map((index, at) => {
    if (index !== -1) return index;
    const near = nearest(provisions[at]?.text ?? '');
    if (!near || near.weight < ALIKE || taken.has(near.index)) return -1;
    taken.add(near.index);
    return near.index;
  });
}

/** Most files ask for nothing by likeness alone: the words of the base are counted when one does. */
function nearestOf(plain: readonly Provision[]): Nearest {
  let ask: Nearest | undefined;
  return (text) => {
    ask ??= nearestIn(plain);
    return ask(plainForm(text));
  };
}

function plainly(provision: Returned): Returned {
  const text = plainForm(provision.text);
  const former = provision.former === undefined ? undefined : plainForm(provision.former);
  if (text === provision.text && former === provision.former) return provision;
  return { ...provision, text, ...(former === undefined ? {} : { former }) };
}

/** Below this a base is too short to tell a note about it from the text itself. */
const SHORT_TEXT = 4;

/**
 * A file that we wrote is the text, however little is left of it. Another is a note when it has less than half as
 * many paragraphs as the base, or when fewer than one in five of the base can be found in it.
 */
function isCoveringNote(
  { provisions: base }: BaseText,
  { isOurs, size, found }: { readonly isOurs?: boolean; readonly size: number; readonly found: number },
): boolean {
  if (isOurs || base.length < SHORT_TEXT) return false;
  return size * 2 < base.length || found * 5 < base.length;
}

/** Comments on some paragraphs, in a table, with little of the text outside of it: what is not there is not struck. */
function isTableOfComments(
  { provisions: base }: BaseText,
  matching: Matching,
  { found }: Reading['tables'],
): boolean {
  const outside = new Set(matching.filter((index) => index !== -1 && !found.has(index))).size;
  return found.size > 0 && outside * 2 < base.length;
}
