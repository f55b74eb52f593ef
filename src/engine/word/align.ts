import type { BaseText, Provision, Unplaced, Wish } from '../model.ts';
import { match, type Returned } from './match.ts';
import type { WordText, WordWarning } from './read.ts';

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
  readonly newId?: (afterId: string | null, text: string) => string;
}

export interface Aligned {
  readonly wishes: readonly Wish[];
  /** In the order of the file. `why` is `not-found`, or the reason of a `WordWarning`, or `comment`. */
  readonly unplaced: readonly Unplaced[];
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
 * @param known warnings and comments that the base itself has: they are nobody's wish.
 */
export function alignReturned(
  base: BaseText,
  returned: ReturnedText,
  options: AlignOptions,
  known: Pick<ReturnedText, 'warnings' | 'comments'> = {},
): Aligned {
  const matching = match(base.provisions, returned.provisions);
  const matched = new Set(matching.filter((index) => index !== -1));
  const isNote = options.extent === 'auto' && isCoveringNote(base, returned, matched.size);
  const changes = changesOf(base.provisions, returned.provisions, matching);
  const beside = besideOf(returned, known, options.by);
  const news = returned.provisions.filter((_, at) => matching[at] === -1);
  if (isNote) {
    const lost = news.map(({ text }) => ({ by: options.by, text, why: 'not-found' }));
    return { wishes: changes, unplaced: [...lost, ...beside], isNote };
  }
  const deletions = base.provisions
    .filter((_, index) => !matched.has(index))
    .map(({ id }): Wish => ({ kind: 'delete', provisionId: id }));
  const insertions = insertionsOf(base.provisions, returned.provisions, matching, options);
  return { wishes: [...changes, ...deletions, ...insertions], unplaced: beside, isNote };
}

/** Below this a base is too short to tell a note about it from the text itself. */
const SHORT_TEXT = 4;

/**
 * A file that we wrote is the text, however little is left of it. Another is a note when it has less than half as
 * many paragraphs as the base, or when fewer than one in five of the base can be found in it.
 */
function isCoveringNote(
  { provisions: base }: BaseText,
  { provisions, isOurs }: ReturnedText,
  found: number,
): boolean {
  if (isOurs || base.length < SHORT_TEXT) return false;
  return provisions.length * 2 < base.length || found * 5 < base.length;
}

function changesOf(
  base: readonly Provision[],
  returned: readonly Returned[],
  matching: readonly number[],
): Wish[] {
  return returned.flatMap(({ text }, at): Wish[] => {
    const provision = base[matching[at] ?? -1];
    return provision && provision.text !== text ? [{ kind: 'change', provisionId: provision.id, text }] : [];
  });
}

/** New provisions stand after the nearest one before them: of the base, or the new one just before. */
function insertionsOf(
  base: readonly Provision[],
  returned: readonly Returned[],
  matching: readonly number[],
  { newId = idByContent }: AlignOptions,
): Wish[] {
  const wishes: Wish[] = [];
  const taken = new Set(base.map(({ id }) => id));
  let before: Provision | undefined;
  let afterId: string | null = null;
  for (const [at, provision] of returned.entries()) {
    const same = base[matching[at] ?? -1];
    if (same) {
      before = same;
      afterId = same.id;
      continue;
    }
    let id = newId(afterId, provision.text);
    while (taken.has(id)) id = `${id}x`;
    taken.add(id);
    const after = base[matching.slice(at).find((index) => index !== -1) ?? -1];
    const { kind, level } = kindAmong(provision, before, after);
    const wish: Wish = { kind: 'insert', afterId, newId: id, provisionKind: kind, text: provision.text };
    wishes.push(level === undefined ? wish : { ...wish, level });
    afterId = id;
  }
  return wishes;
}

/** A plain paragraph among others is of their kind: nobody types `OP4 bis` before a paragraph they add. */
function kindAmong(
  provision: Pick<Provision, 'kind' | 'level'>,
  before: Provision | undefined,
  after: Provision | undefined,
): Pick<Provision, 'kind' | 'level'> {
  if (provision.kind !== 'paragraph') return provision;
  const isKin = (other: Provision | undefined) => other?.kind === 'preambular' || other?.kind === 'operative';
  if (before?.kind === 'subparagraph') return after?.kind === 'subparagraph' ? after : { kind: 'operative' };
  if (before && isKin(before)) return { kind: before.kind };
  return after && isKin(after) ? { kind: after.kind } : provision;
}

/** The same words at the same place get the same id, whoever wrote them (FNV-1a over both, 53 bits). */
function idByContent(afterId: string | null, text: string): string {
  let high = 0x811c9dc5;
  let low = 0x01000193;
  for (const unit of `${afterId ?? ''}\n${text}`) {
    const point = unit.codePointAt(0) ?? 0;
    high = Math.imul(high ^ point, 0x01000193) >>> 0;
    low = Math.imul(low ^ point, 0x85ebca6b) >>> 0;
  }
  return `new${high.toString(36).padStart(7, '0')}${(low >>> 11).toString(36).padStart(5, '0')}`;
}

/** Words that stand beside the text are listed; pictures and other things without words are only warned of. */
function besideOf(
  returned: ReturnedText,
  known: Pick<ReturnedText, 'warnings' | 'comments'>,
  by: string,
): Unplaced[] {
  const ours = new Set([
    ...(known.warnings ?? []).map(keyOf),
    ...(known.comments ?? []).map(({ text }) => `comment\n${text}`),
  ]);
  const warned = (returned.warnings ?? [])
    .filter(
      (warning) =>
        warning.text !== '' && warning.why !== 'linked-content-ignored' && !ours.has(keyOf(warning)),
    )
    .map(({ text, why }) => ({ by, text, why }));
  const commented = (returned.comments ?? [])
    .filter(({ text }) => text !== '' && !ours.has(`comment\n${text}`))
    .map(({ text }) => ({ by, text, why: 'comment' }));
  return [...warned, ...commented];
}

function keyOf({ why, text }: WordWarning): string {
  return `${why}\n${text}`;
}
