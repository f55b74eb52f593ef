import { describe, expect, test } from 'vitest';
import {
  type Consolidation,
  canonical,
  consolidate,
  directionOf,
  type Mark,
  type Proposal,
  renderHtml,
  renderText,
} from './index.ts';
import { proveLaws } from './proof/prove-laws.ts';
import { englishMark, marksInWords } from './render-marks.ts';

const base = {
  language: 'en',
  provisions: [
    { id: 't', kind: 'title' as const, text: 'Strategy [draft]' },
    { id: 'p', kind: 'preambular' as const, text: 'Recalling <b>past</b> work & "words",' },
    { id: 'o', kind: 'operative' as const, text: 'Members will share data.' },
  ],
};
const proposals: Proposal[] = [
  { id: '1', by: ['ARV'], wish: { kind: 'change', provisionId: 'o', text: 'Members will protect data.' } },
  { id: '2', by: ['BEL'], wish: { kind: 'delete', provisionId: 'p' } },
  {
    id: '3',
    by: ['CEL'],
    wish: { kind: 'insert', afterId: 'o', newId: 'n', provisionKind: 'operative', text: 'They meet.' },
  },
  { id: '4', by: ['DOR'], wish: { kind: 'change', provisionId: 'gone', text: 'Nowhere <to> stand.' } },
];
const consolidation = consolidate({ base, proposals });

test('as plain text a paragraph has its number, its brackets and the names', () => {
  expect(renderText(consolidation)).toBe(`Strategy ［draft］

PP1 [Recalling <b>past</b> work & "words",] (delete: BEL)

OP1 Members will [share|protect (ARV)] data.

OP1 bis [They meet. (CEL)]

Not placed:
DOR: Nowhere <to> stand. (provision-unknown)
`);
});

describe('as plain text, alternatives that differ only by marks', () => {
  const text = 'Recalling the [x|y] in the Bali Declaration,';
  const on = (words: string, kind: Mark['kind'], href?: string): Mark => ({
    ...{ from: text.lastIndexOf(words), to: text.lastIndexOf(words) + words.length, kind },
    ...(href === undefined ? {} : { href }),
  });
  const after = (words: string): Mark => ({
    from: on(words, 'note').to,
    to: on(words, 'note').to,
    kind: 'note',
  });
  const lineOf = (
    wishes: Readonly<Record<string, readonly Mark[]>>,
    attribution = true,
    marks: Mark[] = [],
  ) => {
    const made = proveLaws({
      base: { language: 'en', provisions: [{ id: 'p', kind: 'paragraph', text, marks }] },
      proposals: Object.entries(wishes).map(([code, wished]) => ({
        ...{ id: code, by: [code] },
        wish: { kind: 'change', provisionId: 'p', text, marks: wished },
      })),
    });
    return renderText(made, { attribution }).trimEnd();
  };

  test('say which marks they have', () => {
    expect(lineOf({ ARV: [on('Recalling', 'emphasis')] })).toBe(
      '[Recalling|Recalling (emphasis; ARV)] the ［x|y］ in the Bali Declaration,',
    );
    expect(lineOf({ ARV: [] }, true, [on('Recalling', 'strong')])).toBe(
      '[Recalling (strong emphasis)|Recalling (ARV)] the ［x|y］ in the Bali Declaration,',
    );
  });

  test('say on which words, of those that they share', () => {
    const strong = on('Bali Declaration', 'strong');
    const wishes = { ARV: [strong, on('Bali', 'emphasis')], BEL: [strong, after('Bali')] };
    expect(lineOf(wishes)).toBe(
      'Recalling the ［x|y］ in the [Bali Declaration' +
        '|Bali Declaration (strong emphasis, note after “Bali”; BEL)' +
        '|Bali Declaration (emphasis on “Bali”, strong emphasis; ARV)],',
    );
  });

  test('say which of the words it is, where they stand there more than once', () => {
    const mark = { from: 12, to: 15, kind: 'emphasis' } as const;
    expect(marksInWords('the one and the other', [mark], englishMark)).toBe('emphasis on “the (2)”');
  });

  test('say so to a reader without names, and where a link leads', () => {
    const line = lineOf({ ARV: [on('Bali', 'link', 'https://one.example/[a|b]')] }, false);
    expect(line).toBe(
      'Recalling the ［x|y］ in the [Bali|Bali (link to https://one.example/［a｜b］)] Declaration,',
    );
  });

  test('say so where there are no words', () => {
    const note = { from: 0, to: 0, kind: 'note' as const };
    const made = consolidate({
      base: { language: 'en', provisions: [{ id: 'p', kind: 'paragraph', text: '' }] },
      proposals: [
        { id: '1', by: ['ARV'], wish: { kind: 'change', provisionId: 'p', text: '', marks: [note] } },
      ],
    });
    expect(renderText(made)).toBe('[— (note at the beginning; ARV)]\n');
  });
});

test('without attribution nothing names a participant, in text or HTML', () => {
  for (const rendering of [
    renderText(consolidation, { attribution: false }),
    renderHtml(consolidation, { attribution: false }),
  ]) {
    expect(rendering).toContain('protect');
    for (const code of ['ARV', 'BEL', 'CEL', 'DOR']) expect(rendering).not.toContain(code);
    expect(rendering).not.toContain('Nowhere');
  }
});

test('as HTML the text is escaped, brackets are characters and names stand in the margin', () => {
  const html = renderHtml(consolidation);
  expect(html).toContain('<html lang="en" dir="ltr">');
  expect(html).toContain('<title>Strategy ［draft］</title>');
  expect(html).toContain('<span class="bracket">[</span>protect<span class="bracket">]</span>');
  expect(html).toContain('Recalling &lt;b&gt;past&lt;/b&gt; work &amp; &quot;words&quot;,');
  expect(html).toContain('<li><bdi class="name">ARV</bdi> <bdi>protect</bdi></li>');
  expect(html).toContain('<li><bdi class="name">BEL</bdi> proposes to delete</li>');
  expect(html).not.toContain('<b>past');
});

test('an address that is not a page is never a link', () => {
  const marks = [
    { from: 0, to: 3, kind: 'link' as const, href: 'javascript:alert(1)' },
    { from: 4, to: 7, kind: 'link' as const, href: 'https://example.org/?a=1&b="2"' },
    { from: 2, to: 6, kind: 'emphasis' as const },
  ];
  const one = consolidate({
    base: { language: 'en', provisions: [{ id: 'p', kind: 'paragraph', text: 'one two', marks }] },
    proposals: [],
  });
  const html = renderHtml(one);
  expect(html).not.toContain('javascript');
  expect(html).toContain('on<em>e</em><em> </em>');
  expect(html).toContain('href="https://example.org/?a=1&amp;b=&quot;2&quot;"');
});

test('a text in a language written from right to left says so', () => {
  const arabic: Consolidation = { ...consolidation, language: 'ar' };
  expect(renderHtml(arabic)).toContain('<html lang="ar" dir="rtl">');
  const directions = ['ar-EG', 'he', 'uz-Arab', 'dv', 'ur'].map(directionOf);
  expect(new Set(directions)).toEqual(new Set(['rtl']));
  expect(['en', 'th', 'ku-Latn', 'ar-Latn', '', 'x'].map(directionOf)).toEqual(Array(6).fill('ltr'));
});

test('the canonical form of a value does not depend on the order of its keys', () => {
  expect(canonical({ b: [2, { d: 1, c: undefined }], a: 'é' })).toBe('{"a":"é","b":[2,{"d":1}]}');
  expect(canonical({ a: 1, b: 2 })).toBe(canonical({ b: 2, a: 1 }));
  expect(canonical({ 9: 'y', 10: 'x' })).toBe('{"10":"x","9":"y"}');
});
