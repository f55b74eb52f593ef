import { compareWords } from '../../engine/index.ts';
import type { Say } from '../../platform/index.ts';
import type { DiffRun, DiffWords } from '../../ui/index.ts';
import { words } from '../words.ts';

/** What changed between two wordings, as runs for `DiffLine`. */
export function diffRuns(before: string, after: string): DiffRun[] {
  return compareWords(before, after).map(({ change, text }) => ({
    kind: change === 'equal' ? 'same' : change,
    text,
  }));
}

export function diffWordsOf(say: Say): DiffWords {
  return {
    inserted: say(words.inserted),
    endOfInsertion: say(words.endOfInsertion),
    deleted: say(words.deleted),
    endOfDeletion: say(words.endOfDeletion),
  };
}
