import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bracketsOf, consolidate, type Mark, readBack, type Wish } from './index.ts';
import { displayed } from './nested.ts';
import { markedForum } from './proof/marked.ts';
import { proveLaws } from './proof/prove-laws.ts';

const runs = Number(process.env.MUFAKAT_PROOF_RUNS ?? 300);

const text = 'Recalling the Bali Declaration, we act.';
const on = (words: string, kind: Mark['kind'] = 'emphasis', within = text): Mark => ({
  from: within.indexOf(words),
  to: within.indexOf(words) + words.length,
  kind,
});
const note = (at: number): Mark => ({ from: at, to: at, kind: 'note' });

function tabled(
  marks: readonly Mark[],
  wishes: Readonly<Record<string, Partial<Extract<Wish, { kind: 'change' }>>>>,
) {
  const proposals = Object.entries(wishes).map(([code, wish]) => ({
    id: code,
    by: [code],
    wish: { kind: 'change', provisionId: 'p', text, ...wish } as const,
  }));
  const provisions = [{ id: 'p', kind: 'paragraph' as const, text, marks }];
  return proveLaws({ base: { language: 'en', provisions }, proposals });
}

describe('emphasis, notes and links', () => {
  test('stay on the words that a delegation keeps, without its saying so', () => {
    const wished = 'Recalling the Bali Declaration, we all act.';
    const made = tabled([on('Bali Declaration'), note(text.length)], { ARV: { text: wished } });
    expect(readBack(made, 'ARV')[0]?.marks).toEqual([
      on('Bali Declaration', 'emphasis', wished),
      note(wished.length),
    ]);
  });

  test('wished for on the same words are an alternative of their own', () => {
    const made = tabled([], { ARV: { marks: [on('Recalling')] } });
    expect(bracketsOf(made.provisions[0] ?? expect.fail())).toEqual([
      [
        { text: 'Recalling', base: true, by: [] },
        { text: 'Recalling', base: false, by: ['ARV'], marks: [on('Recalling')] },
      ],
    ]);
  });

  test('taken off by one and left by another are told apart', () => {
    const made = tabled([on('Recalling')], {
      ARV: { marks: [] },
      BEL: { text: text.replace('we', 'we all') },
    });
    expect(readBack(made, 'ARV')[0]?.marks).toBeUndefined();
    expect(readBack(made, 'BEL')[0]?.marks).toEqual([on('Recalling')]);
  });

  test('equal words with equal marks are one alternative, whether the marks were given or kept', () => {
    const wished = text.replace('act', 'cooperate');
    const marks = [on('Recalling')];
    const made = tabled(marks, { ARV: { text: wished }, BEL: { text: wished, marks } });
    expect(bracketsOf(made.provisions[0] ?? expect.fail())[0]?.[1]?.by).toEqual(['ARV', 'BEL']);
  });

  test('asked for as they are is a wish to retain', () => {
    const made = tabled([on('Recalling')], { ARV: { marks: [on('Recalling')] } });
    expect(made.provisions[0]?.retainedBy).toEqual(['ARV']);
  });

  test.each<[string, readonly Mark[], Readonly<Record<string, readonly Mark[] | undefined>>]>([
    ['that nobody touches', [note(0)], {}],
    ['that somebody strikes, and somebody retains', [note(0)], { ARV: [], BEL: [note(0)], CEL: undefined }],
    ['that somebody wishes for', [], { ARV: [note(0)], BEL: [] }],
    ['to which somebody adds another', [note(0)], { ARV: [note(0), note(0)] }],
  ])('a note in a paragraph without words %s is kept', (_, marks, wishes) => {
    const proposals = Object.entries(wishes).map(([code, wished]) => ({
      ...{ id: code, by: [code] },
      wish: { kind: 'change', provisionId: 'p', text: '', ...(wished ? { marks: wished } : {}) } as const,
    }));
    const provisions = [{ id: 'p', kind: 'paragraph' as const, text: '', marks }];
    const made = proveLaws({ base: { language: 'en', provisions }, proposals });
    for (const [code, wished = marks] of Object.entries(wishes))
      expect(readBack(made, code)[0]?.marks ?? []).toEqual(wished);
  });

  test('taken off by one and changed by another are shown with the names of both', () => {
    const made = tabled([note(9)], { ARV: { marks: [] }, BEL: { marks: [on(text.slice(9))] } });
    const [shown = expect.fail()] = bracketsOf(made.provisions[0] ?? expect.fail());
    expect(
      displayed(shown)
        .flatMap(({ by }) => by)
        .toSorted(),
    ).toEqual(['ARV', 'BEL']);
  });

  test('taken off one of many words are shown with a name, also inside the base wording', () => {
    const emphasis = { from: 0, to: 5, kind: 'emphasis' } as const;
    const words = 'share people and people data every year';
    const provisions = [{ id: 'p', kind: 'paragraph' as const, text: words, marks: [emphasis] }];
    const change = (code: string, wish: Partial<Extract<Wish, { kind: 'change' }>>) => ({
      ...{ id: code, by: [code] },
      wish: { kind: 'change', provisionId: 'p', text: words, ...wish } as const,
    });
    const whole = { from: 0, to: words.length - 1, kind: 'strong' } as const;
    const made = proveLaws({
      base: { language: 'en', provisions },
      proposals: [
        change('ARV', { marks: [] }),
        change('BEL', { text: words.replace('year', 'day'), marks: [whole] }),
      ],
    });
    const [shown = expect.fail()] = bracketsOf(made.provisions[0] ?? expect.fail());
    expect(
      displayed(shown).flatMap(({ by, segments = [] }) => (segments.length > 0 ? ['inside'] : by)),
    ).toEqual(['inside', 'BEL']);
  });

  test('written twice in the base are read as one', () => {
    const made = tabled([on('Bali'), on('Bali')], {});
    expect(made.provisions[0]?.segments).toEqual([{ text, marks: [on('Bali')] }]);
  });

  test('of a paragraph that is moved go with it', () => {
    const marks = [on('Bali Declaration')];
    const provisions = ['p', 'q'].map((id) => ({ id, kind: 'paragraph' as const, text, marks }));
    const wish: Wish = { kind: 'move', provisionId: 'p', afterId: 'q', newId: 'n' };
    const made = consolidate({
      base: { language: 'en', provisions },
      proposals: [{ id: '1', by: ['ARV'], wish }],
    });
    expect(readBack(made, 'ARV').map((one) => one.marks)).toEqual([marks, marks]);
  });
});

test(
  'every random forum with emphasis, notes and links keeps every law',
  () => {
    fc.assert(
      fc.property(markedForum, (input) => {
        proveLaws(input);
      }),
      { numRuns: runs },
    );
  },
  20_000 + runs * 60,
);
