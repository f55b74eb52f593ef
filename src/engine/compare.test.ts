import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedProvisions, compareTexts, compareWords, consolidate, type Provision } from './index.ts';
import { changeOf, someText } from './proof/arbitraries.ts';

const text = (notation: string): Provision[] =>
  notation.split(' ').map((entry) => ({ id: entry[0], kind: 'operative', text: entry }));

/** `A=` same, `B~` reworded, `C+` added, `D-` removed, `<` moved. */
function compared(before: string, after: string): string {
  const signs = { same: '=', reworded: '~', added: '+', removed: '-' };
  return compareTexts(text(before), text(after))
    .map(({ id, state, moved }) => id + signs[state] + (moved ? '<' : ''))
    .join(' ');
}

test.each([
  ['nothing changed', 'A B C', 'A B C', 'A= B= C='],
  ['a paragraph reworded', 'A B', 'A Bx', 'A= B~'],
  ['a paragraph added', 'A C', 'A B C', 'A= B+ C='],
  ['what was removed stands where it stood', 'A B C', 'A C', 'A= B- C='],
  ['the first removed', 'A B', 'B', 'A- B='],
  ['one moved, not all the others', 'A B C D', 'B C D A', 'B= C= D= A=<'],
  ['moved and reworded', 'A B C', 'C Ax B', 'C=< A~ B='],
  ['everything new', 'A', 'B', 'A- B+'],
])('%s', (_what, before, after, expected) => {
  expect(compared(before, after)).toBe(expected);
});

test('words compared give both texts back', () => {
  fc.assert(
    fc.property(
      someText(20).chain((before) => fc.tuple(fc.constant(before), changeOf(before))),
      ([before, after]) => {
        const pieces = compareWords(before, after);
        const joined = (left: string) =>
          pieces
            .filter(({ change }) => change !== left)
            .map((piece) => piece.text)
            .join('');
        expect(joined('inserted')).toBe(before);
        expect(joined('deleted')).toBe(after);
      },
    ),
  );
});

test('a reader who comes back sees which paragraphs differ, by wording, names or number', () => {
  const base = { language: 'en', provisions: text('A B C') };
  const wish = { kind: 'change' as const, provisionId: 'B', text: 'Bx' };
  const before = consolidate({ base, proposals: [{ id: '1', by: ['ARV'], wish }] });
  const joined = consolidate({ base, proposals: [{ id: '1', by: ['ARV', 'BEL'], wish }] });
  expect(changedProvisions(before, before)).toEqual([]);
  expect(changedProvisions(before, joined)).toEqual(['B']);
});
