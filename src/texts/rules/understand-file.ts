import { type Instant, instant } from '../../base/index.ts';
import type { BaseText } from '../../engine/index.ts';
import { alignReturned, type ReturnedWish, type WordText } from '../../engine/word/index.ts';
import { subparagraphsOf } from './decide-structure.ts';
import type { ProvisionState } from './text-state.ts';

/** One thing that a received file says: a wish, or words for which no place was found. */
export interface Understood {
  readonly wish: ReturnedWish | null;
  /** Version of the wording that the delegation had before it; `null` for insertions and what is unplaced. */
  readonly againstVersion: number | null;
  readonly unplaced: string | null;
  /** Why it was not placed: a reason of `alignReturned`. */
  readonly why: string | null;
}

export interface UnderstoodFile {
  readonly items: readonly Understood[];
  /** A covering note about some paragraphs: what it does not mention stays as it was. */
  readonly isNote: boolean;
}

/**
 * What a received Word file says about the text. Everything in it ends as a wish or is listed; nothing vanishes.
 *
 * @param base the wording from which the file was made, with the versions of its provisions.
 */
export function understandFile(
  base: BaseText,
  provisions: readonly ProvisionState[],
  read: WordText,
  newId: () => string,
): UnderstoodFile {
  const versions = new Map(provisions.map(({ id, version }) => [id, version]));
  // The name of the sender is no part of what is understood: it may be matched later.
  const aligned = alignReturned(base, read, { by: '', extent: 'auto', newId });
  const wishes = asTabled(aligned.wishes, provisions).map((wish): Understood => {
    const provision = wish.kind === 'insert' ? null : wish.provisionId;
    const againstVersion = provision === null ? null : (versions.get(provision) ?? 0);
    return { wish, againstVersion, unplaced: null, why: null };
  });
  const beside = aligned.unplaced.flatMap(({ text, why }) =>
    inPieces(text).map((unplaced): Understood => ({ wish: null, againstVersion: null, unplaced, why })),
  );
  return { items: [...wishes, ...beside], isNote: aligned.isNote };
}

/**
 * The wishes as they can be tabled one by one. A paragraph that goes with its sub-paragraphs, or beside which new ones
 * stand, is struck here and new there: its place depends on what is itself only proposed.
 */
function asTabled(
  wishes: readonly ReturnedWish[],
  provisions: readonly ProvisionState[],
): readonly ReturnedWish[] {
  const anchors = new Set(wishes.map((wish) => ('afterId' in wish ? wish.afterId : null)));
  const known = new Map(provisions.map((provision) => [provision.id, provision]));
  return wishes.flatMap((wish): readonly ReturnedWish[] => {
    if (wish.kind !== 'move') return [wish];
    const { provisionId, afterId, newId } = wish;
    const from = known.get(provisionId);
    const isAlone =
      (afterId === null || known.has(afterId)) &&
      !anchors.has(newId) &&
      subparagraphsOf(provisions, provisionId).length === 0;
    if (isAlone || !from) return [wish];
    const { kind, level, words } = from;
    const there = { afterId, newId, provisionKind: kind, text: wish.text ?? words };
    return [
      { kind: 'delete', provisionId },
      { kind: 'insert', ...there, ...(level === null ? {} : { level }) },
    ];
  });
}

/** As much as one item holds: a whole document put into the document may be longer. */
export const pieceMax = 20_000;

/** A long text in pieces that a person can place, parted between lines or words where it can be. */
function inPieces(text: string): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > pieceMax) {
    const head = rest.slice(0, pieceMax);
    const end = Math.max(head.lastIndexOf('\n'), head.lastIndexOf(' '));
    const at = end > 0 ? end : pieceMax;
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at).trimStart();
  }
  return [...pieces, rest];
}

/** What a file of ours says it was made from: the text as it stood at an instant. */
export function snapshotIdOf(text: string, at: Instant): string {
  return `${text}@${at.toString()}`;
}

/** The instant in such a mark, when it is one of this text; anybody may have typed it, so it is only a hint. */
export function instantInSnapshotId(snapshotId: string | undefined, text: string): Instant | null {
  const [of, at] = (snapshotId ?? '').split('@');
  if (of !== text || at === undefined) return null;
  try {
    return instant(at);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
