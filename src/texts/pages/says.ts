import type { ConsolidatedProvision } from '../../engine/index.ts';

/** Whether an inserted line holds the words: an equal insertion of another delegation is one line with both names. */
export function says(line: ConsolidatedProvision, text: string): boolean {
  return (
    line.inserted &&
    line.segments.some((one) => 'alternatives' in one && one.alternatives.some((two) => two.text === text))
  );
}
