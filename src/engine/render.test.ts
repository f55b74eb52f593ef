import { expect, test } from 'vitest';
import {
  type Consolidation,
  canonical,
  consolidate,
  directionOf,
  type Proposal,
  renderHtml,
  renderText,
} from './index.ts';

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
