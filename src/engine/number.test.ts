import { expect, test } from 'vitest';
import {
  draftingProfiles,
  latinTimes,
  letters,
  type Numbering,
  numberingOf,
  numberProvisions,
  type ProvisionKind,
  roman,
} from './index.ts';

const kinds: Readonly<Record<string, ProvisionKind>> = {
  T: 'title',
  H: 'heading',
  C: 'chapeau',
  P: 'preambular',
  O: 'operative',
  X: 'paragraph',
};

/** `P P O 1 1 2 O+`: kinds by letter, sub-paragraphs by level, `+` for inserted → the printed numbers. */
function numbers(notation: string, frozen?: Record<string, string>, numbering?: Numbering): string {
  const items = notation.split(' ').map((sign, index) => {
    const level = Number.parseInt(sign, 10);
    const kind: ProvisionKind = Number.isNaN(level) ? kinds[sign[0]] : 'subparagraph';
    const depth = Number.isNaN(level) ? {} : { level };
    return { id: `${index}`, kind, ...depth, inserted: sign.endsWith('+'), number: '' };
  });
  return numberProvisions(items, frozen, numbering)
    .map(({ number }) => number || '·')
    .join(', ');
}

test.each([
  [
    'preambular and operative paragraphs count apart, titles and headings not at all',
    'T P P H O X O C',
    '·, PP1, PP2, ·, OP1, ·, OP2, ·',
  ],
  ['a single operative paragraph has its handle too', 'O', 'OP1'],
  [
    'sub-paragraphs count under what they belong to',
    'O 1 1 2 2 1 O 1',
    'OP1, (a), (b), (i), (ii), (c), OP2, (a)',
  ],
  ['four levels have four forms', 'O 1 2 3 4', 'OP1, (a), (i), a., i.'],
  ['a level left out does no harm', 'O 2 1', 'OP1, (i), (a)'],
  ['an insertion takes the number before it', 'O O+ O+ O+ O', 'OP1, OP1 bis, OP1 ter, OP1 quater, OP2'],
  ['an insertion before the first stands ante', 'O+ O+ O', 'OP1 ante, OP1 ante bis, OP1'],
  ['an inserted sub-paragraph too', 'O 1 1+ 1', 'OP1, (a), (a) bis, (b)'],
  ['sub-paragraphs of an inserted paragraph count from (a)', 'O O+ 1+ 1+ O', 'OP1, OP1 bis, (a), (b), OP2'],
  ['where the base has none of a kind, insertions count by themselves', 'P O+ O+', 'PP1, OP1, OP2'],
  ['an insertion of another kind counts in its own row', 'P O P+ O', 'PP1, OP1, PP1 bis, OP2'],
])('%s', (_sentence, notation, expected) => {
  expect(numbers(notation)).toBe(expected);
});

test('within a reading numbers stay as they were printed, and what entered the text since then is bis', () => {
  expect(numbers('O O O', { 0: 'OP4', 2: 'OP5' })).toBe('OP4, OP4 bis, OP5');
});

test.each([
  [
    'a We declaration counts from 1 through preamble and operative part',
    'T X P P H O O',
    '·, ·, 1., 2., ·, 3., 4.',
  ],
  ['an insertion takes the number before it, whatever part it is of', 'P P+ O O+', '1., 1 bis., 2., 2 bis.'],
  ['an insertion before the first stands ante', 'O+ O+ O', '1 ante., 1 ante bis., 1.'],
  ['sub-paragraphs have their letters', 'O 1 1 2 O', '1., (a), (b), (i), 2.'],
])('plain numbers: %s', (_sentence, notation, expected) => {
  expect(numbers(notation, undefined, 'plain')).toBe(expected);
});

test('plain numbers stay as they were printed within a reading', () => {
  expect(numbers('O O O', { 0: '4.', 2: '5.' }, 'plain')).toBe('4., 4 bis., 5.');
});

test('a We declaration and a chairs’ statement count from 1, the others have handles', () => {
  expect(draftingProfiles.filter((profile) => numberingOf(profile) === 'plain')).toEqual([
    'weDeclaration',
    'chairsStatement',
  ]);
});

test('Latin adverbs go on as far as anybody will insert', () => {
  const some = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 20, 21, 99].map(latinTimes);
  expect(some.join(' ')).toBe(
    'bis ter quater quinquies sexies septies octies novies decies undecies duodecies vicies unvicies 99',
  );
});

test('letters go on after z, and roman numerals subtract', () => {
  expect([1, 26, 27, 52, 703].map(letters)).toEqual(['a', 'z', 'aa', 'az', 'aaa']);
  expect([1, 4, 9, 14, 40, 90, 1994].map(roman)).toEqual(['i', 'iv', 'ix', 'xiv', 'xl', 'xc', 'mcmxciv']);
});
