/** Ids within one document, by the Akoma Ntoso Naming Convention 1.0: `para_4__list_1__point_b`. */

export type Abbreviation =
  | 'container'
  | 'formula'
  | 'sec'
  | 'para'
  | 'list'
  | 'point'
  | 'item'
  | 'hcontainer'
  | 'crossHeading'
  | 'att';

export interface Ids {
  /**
   * The id of the next element below `parent`.
   *
   * @param number as printed, `3.` or `(a)`; empty: counted among those that print none, `para_nn_1`; absent: an
   * element that never prints one, counted, `list_1`.
   */
  next(parent: string, abbreviation: Abbreviation, number?: string): string;
}

/** Ids that never repeat: a number that stands twice below one parent takes `_2`. */
export function newIds(): Ids {
  const counts = new Map<string, number>();
  const given = new Set<string>();
  const counted = (start: string): number => {
    const count = (counts.get(start) ?? 0) + 1;
    counts.set(start, count);
    return count;
  };
  const unused = (id: string): string => {
    let free = id;
    for (let again = 2; given.has(free); again += 1) free = `${id}_${again}`;
    given.add(free);
    return free;
  };
  return {
    next(parent, abbreviation, number) {
      const start = parent === '' ? abbreviation : `${parent}__${abbreviation}`;
      if (number === undefined) return unused(`${start}_${counted(start)}`);
      const plain = numberInId(number);
      return unused(plain === '' ? `${start}_nn_${counted(`${start}_nn`)}` : `${start}_${plain}`);
    },
  };
}

/** `(a)` → `a`, `4 bis` → `4-bis`: letters and digits alone, joined by hyphens. */
export function numberInId(number: string): string {
  return (number.match(/[\p{L}\p{N}]+/gu) ?? []).join('-');
}
