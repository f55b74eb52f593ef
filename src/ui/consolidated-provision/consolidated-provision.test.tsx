import { expect, test } from 'vitest';
import { consolidate, type ConsolidatedProvision as Provision } from '../../engine/index.ts';
import { exampleNames, exampleProvisionWords } from '../example-cast.ts';
import { ConsolidatedProvision } from './consolidated-provision.tsx';
import { provisionExamples } from './example-provisions.ts';
import { gistOf } from './notes.ts';
import type { Attribution } from './provision-props.ts';

const shown: Attribution = { kind: 'shown', names: exampleNames };

function render(provision: Provision, attribution: Attribution = shown): string {
  return String(
    <ConsolidatedProvision
      provision={provision}
      language="en"
      direction="ltr"
      attribution={attribution}
      words={exampleProvisionWords}
    />,
  );
}

/** What a reader who sees the page reads in the line: no tags, nothing that is only said aloud. */
function visible(html: string): string {
  const line = /<(?:p|h2) class="words".*?<\/(?:p|h2)>/s.exec(html)?.[0] ?? '';
  return line
    .replace(/<span class="vh">.*?<\/span>/gs, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** What someone who listens hears: nothing that is hidden from them. */
function heard(html: string): string {
  return html
    .replace(/<span[^>]*aria-hidden="true"[^>]*>.*?<\/span>/gs, '')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ');
}

test('alternatives stand side by side in brackets that are real characters', () => {
  expect(visible(render(provisionExamples.several))).toBe(
    'Members will [strengthen] [enhance] [deepen] practical cooperation[, in accordance with national law,] on border management.',
  );
});

test('a bracket is said aloud with its holders, by name and in the order of names', () => {
  expect(heard(render(provisionExamples.several))).toContain(
    'open bracket, held by Arvana and Celmora enhance',
  );
});

test('words to be struck are struck, said to be, and attributed', () => {
  const html = render(provisionExamples.struck);
  expect(html).toContain('<del><span class="vh">struck: </span>continue, within existing resources,</del>');
  expect(heard(html)).toContain('Eskaven proposes to delete');
  expect(heard(html)).toContain('Belisar and Celmora keep the text');
});

test('a hold brackets words without a counter-text', () => {
  const html = render(provisionExamples.held);
  expect(visible(html)).toBe('Members will report on [measurable results] by 30 June 2028.');
  expect(heard(html)).toContain('Belisar holds');
});

test('a paragraph that somebody would delete is bracketed whole, and its words stay readable', () => {
  const html = render(provisionExamples.deletion);
  expect(visible(html)).toMatch(/^\[Members will .*assistance\.\]$/);
  expect(html).not.toContain('<del>');
  expect(heard(html)).toContain('Arvana and Dorvane propose to delete the paragraph');
});

test('a new paragraph is bracketed, called new and attributed', () => {
  const html = render(provisionExamples.inserted);
  expect(visible(html)).toMatch(/^\[Members recognise .*\]$/);
  expect(html).toContain('<span class="new">new</span>');
  expect(heard(html)).toContain('Arvana, Belisar, and Eskaven propose');
});

test.each(Object.entries(provisionExamples))(
  'sealed, %s shows no delegation anywhere in the markup',
  (_, provision) => {
    const html = render({ ...provision, id: 'x' }, { kind: 'sealed' });
    for (const [code, name] of Object.entries(exampleNames)) {
      expect(html).not.toContain(code);
      expect(html).not.toContain(name);
    }
  },
);

test.each(Object.entries(provisionExamples))('the brackets of %s balance', (_, provision) => {
  const html = render(provision);
  expect(html.match(/<span class="bracket" aria-hidden="true">\[/g)?.length).toBe(
    html.match(/<span class="bracket" aria-hidden="true">\]/g)?.length,
  );
});

test('a text that looks like markup is text', () => {
  const html = render(provisionExamples.hostile);
  expect(html).not.toContain('<script>');
  expect(visible(html)).toContain('<b>Members</b> & ［others］');
});

test('brackets somebody typed are printed wide, so that those of the negotiation still balance', () => {
  const line = visible(
    render({
      ...provisionExamples.held,
      segments: [{ text: 'Open [ and ' }, ...provisionExamples.held.segments],
    }),
  );
  expect(line).toContain('Open ［ and ');
  expect(line.split('[').length).toBe(line.split(']').length);
});

test('an alternative of spaces alone is shown as a sign', () => {
  const line = visible(
    render({
      ...provisionExamples.held,
      segments: [
        { text: 'front' },
        {
          alternatives: [
            { text: '-', base: true, by: [] },
            { text: ' ', base: false, by: ['ARV'] },
          ],
        },
        { text: 'line' },
      ],
    }),
  );
  expect(line).toBe('front[-] [␣]line');
});

test('a link to anything but a page stays words', () => {
  const marked = (href: string): string =>
    render({
      ...provisionExamples.agreed,
      segments: [{ text: 'See here.', marks: [{ from: 4, to: 8, kind: 'link', href }] }],
    });
  expect(marked('https://example.org/')).toContain('<a href="https://example.org/">here</a>');
  expect(marked('javascript:alert(1)')).not.toContain('javascript');
  expect(marked('//elsewhere')).not.toContain('href="//');
});

test('overlapping marks both hold, and marks move with a trimmed alternative', () => {
  const html = render({
    ...provisionExamples.agreed,
    segments: [
      {
        text: 'one two three',
        marks: [
          { from: 0, to: 7, kind: 'emphasis' },
          { from: 4, to: 13, kind: 'strong' },
        ],
      },
      {
        alternatives: [
          { text: ' four', base: false, by: ['ARV'], marks: [{ from: 1, to: 5, kind: 'emphasis' }] },
        ],
      },
    ],
  });
  expect(html).toContain('<em>one </em><em><strong>two</strong></em><strong> three</strong>');
  expect(html).toContain('<em>four</em>');
  expect(visible(html)).toBe('one two three [four]');
});

test('a note in the margin gives the first words, cut between words', () => {
  expect(gistOf(' enhance ')).toBe('enhance');
  expect(gistOf(', in accordance with national law and applicable obligations')).toBe(
    'in accordance with national law and…',
  );
  expect([...gistOf('字'.repeat(100))]).toHaveLength(43);
});

/** What the engine makes of a sentence that one strikes and another changes, and of two sentences that differ little. */
const nested: Provision = (() => {
  const text = 'Members will cooperate. They will report every year.';
  const seminar = (count: string) =>
    `${text} The Office will hold ${count} regional seminars on maritime law.`;
  const change = (code: string, wished: string) => ({
    id: code,
    by: [code],
    wish: { kind: 'change' as const, provisionId: 'op9', text: wished },
  });
  const { provisions } = consolidate({
    base: { language: 'en', provisions: [{ id: 'op9', kind: 'operative', text }] },
    proposals: [
      change('ARV', 'Members will cooperate.'),
      change('BLS', text.replace('year', 'month')),
      change('CEL', seminar('two')),
      change('ESK', seminar('three')),
    ],
  });
  return provisions[0];
})();

test('wordings that differ little are shown as one, with brackets inside', () => {
  expect(visible(render(nested))).toBe(
    'Members will cooperate. [They will report every [year] [month].] [They will report every year. The Office will hold [three] [two] regional seminars on maritime law.]',
  );
});

test('every note of the margin leads to a place of the line, also to a wording inside another', () => {
  const html = render(nested);
  const anchors = [...html.matchAll(/href="#([^"]+)"/g)].map(([, anchor]) => anchor);
  expect(anchors.length).toBeGreaterThanOrEqual(4);
  for (const anchor of anchors) expect(html.split(`id="${anchor}"`)).toHaveLength(2);
});
