/** The best of what stands in the first columns of a table: a Fenwick tree of maxima. */
import { LEAST, type Workspace } from './workspace.ts';

/** Note a pair with its score in its column. Of equal scores the later stands. */
export function noteBest(space: Workspace, columns: number, pair: number): void {
  const { bestScore, bestPair } = space;
  const score = space.score[pair];
  // A greater score here is also known in every wider range, so the climb may stop.
  for (let at = space.column[pair] + 1; at <= columns && score >= bestScore[at]; at += at & -at) {
    bestScore[at] = score;
    bestPair[at] = pair;
  }
}

/** The pair of the greatest score in columns 0 to `column`, or -1. */
export function bestUpTo({ bestScore, bestPair }: Workspace, column: number): number {
  let greatest = LEAST;
  let found = -1;
  for (let at = column + 1; at > 0; at &= at - 1) {
    if (bestScore[at] > greatest) {
      greatest = bestScore[at];
      found = bestPair[at];
    }
  }
  return found;
}
