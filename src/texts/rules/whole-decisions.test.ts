import { expect, test } from 'vitest';
import { consolidate, type Proposal } from '../../engine/index.ts';
import { isPartOfStructure } from './whole-decisions.ts';

const base = {
  language: 'en',
  provisions: ['one', 'two'].map((id) => ({
    ...{ id, kind: 'operative' as const },
    text: `Members will share what ${id} says. They will train officers.`,
  })),
};
const split: Proposal = {
  ...{ id: 'split', by: ['ARV'] },
  wish: {
    ...{ kind: 'split', provisionId: 'one', text: 'Members will share what one says.' },
    rest: [{ newId: 'new', text: 'They will train officers.' }],
  },
};
const change = (by: string, text: string): Proposal => ({
  ...{ id: `change-${by}`, by: [by] },
  wish: { kind: 'change', provisionId: 'one', text },
});
const line = (id: string, ...proposals: Proposal[]) => {
  const found = consolidate({ base, proposals }).provisions.find((one) => one.id === id);
  if (!found) throw new Error(`no line is ${id}`);
  return found;
};

test('a bracket that only a split makes is a part of it, and so is the paragraph that the split makes', () => {
  expect(isPartOfStructure(line('one', split), 0)).toBe(true);
  expect(isPartOfStructure(line('new', split), 0)).toBe(true);
});

test('a bracket of others beside it is their own', () => {
  const other = change('BLS', 'Members will share gladly what one says. They will train officers.');
  const both = line('one', split, other);
  expect([0, 1].map((bracket) => isPartOfStructure(both, bracket))).toEqual([false, true]);
});

test('where others compete for the same words only the split’s own alternative is a part of it', () => {
  const other = change('BLS', 'Members will share what one says. They will train guards.');
  const both = line('one', split, other);
  const alternatives = both.segments.flatMap((one) => ('alternatives' in one ? one.alternatives : []));
  expect(isPartOfStructure(both, 0)).toBe(false);
  for (const [index, { by, base: isBase }] of alternatives.entries())
    expect(isPartOfStructure(both, 0, index)).toBe(!isBase && by.join() === 'ARV');
});

test('without a move, split or merge no bracket is a part of one', () => {
  expect(isPartOfStructure(line('one', change('BLS', 'Members will train guards.')), 0)).toBe(false);
});
