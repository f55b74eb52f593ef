import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvText } from './csv.ts';

test.each([
  ['plain words', 'plain words'],
  ['a, b', '"a, b"'],
  ['say “so” and "so"', '"say “so” and ""so"""'],
  ['two\nlines', '"two\nlines"'],
  ['=1+1', "'=1+1"],
  ['+46', "'+46"],
  ['-', "'-"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  [' =cmd|x', "' =cmd|x"],
  ['＝1', "'＝1"],
  ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
])('%j stands in a file as %j', (text, wanted) => {
  expect(csvText([[text]])).toBe(`${wanted}\r\n`);
});

test('nothing is a number with its sign, nothing else is one', () => {
  expect(
    csvText([
      ['number', 'n'],
      ['D-2026/1', -3],
      [null, 0],
    ]),
  ).toBe('number,n\r\nD-2026/1,-3\r\n,0\r\n');
});

test('what was written is read back, with an apostrophe before what looks like a formula', () => {
  const rows = fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 4 }), {
    minLength: 1,
  });
  fc.assert(
    fc.property(rows, (written) => {
      const read = readBack(csvText(written));
      expect(read.map((row) => row.map((one) => one.replace(/^'(?=\s*[=+\-@＝＋－＠\t\r])/u, '')))).toEqual(
        written.map((row) => row.map((one) => one.replace(/^'(?=\s*[=+\-@＝＋－＠\t\r])/u, ''))),
      );
    }),
  );
});

/** A reader after the grammar of RFC 4180, §2. */
function readBack(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const token = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/y;
  while (token.lastIndex < text.length) {
    const match = token.exec(text);
    if (!match) throw new Error(`not RFC 4180 at ${token.lastIndex}`);
    const [, raw = '', end] = match;
    row.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
