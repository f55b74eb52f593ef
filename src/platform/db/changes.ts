/**
 * Whether anything was written since: what was made from the database stays right until then. A count of every write
 * that this process made or heard of; `null` while it may be missing some, and nothing may be kept.
 *
 * Own writes are counted when they are committed, those of other nodes when their notice arrives, some milliseconds
 * later. A line that died without a word is noticed by nobody at once, so whatever is kept is kept for a second at most.
 */
export interface Changes {
  count(): number | null;
  /** Something was written. */
  heard(): void;
  /** Notices of other nodes arrive from now on. */
  listening(): void;
  /** Notices may be missed from now on. */
  deaf(): void;
}

/** Channel on which every committed write is told to all nodes. */
export const writesChannel = 'writes';

export function countChanges(): Changes {
  let count = 0;
  let isListening = false;
  return {
    count: () => (isListening ? count : null),
    heard() {
      count += 1;
    },
    listening() {
      count += 1;
      isListening = true;
    },
    deaf() {
      isListening = false;
    },
  };
}
