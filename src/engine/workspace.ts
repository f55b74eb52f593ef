/**
 * Room for an alignment to work in, kept from one to the next because making it anew takes longer than most
 * alignments do. Nothing in it outlives a call: whoever borrows it overwrites what was there.
 */
export interface Workspace {
  /** For each pair of equal words, in the order in which they are found: by row, then by column downwards. */
  readonly row: Int32Array;
  readonly column: Int32Array;
  /** Weight kept by the best alignment that ends with this pair, and the pair before it, or -1. */
  readonly score: Int32Array;
  readonly previous: Int32Array;
  /** For each column the last pair found in it, or -1. */
  readonly latest: Int32Array;
  /** A Fenwick tree over the columns: greatest scores, and the pairs that have them (`prefix-best.ts`). */
  readonly bestScore: Int32Array;
  readonly bestPair: Int32Array;
}

let workspace = makeWorkspace(512, 256);

/** Room for so many pairs and columns, with `latest` and the tree empty. */
export function borrowWorkspace(pairs: number, columns: number): Workspace {
  if (workspace.row.length < pairs || workspace.latest.length < columns) {
    workspace = makeWorkspace(
      Math.max(pairs, workspace.row.length),
      Math.max(columns * 2, workspace.latest.length),
    );
  }
  workspace.latest.fill(-1, 0, columns);
  workspace.bestScore.fill(LEAST, 0, columns + 1);
  workspace.bestPair.fill(-1, 0, columns + 1);
  return workspace;
}

/** Less than any score. */
export const LEAST = -0x80000000;

function makeWorkspace(pairs: number, columns: number): Workspace {
  return {
    row: new Int32Array(pairs),
    column: new Int32Array(pairs),
    score: new Int32Array(pairs),
    previous: new Int32Array(pairs),
    latest: new Int32Array(columns),
    bestScore: new Int32Array(columns + 1),
    bestPair: new Int32Array(columns + 1),
  };
}
