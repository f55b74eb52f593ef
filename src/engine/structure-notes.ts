/** What moves, splits and merges mean for one provision, as every rendering says it. */
import type { ConsolidatedProvision, Placed, Restructuring } from './model.ts';

/**
 * `moved-away` it should stand elsewhere, `moved-here` it came from elsewhere; `split` its words should stand in
 * several, `split-off` they came from another; `merged` it takes in others, `merged-away` another takes it in.
 */
export type StructureSays = 'moved-away' | 'moved-here' | 'split' | 'split-off' | 'merged' | 'merged-away';

/** How it is said, with the printed numbers of the other provisions concerned; none where they print none. */
export type SayStructure = (says: StructureSays, numbers: readonly string[]) => string;

/** One restructuring, seen from one of its provisions. */
export interface StructureNote {
  readonly says: StructureSays;
  /** Sorted. */
  readonly by: readonly string[];
  readonly numbers: readonly string[];
}

/** The notes on a provision, in a fixed order. */
export function structureNotes({ id, restructured = [] }: ConsolidatedProvision): StructureNote[] {
  return restructured.map((one) => {
    const { says, others } = seenFrom(id, one);
    const numbers = others.map(({ number }) => number).filter((number) => number !== '');
    return { says, by: one.by, numbers };
  });
}

function seenFrom(
  id: string,
  { kind, from, into }: Restructuring,
): { says: StructureSays; others: readonly Placed[] } {
  const isSource = from.some((one) => one.id === id);
  if (kind === 'move') {
    return isSource ? { says: 'moved-away', others: into } : { says: 'moved-here', others: from };
  }
  if (kind === 'split')
    return isSource ? { says: 'split', others: into } : { says: 'split-off', others: from };
  return into.some((one) => one.id === id)
    ? { says: 'merged', others: from }
    : { says: 'merged-away', others: into };
}

/** Who proposes to delete the provision without its words standing elsewhere. */
export function deletedOutright(provision: ConsolidatedProvision): readonly string[] {
  const elsewhere = structureNotes(provision).filter(
    ({ says }) => says === 'moved-away' || says === 'merged-away',
  );
  const codes = new Set(elsewhere.flatMap(({ by }) => by));
  return codes.size === 0 ? provision.deletion : provision.deletion.filter((code) => !codes.has(code));
}

/** `moved to OP4`, `split into OP4 and OP4 bis`; without numbers `moved elsewhere`. */
export const englishStructure: SayStructure = (says, numbers) => {
  const list =
    numbers.length < 2 ? (numbers[0] ?? '') : `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;
  const [phrase, alone] = {
    'moved-away': ['moved to', 'moved elsewhere'],
    'moved-here': ['moved from', 'moved here'],
    split: ['split into', 'split'],
    'split-off': ['split from', 'split from another'],
    merged: ['merged from', 'merged with others'],
    'merged-away': ['merged into', 'merged into another'],
  }[says];
  return list === '' ? (alone ?? '') : `${phrase} ${list}`;
};
