import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Agreed, provenance } from './index.ts';
import { changeOf, someText } from './proof/arbitraries.ts';

/** `words (1: ARV)`: what came in with the first decision from ARV's proposal; words without a note are the first draft. */
function shown(history: readonly Agreed<number>[]): string[] {
  return provenance(history).map(({ text, origin }) => {
    const names = origin.proposals.map(({ by }) => by.join(', ')).join('; ');
    return origin.round === 0 ? text : `${text} (${origin.round}: ${names || 'nobody'})`;
  });
}

const draft = (text: string): Agreed<number> => ({ text, round: 0, proposals: [] });
const agreed = (
  round: number,
  text: string,
  wishes: Readonly<Record<string, string>> = {},
): Agreed<number> => ({
  text,
  round,
  proposals: Object.entries(wishes).map(([by, wished]) => ({
    id: `of ${by}`,
    by: by.split(', '),
    text: wished,
  })),
});

const first = 'Members will strengthen cooperation on borders.';

test('the words of the first draft come from nobody’s proposal', () => {
  expect(shown([draft(first)])).toEqual([first]);
  expect(provenance([])).toEqual([]);
});

test('words that were agreed name the proposal and the round', () => {
  const second = first.replace('strengthen', 'enhance');
  const wishes = { 'ARV, BEL': second, CEL: first.replace('strengthen', 'improve') };
  expect(shown([draft(first), agreed(1, second, wishes)])).toEqual([
    'Members will ',
    'enhance (1: ARV, BEL)',
    ' cooperation on borders.',
  ]);
});

test('words that stay keep where they came from through later rounds', () => {
  const second = first.replace('strengthen', 'enhance practical');
  const third = second.replace('borders', 'all borders');
  const history = [draft(first), agreed(1, second, { ARV: second }), agreed(2, third, { BEL: third })];
  expect(shown(history)).toEqual([
    'Members will ',
    'enhance practical (1: ARV)',
    ' cooperation on ',
    'all  (2: BEL)',
    'borders.',
  ]);
});

test('a part of words that came in together is replaced, and the rest keeps its origin', () => {
  const second = first.replace('strengthen', 'enhance and deepen practical');
  const third = second.replace('deepen', 'broaden');
  const history = [draft(first), agreed(1, second, { ARV: second }), agreed(2, third, { BEL: third })];
  expect(shown(history)).toEqual([
    'Members will ',
    'enhance and  (1: ARV)',
    'broaden (2: BEL)',
    ' practical (1: ARV)',
    ' cooperation on borders.',
  ]);
});

test('two proposals that wished for the same words are both named, by id', () => {
  const second = first.replace('strengthen', 'enhance');
  const wishes = { DOR: second.replace('borders', 'coasts'), ARV: second };
  expect(shown([draft(first), agreed(1, second, wishes)])[1]).toBe('enhance (1: ARV; DOR)');
});

test('words that the chair stated and nobody had proposed come from the round alone', () => {
  const second = first.replace('strengthen', 'further develop');
  const wishes = { ARV: first.replace('strengthen', 'develop'), BEL: first.replace('strengthen', 'further') };
  expect(shown([draft(first), agreed(1, second, wishes)])[1]).toBe('further develop (1: nobody)');
});

test('words of two proposals agreed in one decision are told apart', () => {
  const second = 'Members will enhance cooperation on all borders.';
  const wishes = {
    ARV: first.replace('strengthen', 'enhance'),
    BEL: first.replace('borders', 'all borders'),
  };
  expect(shown([draft(first), agreed(3, second, wishes)])).toEqual([
    'Members will ',
    'enhance (3: ARV)',
    ' cooperation on ',
    'all  (3: BEL)',
    'borders.',
  ]);
});

test('a paragraph that was inserted comes from those who inserted it', () => {
  const text = 'Members will report every year.';
  expect(shown([agreed(2, text, { ARV: text, BEL: 'Members will report.' })])).toEqual([`${text} (2: ARV)`]);
});

test('words that are struck leave nothing behind', () => {
  const second = first.replace(' on borders', '');
  expect(shown([draft(first), agreed(1, second, { ARV: second })])).toEqual([
    'Members will strengthen cooperation.',
  ]);
  expect(shown([draft(first), agreed(1, '', { ARV: '' })])).toEqual([]);
});

test('joined, the runs are the last wording, whatever the history', () => {
  const history = someText(14).chain((start) =>
    fc
      .array(changeOf(start), { maxLength: 5 })
      .map((texts) =>
        [start, ...texts].map((text, round, all) =>
          agreed(round, text, { ARV: text, BEL: all[0], CEL: all.at(-1) ?? '' }),
        ),
      ),
  );
  fc.assert(
    fc.property(history, (wordings) => {
      const runs = provenance(wordings);
      expect(runs.map(({ text }) => text).join('')).toBe(wordings.at(-1)?.text);
      for (const { text, origin } of runs) {
        expect(text).not.toBe('');
        if (origin.round > 0) expect(origin.proposals.map(({ id }) => id)).toContain('of ARV');
      }
    }),
    { numRuns: 500 },
  );
});
