/** Indexes of a longest rising run (not necessarily contiguous) of `values`, ascending. */
export function rising(values: readonly number[]): number[] {
  /** For each length the index of the smallest value that ends a run of it. */
  const ends: number[] = [];
  const previous: number[] = [];
  values.forEach((value, index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[ends[middle]] < value) low = middle + 1;
      else high = middle;
    }
    previous.push(low > 0 ? ends[low - 1] : -1);
    ends[low] = index;
  });
  const run: number[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at]) run.push(at);
  return run.reverse();
}
