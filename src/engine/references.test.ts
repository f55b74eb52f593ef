import { expect, test } from 'vitest';
import {
  citedNumbers,
  followReferences,
  numberProvisions,
  type PrintedText,
  referencesIn,
  resolveReference,
} from './index.ts';

const found = (text: string, language = 'en') =>
  referencesIn(text, language)
    .map(({ row, number }) => `${row ?? ''}${number}`)
    .join(' | ');

test.each([
  ['as set out in paragraph 4', '4'],
  ['see OP4 bis and PP 2', 'OP4 bis | PP2'],
  ['paragraph 3 (a)', '3 (a)'],
  ['paragraph 3(a)(ii)', '3 (a) (ii)'],
  ['paragraphs 4 and 5', '4 | 5'],
  ['paragraphs 4, 5 bis and 7 to 9', '4 | 5 bis | 7 | 9'],
  ['paragraphs 3 (a) and (b)', '3 (a) | 3 (b)'],
  ['operative paragraph 6 and preambular paragraphs 1–2', 'OP6 | PP1 | PP2'],
  ['Paragraph 7 above', '7'],
  ['subparagraph (b)', '(b)'],
  ['paragraph 4 of this Declaration', '4'],
  ['paragraph 4 of the present Strategy', '4'],
  ['paragraph 12 of General Assembly resolution 70/1', ''],
  ['paragraph 4 of the 2016 Bali Declaration', ''],
  ['paragraph 4 of resolution 1373', ''],
  ['the paragraph above has 4 sentences', ''],
  ['Option 4 or OPCAT 2', ''],
])('“%s” refers to %s', (text, expected) => {
  expect(found(text)).toBe(expected);
});

test('references are found in translations by their own words', () => {
  expect(found('sebagaimana dimaksud pada paragraf 4 dan 5', 'id')).toBe('4 | 5');
  expect(found('visé au paragraphe 4 bis', 'fr')).toBe('4 bis');
});

test('the place of a reference is that of its number', () => {
  const text = 'under paragraphs 4 bis and 12 (a).';
  expect(referencesIn(text, 'en').map(({ from, to }) => text.slice(from, to))).toEqual(['4 bis', '12 (a)']);
});

const items = (texts: Record<string, string>, kind: 'operative' | 'preambular' = 'operative') =>
  Object.entries(texts).map(([id, text]) => ({ id, kind, text, inserted: false, number: '' }));

test('a reference means the operative paragraph unless it says another, and a sub-paragraph its own', () => {
  const cited = new Map([
    ['p', 'PP1'],
    ['a', 'OP1'],
    ['b', 'OP1 (a)'],
    ['c', 'OP1 (b)'],
  ]);
  const meant = (text: string, own: string) =>
    referencesIn(text, 'en').map((one) => resolveReference(one, cited, own));
  expect(meant('paragraph 1, PP1, paragraph 1 (b), paragraph 9', 'a')).toEqual(['a', 'p', 'c', null]);
  expect(meant('subparagraph (a)', 'c')).toEqual(['b']);
  expect(meant('subparagraph (b)', 'a')).toEqual(['c']);
});

test('where paragraphs are numbered from 1, a reference means that number', () => {
  const plain = numberProvisions(items({ A: '', B: '' }), undefined, 'plain');
  const cited = citedNumbers(plain);
  expect(referencesIn('paragraph 2', 'en').map((one) => resolveReference(one, cited, 'A'))).toEqual(['B']);
});

/** A step in which everything was written by the numbers that it prints. */
const step = (provisions: PrintedText[], writtenBy = citedNumbers(provisions)) => ({ provisions, writtenBy });

test('after renumbering a reference is followed to what it was written for', () => {
  const first = numberProvisions(items({ A: 'As in paragraph 2.', B: 'Meet.' }));
  const reading = numberProvisions(items({ A: 'As in paragraph 2.', N: 'New.', B: 'Meet.' }), {
    A: 'OP1',
    B: 'OP2',
  });
  const issued = numberProvisions(items({ A: 'As in paragraph 2.', N: 'New.', B: 'Meet.' }));
  const followed = followReferences([step(first), step(issued, citedNumbers(reading))], 'en');
  expect(followed).toMatchObject([{ provisionId: 'A', target: 'B', now: '3', reference: { number: '2' } }]);
});

test('words that were changed to the new number are at rest', () => {
  const first = numberProvisions(items({ A: 'As in paragraph 2.', B: 'Meet.' }));
  const issued = numberProvisions(items({ A: 'As in paragraph 2.', N: 'New.', B: 'Meet.' }));
  const mended = numberProvisions(items({ A: 'As in paragraph 3.', N: 'New.', B: 'Meet.' }));
  const steps = [
    step(first),
    step(
      issued,
      new Map([
        ['A', 'OP1'],
        ['N', 'OP1 bis'],
        ['B', 'OP2'],
      ]),
    ),
    step(mended),
  ];
  expect(followReferences(steps, 'en')).toMatchObject([
    { target: 'B', now: '3', reference: { number: '3' } },
  ]);
});

test('what was referred to may be gone, and a number may never have been there', () => {
  const first = numberProvisions(items({ A: 'As in paragraphs 2 and 7.', B: 'Meet.' }));
  const issued = numberProvisions(items({ A: 'As in paragraphs 2 and 7.' }));
  expect(followReferences([step(first), step(issued, citedNumbers(first))], 'en')).toMatchObject([
    { target: 'B', now: null },
    { target: null, now: null },
  ]);
});
