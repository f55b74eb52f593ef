import { expect } from 'vitest';
import {
  type BaseText,
  type ConsolidateInput,
  type Consolidation,
  type Mark,
  readBack,
  readBase,
  type StructuralWish,
  type Wish,
} from '../index.ts';
import { normalMarks } from '../marks.ts';
import { isStructural } from '../structure.ts';
import { tidy, type Wished } from '../wordings.ts';

/** Law 1 for marks: those of the base, and those that a delegation gave with its wording, are read back exactly. */
export function proveMarks({ base, proposals }: ConsolidateInput, consolidation: Consolidation): void {
  const ids = new Set(base.provisions.map(({ id }) => id));
  if (ids.size < base.provisions.length) return; // wishes on a repeated id are for the first of them
  expect(readBase(consolidation).map(marksOf)).toEqual(base.provisions.map(marksOf));
  const displaced = new Set(consolidation.unplaced.map(({ by }) => by));
  for (const code of new Set(proposals.flatMap(({ by }) => by))) {
    if (displaced.has(code)) continue;
    const own = proposals.filter(({ by }) => by.includes(code)).map(({ wish }) => wish);
    for (const provision of readBack(consolidation, code)) {
      const expected = expectedMarks(base, own, provision.id);
      if (expected) expect(marksOf(provision), code).toEqual(marksOf({ marks: expected }));
    }
  }
}

/** `undefined` where they follow from the words that are kept, and where others inserted the provision. */
function expectedMarks(base: BaseText, own: readonly Wish[], id: string): readonly Mark[] | undefined {
  for (const wish of own) {
    const said = isStructural(wish) ? marksSaid(base, wish, id) : undefined;
    if (said) return tidy(said).marks;
    if (wish.kind === 'change' && wish.provisionId === id) return tidy(wish).marks;
    if (wish.kind === 'insert' && wish.newId === id) return tidy(wish).marks ?? [];
  }
  const before = base.provisions.find((provision) => provision.id === id);
  return before && (before.marks ?? []);
}

/** What a move, a split or a merge gives for the provision; there when the wish is about it. */
function marksSaid({ provisions }: BaseText, wish: StructuralWish, id: string): Wished | undefined {
  if (wish.kind === 'split') {
    const part = wish.rest.find(({ newId }) => newId === id);
    if (part) return part;
  }
  const place = wish.kind === 'move' ? wish.newId : wish.provisionId;
  if (place !== id) return undefined;
  const subject = provisions.find((one) => one.id === wish.provisionId);
  const { text = subject?.text ?? '', marks } = wish;
  if (marks) return { text, marks };
  return wish.text === undefined ? { text, marks: subject?.marks ?? [] } : { text };
}

function marksOf({ marks = [] }: { marks?: readonly Mark[] }): Mark[] {
  return normalMarks(marks);
}
