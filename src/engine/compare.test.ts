import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  changedProvisions,
  compareTexts,
  compareWords,
  consolidate,
  numberedBase,
  type Provision,
} from './index.ts';
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

/** Paragraphs by their first letter as id; the numbers are their places. */
const numbered = (...texts: string[]) =>
  texts.map((entry, index) => ({
    id: entry[0] ?? '',
    kind: 'operative' as const,
    text: entry.slice(2),
    number: `OP${index + 1}`,
  }));

/** What is said of each provision beside its words. */
function origins(before: ReturnType<typeof numbered>, after: ReturnType<typeof numbered>): string {
  return compareTexts(before, after)
    .map(({ id, state, formerId, splitFrom, mergedInto }) =>
      [
        `${id} ${state}`,
        formerId && `was ${formerId}`,
        splitFrom && `from ${splitFrom}`,
        mergedInto && `into ${mergedInto}`,
      ]
        .filter(Boolean)
        .join(' '),
    )
    .join(', ');
}

const share = 'Members will share timely information on smuggling networks';
const train = 'and will train their officers each year in the region';
const meet = 'The working group will meet twice before the next conference';

test.each([
  [
    'a paragraph struck and typed anew is the same one',
    [`A:${share}.`, `B:${meet}.`],
    [`B:${meet}.`, `N:${share}.`],
    'B same, N same was A',
  ],
  [
    'also when words were changed on the way',
    [`A:${share}.`, `B:${meet}.`],
    [`B:${meet}.`, `N:${share} by sea.`],
    'B same, N reworded was A',
  ],
  [
    'a split whose first half kept its id',
    [`A:${share} ${train}.`],
    [`A:${share}.`, `N:They ${train}.`],
    'A reworded, N added from A',
  ],
  [
    'a split in which both halves are new',
    [`A:${share} ${train}.`],
    [`M:${share}.`, `N:They ${train}.`],
    'M added from A, N added from A, A removed',
  ],
  [
    'a merge into one that kept its id',
    [`A:${share}.`, `B:${meet}.`],
    [`A:${share}. ${meet}.`],
    'A reworded, B removed into A',
  ],
  [
    'a merge in which the whole is new',
    [`A:${share}.`, `B:${meet}.`],
    [`N:${share}. ${meet}.`],
    'N added, A removed into N, B removed into N',
  ],
  ['other words are no kin', [`A:${share}.`], [`N:${meet}.`], 'A removed, N added'],
])('%s', (_what, before, after, expected) => {
  expect(
    origins(numbered(...before), numbered(...after))
      .split(', ')
      .sort(),
  ).toEqual(expected.split(', ').sort());
});

test('what is called otherwise is told with both numbers, and what moved with where it stood', () => {
  const before = numbered('A:one', 'B:two', 'C:three');
  const after = numbered('C:three', 'A:one', 'N:new words', 'B:two');
  expect(compareTexts(before, after).map(({ id, number, stoodAfter }) => [id, number, stoodAfter])).toEqual([
    ['C', { before: 'OP3', after: 'OP1' }, 'B'],
    ['A', { before: 'OP1', after: 'OP2' }, undefined],
    ['N', { before: null, after: 'OP3' }, undefined],
    ['B', { before: 'OP2', after: 'OP4' }, undefined],
  ]);
});

test('two issues are compared by their base, with the numbers that each prints', () => {
  const base = { language: 'en', provisions: text('A B') };
  const issued = consolidate({
    base,
    proposals: [
      { id: '1', by: ['ARV'], wish: { kind: 'change', provisionId: 'A', text: 'Ax' } },
      { id: '2', by: ['ARV'], wish: { kind: 'delete', provisionId: 'B' } },
    ],
    numbering: 'plain',
  });
  expect(numberedBase(issued).map((one) => [one.text, one.number])).toEqual([
    ['A', '1.'],
    ['B', '2.'],
  ]);
});

test('paragraphs that are much alike continue those of the same words, in their order', () => {
  const said = (id: string, index: number) => ({
    id: `${id}${index}`,
    kind: 'operative' as const,
    text: `Members will share timely information on the networks of area ${index % 30} each year.`,
    number: '',
  });
  const before = Array.from({ length: 40 }, (_, index) => said('a', index));
  const after = Array.from({ length: 40 }, (_, index) => said('b', index));
  const compared = compareTexts(before, after);
  expect(compared.map(({ formerId }) => formerId)).toEqual(before.map(({ id }) => id));
  expect(compared.every(({ state, moved }) => state === 'same' && !moved)).toBe(true);
});
