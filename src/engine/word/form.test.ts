import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignReturned } from './align.ts';
import { inFormOf, plainForm, saysTheSame } from './form.ts';
import { readWord } from './read.ts';
import { BASE } from './returned/base-text.ts';
import { p, word } from './returned/ooxml.ts';

describe('two spellings say the same', () => {
  const same: readonly (readonly [why: string, one: string, other: string])[] = [
    [
      'quotation marks straight or curly',
      'a "window" of one\'s own',
      'a \u201cwindow\u201d of one\u2019s own',
    ],
    ['dashes', 'requests - at no cost', 'requests \u2013 at no cost'],
    ['three points', 'and so on...', 'and so on\u2026'],
    ['spaces that do not break, and two for one', 'by 2028, in all', 'by\u00a02028,  in all'],
    ['a line break for a space', 'one line\nand another', 'one line and another'],
    ['hyphens that do not break', 'long-term', 'long\u2011term'],
    ['soft hyphens and places to break a line', 'management', 'man\u00adage\u200bment'],
    ['marks of direction', 'in 2029', 'in \u202a2029\u202c'],
    ['letters composed or not', 'caf\u00e9', 'cafe\u0301'],
  ];
  test.each(same)('%s', (_, one, other) => {
    expect(saysTheSame(one, other)).toBe(true);
    expect(inFormOf(one, other)).toBe(one);
    expect(inFormOf(other, one)).toBe(other);
  });

  const different: readonly (readonly [why: string, one: string, other: string])[] = [
    ['a capital', 'Members', 'members'],
    ['a comma', 'Members, will', 'Members will'],
    ['a space within a word', 'cooperation', 'co operation'],
    ['a hyphen within a word', 'cooperation', 'co-operation'],
    ['joiners of Persian, which are spelling', 'همکاری\u200cهای', 'همکاریهای'],
    ['a bracket', '[Members]', 'Members'],
  ];
  test.each(different)('but not when they differ by %s', (_, one, other) => {
    expect(saysTheSame(one, other)).toBe(false);
    expect(plainForm(inFormOf(one, other))).toBe(plainForm(other));
  });
});

const FORMS = [
  ' ',
  '  ',
  '\u00a0',
  '\u00ad',
  '\u200b',
  '\u2013',
  '-',
  '\u201c',
  '"',
  '\u2019',
  "'",
  '\u2026',
  'e\u0301',
];
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom('members', 'will', 'border', 'ประชุม', 'التعاون', ','),
      fc.constantFrom(...FORMS),
    ),
    {
      maxLength: 14,
    },
  )
  .map((pieces) => pieces.join(' '));

test('the words of any wording in the form of any base are its own words', () => {
  fc.assert(
    fc.property(words, words, (base, returned) => {
      expect(plainForm(inFormOf(base, returned))).toBe(plainForm(returned));
    }),
    { numRuns: 500 },
  );
});

test('a file in which only form was changed, in any way, wishes nothing', () => {
  const noises: readonly ((text: string) => string)[] = [
    (text) => text.replaceAll('\u201c', '"').replaceAll('\u201d', '"').replaceAll('\u2019', "'"),
    (text) => text.replaceAll('\u2013', '-'),
    (text) => text.replaceAll(' ', '\u00a0'),
    (text) => text.replaceAll(', ', ',  '),
    (text) => text.replaceAll('e', 'e\u00ad'),
    (text) => text.replaceAll(' ', '\u200b '),
    (text) => `1. ${text}`,
    (text) => `(a)\t${text}`,
    (text) => `\u2022 ${text}`,
    (text) => text,
  ];
  const chosen = fc.array(fc.constantFrom(...noises), {
    minLength: BASE.provisions.length,
    maxLength: BASE.provisions.length,
  });
  fc.assert(
    fc.property(chosen, (changes) => {
      const body = BASE.provisions.map(({ text }, at) => p(changes[at]?.(text) ?? text)).join('');
      const read = readWord(word(body));
      if (!read.ok) throw new Error(read.why);
      const { wishes, unplaced } = alignReturned(BASE, read.value, { by: 'GAL', extent: 'auto' });
      expect({ wishes, unplaced }).toEqual({ wishes: [], unplaced: [] });
    }),
    { numRuns: 60 },
  );
});
