import type { Instant } from '../../base/index.ts';
import type { ReturnedWish } from '../../engine/word/index.ts';

/** One thing that a received file says, and what became of it. */
export interface ReceivedItem {
  readonly number: number;
  readonly wish: ReturnedWish | null;
  readonly againstVersion: number | null;
  readonly unplaced: string | null;
  /** Why it was not placed, or why it could not be entered. */
  readonly why: string | null;
  /** The proposal that it became. */
  readonly proposal: string | null;
  readonly placedAt: Instant | null;
  readonly setAsideAt: Instant | null;
}

/**
 * What became of it: `to-enter` is understood and waits to be entered; `needs-you` could not be placed or could not
 * be entered; the others are done.
 */
export type ItemState = 'to-enter' | 'needs-you' | 'entered' | 'set-aside';

export function itemState(item: ReceivedItem): ItemState {
  if (item.setAsideAt !== null) return 'set-aside';
  if (item.proposal !== null) return 'entered';
  return item.wish !== null && item.why === null ? 'to-enter' : 'needs-you';
}

export interface FileSummary {
  readonly toEnter: number;
  readonly needsYou: number;
  readonly entered: number;
}

export function summaryOf(items: readonly ReceivedItem[]): FileSummary {
  const count = (state: ItemState) => items.filter((item) => itemState(item) === state).length;
  return { toEnter: count('to-enter'), needsYou: count('needs-you'), entered: count('entered') };
}

/** What waits for a person and asks for nothing: remarks, comments, words beside the text. */
export function remarksOf(items: readonly ReceivedItem[]): ReceivedItem[] {
  return items.filter((item) => itemState(item) === 'needs-you' && item.wish === null);
}
