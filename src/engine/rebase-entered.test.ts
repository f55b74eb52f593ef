/** A proposed paragraph enters the base: what becomes of the wishes on others that were one with it (law 5). */
import { describe, expect, test } from 'vitest';
import {
  type ConsolidateInput,
  type consolidate,
  type Proposal,
  type Provision,
  readBack,
  rebase,
  type Wish,
} from './index.ts';
import { proveLaws } from './proof/prove-laws.ts';

const provision = (id: string, text: string): Provision => ({ id, kind: 'operative', text });
const base = { language: 'en', provisions: [provision('p', 'States agree.'), provision('q', 'States act.')] };
const words = 'States share data every year.';
const by = (code: string, wish: Wish, on?: string): Proposal => ({
  ...{ id: code, by: [code], wish },
  ...(on === undefined ? {} : { on }),
});
const insert = (newId: string, afterId: string | null, text = words): Wish => ({
  ...{ kind: 'insert', newId, afterId, text },
  provisionKind: 'operative',
});

/** What becomes of `proposals` when this paragraph enters behind `p`, and the text as it then stands. */
function entered(made: Provision, proposals: readonly Proposal[], as: Partial<ConsolidateInput> = {}) {
  const [first, ...rest] = base.provisions;
  const newBase = { ...base, provisions: first ? [first, made, ...rest] : [] };
  const { nearInsertions } = as;
  const results = rebase({ base, newBase, proposals, ...(nearInsertions ? { nearInsertions } : {}) });
  const left = results.flatMap(({ rebased, further = [] }) => [...(rebased ? [rebased] : []), ...further]);
  return { results, left, text: proveLaws({ ...as, base: newBase, proposals: left }) };
}

const lines = (text: ReturnType<typeof consolidate>, code: string) =>
  readBack(text, code).map((one) => one.text);

describe('when one of two equal new paragraphs enters the base', () => {
  const two = [by('ARV', insert('n1', 'p')), by('BEL', insert('n2', 'p'))];

  test.each<[string, 'n1' | 'n2', Wish]>([
    ['a change of the second', 'n1', { kind: 'change', provisionId: 'n2', text: 'States share all data.' }],
    ['a change of the first', 'n2', { kind: 'change', provisionId: 'n1', text: 'States share all data.' }],
    ['a proposal to delete the second', 'n1', { kind: 'delete', provisionId: 'n2' }],
    ['a wish to retain the second', 'n1', { kind: 'retain', provisionId: 'n2' }],
    ['a hold on the second', 'n1', { kind: 'hold', provisionId: 'n2' }],
  ])('%s is one on the paragraph that stands', (_, stands, wish) => {
    const { results, text } = entered(provision(stands, words), [...two, by('CEL', wish, 'BEL')]);
    expect(results.map(({ state }) => state)).toEqual(['satisfied', 'satisfied', 'open']);
    expect(results[2]?.rebased).toEqual({ id: 'CEL', by: ['CEL'], wish: { ...wish, provisionId: stands } });
    expect(text.unplaced).toEqual([]);
  });

  test.each<[string, Wish, readonly string[]]>([
    ['a new paragraph', insert('x', 'n2', 'More.'), ['States agree.', words, 'More.', 'States act.']],
    [
      'a paragraph that is moved',
      { kind: 'move', provisionId: 'q', afterId: 'n2', newId: 'x', text: 'States act now.' },
      ['States agree.', words, 'States act now.'],
    ],
  ])('%s behind the second stands behind it', (_, wish, expected) => {
    const { text } = entered(provision('n1', words), [...two, by('CEL', wish)]);
    expect(text.unplaced).toEqual([]);
    expect(lines(text, 'CEL')).toEqual(expected);
  });

  test('with words that neither has, both are overtaken', () => {
    const { results } = entered(provision('n1', 'States share data.'), two);
    expect(results.map(({ state }) => state)).toEqual(['overtaken', 'overtaken']);
  });

  test('under an id of its own, what was wished for them follows to it', () => {
    const wish = { kind: 'change', provisionId: 'n2', text: 'States share all data.' } as const;
    const { left } = entered(provision('own', words), [...two, by('CEL', wish)]);
    expect(left).toEqual([by('CEL', { ...wish, provisionId: 'own' })]);
  });
});

test('when one of two near-identical new paragraphs enters, what stands behind the other follows, where they were together', () => {
  const proposals = [
    by('ARV', insert('n1', 'p')),
    by('BEL', insert('n2', 'p', 'States share data every month.')),
    by('CEL', insert('x', 'n2', 'More.')),
  ];
  const together = entered(provision('n1', words), proposals, { nearInsertions: 'together' });
  expect(together.results.map(({ state }) => state)).toEqual(['satisfied', 'overtaken', 'open']);
  expect(together.text.unplaced).toEqual([]);
  expect(lines(together.text, 'CEL')).toEqual(['States agree.', words, 'More.', 'States act.']);
  const apart = entered(provision('n1', words), proposals);
  expect(apart.left).toEqual(proposals.slice(1));
});

describe('a wish on a paragraph in the place where somebody moves it', () => {
  const move = by('ARV', { kind: 'move', provisionId: 'q', afterId: null, newId: 'm' });
  const wish = { kind: 'change', provisionId: 'm', text: 'States act now.' } as const;
  const behind = insert('x', 'm', 'More.');

  test('stays while the move is proposed', () => {
    const newBase = { ...base, provisions: [provision('p', 'All agree.'), provision('q', 'States act.')] };
    const proposals = [move, by('BEL', wish), by('CEL', behind)];
    const results = rebase({ base, newBase, proposals });
    expect(results.map(({ rebased }) => rebased)).toEqual(proposals);
  });

  test('is one on the paragraph itself once it stands there', () => {
    const newBase = { ...base, provisions: base.provisions.toReversed() };
    const results = rebase({ base, newBase, proposals: [move, by('BEL', wish), by('CEL', behind)] });
    expect(results.map(({ rebased }) => rebased?.wish)).toEqual([
      undefined,
      { ...wish, provisionId: 'q' },
      { ...behind, afterId: 'q' },
    ]);
  });
});
