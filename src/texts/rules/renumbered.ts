import { type Consolidation, type NumberChange, numberTable } from '../../engine/index.ts';
import type { Snapshot } from '../schema.ts';

/**
 * The old → new table of an issue: from what each paragraph was called in the reading that ends, also what entered
 * since the last issue under a bis, to what it is called from now on. What left the text since stands at the end.
 *
 * @source procedure.md §1.3.
 */
export function renumberedBy(issue: {
  readonly last: Snapshot | null;
  readonly reading: Consolidation;
  readonly issued: Snapshot;
}): NumberChange[] {
  const issued = issue.issued.consolidation.provisions;
  const before = issue.last?.consolidation.provisions.filter(({ inserted }) => !inserted) ?? [];
  const gone = numberTable(before, issued).filter((row) => row.new === null);
  return [...numberTable(issue.reading.provisions, issued), ...gone];
}
