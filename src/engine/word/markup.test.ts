import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { element, part, printableText, w, words } from './markup.ts';
import { readXml } from './xml.ts';

const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('&', '<', '>', '"', "'", '\t', '\n', '\r', '\0', '\ud800', ']]>', 'a', '文'),
  }),
);

/** What a reader takes out of `<a b="…">…</a>`. */
function readBack(text: string): { attribute: string; words: string } {
  const seen = { attribute: '', words: '' };
  const read = readXml(part(element('a', { b: text }, words(text))), {
    open: ({ attributes }) => {
      seen.attribute = attributes.b ?? '';
    },
    text: (piece) => {
      seen.words += piece;
    },
  });
  if (!read.ok) throw new Error(read.why);
  return seen;
}

describe('what is written as XML', () => {
  test('comes back to the letter, whatever the words hold', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const printable = printableText(text);
        expect(readBack(text)).toEqual({ attribute: printable, words: printable });
      }),
    );
  });

  test('shows a replacement sign where XML can hold no such character', () => {
    expect(printableText('a\u0000b\u000bc\ud800d\ufffee\u007f\rf')).toBe(
      'a\ufffdb\ufffdc\ufffdd\ufffde\ufffd\ufffdf',
    );
    expect(printableText('tab\tbreak\n\u0085 \u{1f54a} ကမ်း')).toBe('tab\tbreak\n\u0085 \u{1f54a} ကမ်း');
  });

  test('leaves out what is not said and closes what holds nothing', () => {
    expect(w('ind', { left: 0, right: undefined })).toBe('<w:ind w:left="0"/>');
    expect(element('a', {}, [words('1 < 2'), w('tab')])).toBe('<a>1 &lt; 2<w:tab/></a>');
  });
});
