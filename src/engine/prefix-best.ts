/** The best of what stands in the first columns of a table: a Fenwick tree of maxima. */
export interface PrefixBest {
  /** Note `item` with its `value` in a column. Of equal values the later stands. */
  add(column: number, value: number, item: number): void;
  /** The item of the greatest value in columns 0 to `column`, or -1. */
  upTo(column: number): number;
}

export function makePrefixBest(columns: number): PrefixBest {
  const values = new Int32Array(columns + 1).fill(-0x80000000);
  const items = new Int32Array(columns + 1).fill(-1);
  return {
    add(column, value, item) {
      // A greater value here is also known in every wider range, so the climb may stop.
      for (let at = column + 1; at <= columns && value >= values[at]; at += at & -at) {
        values[at] = value;
        items[at] = item;
      }
    },
    upTo(column) {
      let greatest = -0x80000000;
      let found = 0;
      for (let at = column + 1; at > 0; at &= at - 1) {
        if (values[at] > greatest) {
          greatest = values[at];
          found = at;
        }
      }
      return items[found];
    },
  };
}
