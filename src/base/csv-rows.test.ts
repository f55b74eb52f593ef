import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvText } from './csv.ts';
import { csvRows } from './csv-rows.ts';

test.each([
  [
    'a,b\r\nc,d\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a,b\nc,d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a;b;c,d\n1;2;3',
    [
      ['a', 'b', 'c,d'],
      ['1', '2', '3'],
    ],
  ],
  [
    'a\tb\n"c\td"\te',
    [
      ['a', 'b'],
      ['c\td', 'e'],
    ],
  ],
  ['\uFEFFa,b', [['a', 'b']]],
  ['"a ""so""","b\r\nc"', [['a "so"', 'b\r\nc']]],
  ['a,\r\n\r\n,b', [['a', ''], [''], ['', 'b']]],
  ['"a" b,c', [['a b', 'c']]],
  ['', []],
])('%j is read as %j', (text, rows) => {
  expect(csvRows(text)).toEqual({ ok: true, value: rows });
});

test('a quote that is not closed is refused', () => {
  expect(csvRows('a,"b\nc,d')).toMatchObject({ ok: false, why: 'unclosed-quote' });
});

test('what a file was made from is read back, but for what was made text', () => {
  const field = fc.string({ unit: 'grapheme' }).filter((text) => !/^\s*[=+\-@＝＋－＠\t\r]/u.test(text));
  // Two columns and a plain head, so that the separator is never in doubt.
  const row = fc.tuple(field, field);
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const all = [['head', 'of it'], ...rows.map((one) => [...one])];
      expect(csvRows(csvText(all))).toEqual({ ok: true, value: all });
    }),
  );
});
