import { describe, expect, test } from 'vitest';
import type { Consolidation } from '../../engine/index.ts';
import { makePdf } from './pdf.ts';
import { type PdfOptions, pdfData, printedLines } from './pdf-data.ts';

const OPTIONS: PdfOptions = {
  style: 'brackets',
  title: 'Draft strategy',
  symbol: 'EX/DG.1/L.1',
  marking: 'TLP:AMBER',
  exercise: true,
  attribution: true,
  date: '2026-12-08T10:00:00Z',
};

function printedData(consolidation: Consolidation, options: PdfOptions) {
  return pdfData({ language: consolidation.language, lines: printedLines(consolidation, options) }, options);
}

function textOf(words: string, language = 'en'): Consolidation {
  const common = { inserted: false, deletion: [] } as const;
  return {
    version: 1,
    language,
    unplaced: [],
    provisions: [
      {
        ...common,
        id: 'a',
        kind: 'operative',
        number: 'OP1',
        segments: [
          { text: words },
          {
            alternatives: [
              { text: ' all', base: true, by: [] },
              { text: ' some', base: false, by: ['ARV'] },
            ],
          },
        ],
      },
    ],
  };
}

describe('a PDF', () => {
  test('is the same, byte for byte, when it is made again', () => {
    const one = makePdf(textOf('Members will meet'), OPTIONS);
    const other = makePdf(textOf('Members will meet'), OPTIONS);
    if (!one.ok || !other.ok) throw new Error('refused');
    expect(Buffer.compare(one.value, other.value)).toBe(0);
    expect(Buffer.from(one.value).toString('latin1')).toContain('pdfuaid');
  });

  test.each([
    '#panic("no") = Heading *bold* $x$ @ref <label> \\ #include "/etc/passwd" /* comment',
    '"]; #let x = 1',
    'a\tb\nc\u0007d\ud800e\u200b\u2011\u00ad\u202e',
    '',
  ])('takes whatever people write as words: %j', (words) => {
    expect(makePdf(textOf(words), { ...OPTIONS, title: `${words} title`, symbol: words })).toMatchObject({
      ok: true,
    });
  });

  test.each([
    'title',
    'heading',
    'annex',
    'chapeau',
    'preambular',
    'operative',
    'subparagraph',
    'paragraph',
  ] as const)('sets every kind of provision, with a number and without: %s', (kind) => {
    const [provision] = textOf('Members will meet').provisions;
    if (!provision) throw new Error('no provision');
    const provisions = ['', 'OP14 quinquies'].map((number) => ({ ...provision, id: number, kind, number }));
    for (const style of ['brackets', 'clean'] as const) {
      expect(makePdf({ ...textOf(''), provisions }, { ...OPTIONS, style })).toMatchObject({ ok: true });
    }
  });

  test('names the letters that no font of the machine can show', () => {
    expect(makePdf(textOf('No font has this: \u{10ffff}\u{f8ff}'), OPTIONS)).toMatchObject({
      ok: false,
      why: 'letters-without-font',
    });
  });

  test('shows no delegation anywhere when attribution is sealed', () => {
    const options = { ...OPTIONS, attribution: false, names: { ARV: 'Arvana' } };
    expect(JSON.stringify(printedData(textOf('Members will meet'), options))).not.toMatch(/ARV|Arvana/);
    expect(
      JSON.stringify(
        printedData(textOf('Members will meet'), { ...options, style: 'clean', attribution: true }),
      ),
    ).not.toMatch(/ARV|Arvana|some/);
  });
});
