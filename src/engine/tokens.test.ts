import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenise } from './index.ts';
import { someText } from './proof/arbitraries.ts';
import { declaration, type Language, languages } from './proof/declarations.ts';
import { scanLatin } from './scan.ts';
import { changedWindow } from './window.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const byIntl = (text: string) => [...segmenter.segment(text)].map(({ index }) => index);

test('the quick scanner finds the boundaries of Intl.Segmenter in whatever it knows', () => {
  const characters = fc.oneof(
    fc.constantFrom(...' .,;:\'’"-_()[]/&%€$@#*+=<>1290aZéßưđệŸ·º²½«»\u00a0\n\r\t'),
    fc.integer({ min: 32, max: 0x24f }).map((code) => String.fromCharCode(code)),
    fc.integer({ min: 0x1e00, max: 0x1eff }).map((code) => String.fromCharCode(code)),
  );
  const text = fc.array(characters, { maxLength: 14 }).map((list) => list.join(''));
  fc.assert(
    fc.property(text, (written) => {
      const scanned = scanLatin(written, 0, written.length);
      if (scanned) expect(scanned.starts, JSON.stringify(written)).toEqual(byIntl(written));
    }),
    { numRuns: 6000 },
  );
});

test.each(Object.keys(languages) as Language[])(
  'tokens of the declaration in %s are those of Intl.Segmenter',
  (language) => {
    for (const { text } of declaration(language).provisions) {
      expect(tokenise(text).starts.slice(0, -1)).toEqual(byIntl(text));
    }
  },
);

test('the changed window begins and ends at token boundaries of both texts and splits no grapheme', () => {
  const pair = fc.tuple(someText(6), someText(4), someText(4), someText(6));
  fc.assert(
    fc.property(pair, ([head, one, other, tail]) => {
      const texts = [head + one + tail, head + other + tail];
      if (texts[0] === texts[1]) return;
      const window = changedWindow(texts[0], texts[1]);
      for (const text of texts) {
        const tokens = new Set([...byIntl(text), text.length]);
        const clusters = new Set([...[...graphemes.segment(text)].map(({ index }) => index), text.length]);
        for (const end of [window.head, text.length - window.tail]) {
          expect(tokens.has(end), JSON.stringify([texts, end])).toBe(true);
          expect(clusters.has(end), JSON.stringify([texts, end])).toBe(true);
        }
      }
    }),
    { numRuns: 4000 },
  );
});

test('a word is a word in every script, and a mark is not', () => {
  const kinds = (text: string) =>
    tokenise(text)
      .kinds.map((kind) => kind[0])
      .join('');
  expect(kinds('States share data, twice.')).toBe('wswswpswp');
  expect(kinds('تتعاون الدول.')).toBe('wswp');
  expect(kinds('各国合作。').endsWith('p')).toBe(true);
  expect(kinds('— “x”')).toBe('pspwp');
  expect(kinds('')).toBe('');
});
