import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Wish } from '../../engine/index.ts';
import { concerns, paragraphsMadeBy, paragraphsOf, storedWish, wishOf, wordsOf } from './wishes.ts';

const id = fc.uuid();
const text = fc.string({ minLength: 1, maxLength: 30 });
const plain: fc.Arbitrary<Wish> = fc.oneof(
  fc.record({ kind: fc.constant('change' as const), provisionId: id, text }),
  fc.record({ kind: fc.constantFrom('delete' as const, 'retain' as const), provisionId: id }),
  fc.record({ kind: fc.constant('hold' as const), provisionId: id }),
  fc.record({
    ...{ kind: fc.constant('hold' as const), provisionId: id },
    range: fc.constant({ from: 2, to: 5 }),
  }),
  fc.record({
    ...{ kind: fc.constant('insert' as const), afterId: fc.option(id), newId: id, text },
    provisionKind: fc.constant('operative' as const),
  }),
);
const structural: fc.Arbitrary<Wish> = fc.oneof(
  fc.record(
    { kind: fc.constant('move' as const), provisionId: id, afterId: fc.option(id), newId: id, text },
    { requiredKeys: ['kind', 'provisionId', 'afterId', 'newId'] },
  ),
  fc.record({
    ...{ kind: fc.constant('split' as const), provisionId: id, text },
    rest: fc.array(fc.record({ newId: id, text }), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    ...{ kind: fc.constant('merge' as const), provisionId: id, text },
    otherIds: fc.array(id, { minLength: 1, maxLength: 3 }),
  }),
);
const any = fc.oneof(plain, structural);

test('a wish is kept so that it is read as it was', () => {
  fc.assert(
    fc.property(any, (wish) => {
      expect(wishOf(storedWish(wish))).toEqual(wish);
    }),
  );
});

test('a plain wish is said by its row, a structural one in full', () => {
  fc.assert(
    fc.property(plain, (wish) => {
      expect(storedWish(wish).wish).toBeNull();
    }),
  );
  fc.assert(
    fc.property(structural, (wish) => {
      expect(storedWish(wish).wish).toEqual(wish);
    }),
  );
});

test('one that a decision carried elsewhere is read as what it became, whatever its row says', () => {
  fc.assert(
    fc.property(any, fc.array(any, { minLength: 1, maxLength: 4 }), (tabled, became) => {
      let row = storedWish(tabled);
      for (const wish of became) {
        const next = storedWish(wish, row);
        // What the row of the proposal says does not change; the wording says what takes its place.
        row = next.wish === null ? { ...row, words: next.words, range: next.range } : storedWish(wish, row);
        expect(wishOf(row)).toEqual(
          row.kind !== 'operative' && wish.kind === 'insert' ? { ...wish, provisionKind: row.kind } : wish,
        );
      }
    }),
  );
});

test('a wish is about the paragraphs that it names, and about those that it would make', () => {
  const split: Wish = {
    ...{ kind: 'split', provisionId: 'two', text: 'First.' },
    rest: [{ newId: 'new', text: 'Second.' }],
  };
  const merge: Wish = { kind: 'merge', provisionId: 'two', otherIds: ['three'], text: 'Both.' };
  const move: Wish = { kind: 'move', provisionId: 'two', afterId: 'three', newId: 'new' };
  expect([split, merge, move].map(paragraphsOf)).toEqual([['two'], ['two', 'three'], ['two']]);
  expect([split, merge, move].map(paragraphsMadeBy)).toEqual([['new'], [], ['new']]);
  expect([split, merge, move].map(wordsOf)).toEqual(['First.\n\nSecond.', 'Both.', '']);
  expect(concerns(storedWish(merge), 'three')).toBe(true);
  expect(concerns(storedWish(move), 'three')).toBe(false);
});
