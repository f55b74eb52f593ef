/** What a text may be: empty or of 3,000 words, with one wish or two hundred, and what then is done for it. */
import { afterEach, expect, test, vi } from 'vitest';
import { baseOf, bracketsOf, consolidate, type Proposal, type Provision, renderProvision } from './index.ts';
import { drawnNumber } from './order.ts';
import { proveLaws } from './proof/prove-laws.ts';
import { proveReadable } from './proof/prove-readable.ts';
import { scripts } from './proof/scripts.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const provision = (text: string, id = 'p'): Provision => ({ id, kind: 'operative', text });
const change = (index: number, text: string, provisionId = 'p'): Proposal => ({
  id: `${index}`,
  by: [`D${index}`],
  wish: { kind: 'change', provisionId, text },
});
const forum = (provisions: Provision[], proposals: Proposal[]) => ({
  base: { language: 'en', provisions },
  proposals,
});

const vocabulary = [
  'the',
  'of',
  'and',
  'States',
  'members',
  'migrants',
  'share',
  'protect',
  'data',
  'borders',
  'at',
  'sea',
];
const longText = (words: number, lot: string) =>
  Array.from({ length: words }, (_, place) => {
    const drawn = drawnNumber(lot, `${place}`);
    return drawn % 3 === 0 ? `word${drawn % 997}` : (vocabulary[drawn % vocabulary.length] ?? '');
  }).join(' ');

test('two hundred wishes on one sentence are consolidated without loss', () => {
  const words =
    'Members will take urgent and effective measures to protect all victims of trafficking at sea.'.split(
      ' ',
    );
  const proposals = Array.from({ length: 200 }, (_, index) => {
    const at = index % words.length;
    const wished =
      index % 3 === 0
        ? words.toSpliced(at, 1 + (index % 4))
        : words.toSpliced(at, index % 2, `word${index % 40}`);
    return change(index, wished.join(' '));
  });
  const [made] = proveLaws(forum([provision(words.join(' '))], proposals)).provisions;
  const named = new Set(bracketsOf(made).flatMap((alternatives) => alternatives.flatMap(({ by }) => by)));
  expect(named.size).toBe(200);
});

test('a provision of 3,000 words with forty far-apart edits has forty brackets of one word', () => {
  const words = Array.from({ length: 3000 }, (_, place) => `word${place}`);
  const proposals = Array.from({ length: 40 }, (_, index) =>
    change(index, words.with(20 + index * 70, 'otherwise').join(' ')),
  );
  const [made] = proveLaws(forum([provision(words.join(' '))], proposals)).provisions;
  expect(bracketsOf(made).map((alternatives) => baseOf(alternatives).text)).toEqual(
    Array.from({ length: 40 }, (_, index) => `word${20 + index * 70}`),
  );
});

test('a provision of 3,000 words that several rewrite is consolidated without loss', () => {
  const base = longText(3000, 'base');
  const proposals = [change(0, longText(3000, 'other')), change(1, longText(2800, 'third')), change(2, '')];
  const [made] = proveLaws(forum([provision(base)], proposals)).provisions;
  const wordings = proposals.flatMap(({ wish }) => (wish.kind === 'change' ? [wish.text] : []));
  proveReadable(made, { base, wordings, held: [] });
});

test.each(['', ' ', 'Preamble', '。', '\u200b', '[', '…'])(
  'the whole provision %j can be changed, held and struck',
  (text) => {
    const proposals = [
      change(0, 'New words.'),
      change(1, `${text}${text}`),
      change(2, ''),
      { id: 'hold', by: ['D3'], wish: { kind: 'hold' as const, provisionId: 'p' } },
      { id: 'delete', by: ['D4'], wish: { kind: 'delete' as const, provisionId: 'p' } },
    ];
    const [made] = proveLaws(forum([provision(text)], proposals)).provisions;
    expect(renderProvision(made)).toContain('New words. (D0)');
  },
);

test('many small edits in one line stay apart', () => {
  const words = Array.from({ length: 121 }, (_, place) => `word${place}`);
  const wished = words.map((word, place) => (place % 4 === 0 ? `other${place}` : word)).join(' ');
  const [made] = proveLaws(forum([provision(words.join(' '))], [change(0, wished)])).provisions;
  expect(bracketsOf(made)).toHaveLength(31);
});

test('words inserted at one spot are alternatives, never one behind the other', () => {
  const words = ['urgent', 'effective', 'concrete', 'timely'];
  const base = 'Members will take measures against document fraud.';
  for (const first of words) {
    for (const second of words) {
      if (first === second) continue;
      const wished = [first, second].map((word, index) =>
        change(index, base.replace('take', `take ${word}`)),
      );
      const [made] = proveLaws(forum([provision(base)], wished)).provisions;
      const [alternatives, ...others] = bracketsOf(made);
      expect(others).toEqual([]);
      expect(alternatives?.map(({ text }) => text.trim()).sort()).toEqual(['', first, second].sort());
    }
  }
});

/** Characters cut into words: the work that a text makes, in scripts that need the segmenter of Unicode. */
function countSegmented(): () => number {
  const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment');
  return () => segment.mock.calls.reduce((sum, [text]) => sum + text.length, 0);
}

const khmer = scripts.Khmer.words.join('').repeat(12);

test('a provision that nobody touches makes no work', () => {
  const provisions = Array.from({ length: 400 }, (_, index) => provision(khmer, `p${index}`));
  const counted = countSegmented();
  const wish = change(0, khmer.replace('ការពារ', 'សហការ'), 'p7');
  consolidate(forum([provisions[7]], [wish]));
  const alone = counted();
  consolidate(forum(provisions, [wish]));
  expect(counted()).toBe(2 * alone);
  expect(alone).toBeGreaterThan(khmer.length);
});

test('one more wish on a long provision makes work for the words that it changes, not for the others', () => {
  const sentence = 'ប្រទេសទាំងអស់ សហការគ្នា។ ';
  const sentences = Array.from({ length: 200 }, () => sentence);
  const text = sentences.join('');
  const wishes = Array.from({ length: 20 }, (_, index) =>
    change(index, sentences.with(90, `ប្រទេសទាំងអស់ ការពារ${index}។ `).join('')),
  );
  const counted = countSegmented();
  consolidate(forum([provision(text)], wishes.slice(0, 1)));
  const one = counted();
  consolidate(forum([provision(text)], wishes));
  const twenty = counted() - one;
  expect(one).toBeGreaterThan(text.length);
  expect(twenty - one).toBeLessThan(19 * sentence.length * 3);
});
