import type { RawState } from './raw-state.ts';

/** The same element name marks a run's fate, a paragraph's end, a table row or a number, by where it stands. */
export function openChange(state: RawState, fate: 'inserted' | 'deleted'): void {
  const parent = state.path.at(-1);
  const paragraph = state.open.at(-1);
  if (parent === 'w:trPr' || parent === 'w:tcPr') {
    const frame = state.fates.at(-1);
    if (frame) frame[fate] = true;
  } else if (parent === 'w:rPr') {
    if (paragraph && state.path.at(-2) === 'w:pPr')
      paragraph[fate === 'inserted' ? 'endInserted' : 'endDeleted'] = true;
  } else if (parent !== 'w:numPr') {
    state[fate === 'inserted' ? 'insertedDepth' : 'deletedDepth'] += 1;
  }
}

const PROPERTIES: ReadonlySet<string> = new Set(['w:trPr', 'w:tcPr', 'w:rPr', 'w:numPr']);

export function closeChange(state: RawState, depth: 'insertedDepth' | 'deletedDepth'): void {
  if (!PROPERTIES.has(state.path.at(-1) ?? '')) state[depth] -= 1;
}
