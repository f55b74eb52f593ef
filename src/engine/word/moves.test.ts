import { describe, expect, test } from 'vitest';
import { consolidate } from '../consolidate.ts';
import type { BaseText, Proposal, Provision } from '../model.ts';
import { readBack } from '../read-back.ts';
import { alignReturned } from './align.ts';

const base: BaseText = {
  language: 'en',
  provisions: [
    { id: 'pp1', kind: 'preambular', text: 'Recalling the commitments made at the conference of 2023,' },
    { id: 'op1', kind: 'operative', text: 'Members will strengthen practical cooperation at borders.' },
    { id: 'op2', kind: 'operative', text: 'Members will exchange information on routes and methods.' },
    { id: 'op3', kind: 'operative', text: 'Members will train officers of the first line every year.' },
    { id: 'op4', kind: 'operative', text: 'Adopted by consensus.' },
  ],
};
const [pp1, op1, op2, op3, op4] = base.provisions as readonly [
  Provision,
  Provision,
  Provision,
  Provision,
  Provision,
];

function wishesOf(by: string, provisions: readonly Provision[], of: BaseText = base) {
  return alignReturned(of, { provisions }, { by, extent: 'whole' }).wishes;
}

/** The words of a provision as they return where no bookmark is left. */
function typed({ kind, text }: Provision, words: string = text): Provision {
  return { id: `at ${words}`, kind, text: words };
}

describe('a paragraph that stands elsewhere in a returned text', () => {
  test('was moved, and says the same', () => {
    const wishes = wishesOf(
      'ARV',
      [pp1, op3, op1, op2, op4].map((one) => typed(one)),
    );
    expect(wishes).toMatchObject([{ kind: 'move', provisionId: 'op3', afterId: 'pp1' }]);
    expect(wishes[0]).not.toHaveProperty('text');
  });

  test('was moved, and words of it were changed on the way', () => {
    const words = 'Members will train their officers of the first line every year.';
    expect(wishesOf('ARV', [pp1, typed(op3, words), op1, op2, op4])).toMatchObject([
      { kind: 'move', provisionId: 'op3', afterId: 'pp1', text: words },
    ]);
  });

  test('was moved for whoever kept its bookmark, whatever it says now', () => {
    const known = [pp1, { ...op3, text: 'Nothing of this remains.' }, op1, op2, op4];
    const provisions = known.map((one) => ({ ...one, known: true }));
    expect(wishesOf('ARV', provisions)).toMatchObject([
      { kind: 'move', provisionId: 'op3', text: 'Nothing of this remains.' },
    ]);
  });

  test('was not moved where other words of the same length took its place', () => {
    const other = typed(op3, 'Members will report to the co-chairs on every exercise.');
    expect(wishesOf('ARV', [pp1, other, op1, op2, op4]).map(({ kind }) => kind)).toEqual([
      'delete',
      'insert',
    ]);
  });

  test('was not just moved where it became a paragraph of another kind', () => {
    const recital = { ...typed(op3), kind: 'preambular' as const };
    const wishes = wishesOf('ARV', [recital, pp1, op1, op2, op4]);
    expect(wishes).toMatchObject([
      { kind: 'delete', provisionId: 'op3' },
      { kind: 'insert', provisionKind: 'preambular', text: op3.text },
    ]);
  });

  test('was not moved where nobody can say which of two went', () => {
    const twice = { ...base, provisions: [op4, op1, { ...op4, id: 'op5' }, op2, op3] };
    const wishes = wishesOf(
      'ARV',
      [op1, op2, op3, op4, op4].map((one) => typed(one)),
      twice,
    );
    expect(wishes.map(({ kind }) => kind)).toEqual(['delete', 'delete', 'insert', 'insert']);
  });

  test('and was struck and changed by another delegation keeps the wishes of both', () => {
    const deeper = 'Members will strengthen practical and lasting cooperation at borders.';
    const texts = {
      ARV: [pp1, op2, op3, op1, op4],
      BLS: [pp1, { ...op1, text: deeper }, op2, op3, op4],
      CEL: [pp1, op2, op3, typed(op1, deeper), op4],
    };
    const proposals = Object.entries(texts).flatMap(([by, provisions]) =>
      wishesOf(
        by,
        provisions.map((one) => typed(one)),
      ).map(
        (wish, at): Proposal => ({
          id: `${by}-${at}`,
          by: [by],
          wish,
        }),
      ),
    );
    const consolidation = consolidate({ base, proposals });
    expect(consolidation.unplaced).toEqual([]);
    for (const [by, provisions] of Object.entries(texts)) {
      const words = provisions.map(({ text }) => text);
      expect(readBack(consolidation, by).map(({ text }) => text)).toEqual(words);
    }
    const moved = consolidation.provisions.filter(({ inserted }) => inserted);
    expect(moved.map(({ restructured }) => restructured?.map(({ kind, by }) => [kind, by]))).toEqual([
      [['move', ['ARV', 'CEL']]],
    ]);
  });
});
