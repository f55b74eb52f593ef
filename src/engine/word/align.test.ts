import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { consolidate } from '../consolidate.ts';
import type { BaseText, Proposal, Provision } from '../model.ts';
import { readBack } from '../read-back.ts';
import { type AlignOptions, alignReturned } from './align.ts';

const WHOLE: AlignOptions = { by: 'ARV', extent: 'whole' };

function textOf(...paragraphs: string[]): BaseText {
  const provisions = paragraphs.map(
    (text, index): Provision => ({ id: `p${index + 1}`, kind: 'paragraph', text }),
  );
  return { language: 'en', provisions };
}

/** What the delegation's text reads as, once its wishes are consolidated with another delegation's. */
function there(base: BaseText, returned: readonly Provision[], options = WHOLE): string[] {
  const { wishes } = alignReturned(base, { provisions: returned }, options);
  const proposals = wishes.map((wish, index): Proposal => ({ id: `${index}`, by: [options.by], wish }));
  const consolidation = consolidate({ base, proposals });
  expect(consolidation.unplaced).toEqual([]);
  return readBack(consolidation, options.by).map(({ text }) => text);
}

const BASE = textOf(
  'Draft strategy for cooperation',
  'Members will strengthen practical cooperation on border management.',
  'Members will exchange information on routes and methods used by smugglers.',
  'Members will train officers of the first line every year.',
  'Members will review this strategy in 2029.',
);

describe('a returned text', () => {
  test('that changed nothing wishes nothing', () => {
    expect(alignReturned(BASE, { provisions: BASE.provisions }, WHOLE).wishes).toEqual([]);
  });

  test('with a changed paragraph proposes the full wording for it', () => {
    const changed = textOf(
      ...BASE.provisions.map(({ text }) => text.replace('strengthen', 'deepen')),
    ).provisions;
    expect(alignReturned(BASE, { provisions: changed }, WHOLE).wishes).toEqual([
      {
        kind: 'change',
        provisionId: 'p2',
        text: 'Members will deepen practical cooperation on border management.',
      },
    ]);
  });

  test('without a paragraph proposes to delete it, and no other', () => {
    const shorter = textOf(
      ...BASE.provisions.filter(({ id }) => id !== 'p3').map(({ text }) => text),
    ).provisions;
    expect(alignReturned(BASE, { provisions: shorter }, WHOLE).wishes).toEqual([
      { kind: 'delete', provisionId: 'p3' },
    ]);
  });

  test('with new paragraphs proposes each after the one before it', () => {
    const texts = BASE.provisions.map(({ text }) => text);
    const longer = textOf(
      ...texts.slice(0, 2),
      'A first new one.',
      'A second new one.',
      ...texts.slice(2),
    ).provisions;
    const { wishes } = alignReturned(BASE, { provisions: longer }, WHOLE);
    const [first, second] = wishes;
    expect(wishes).toHaveLength(2);
    expect(first).toMatchObject({ kind: 'insert', afterId: 'p2', text: 'A first new one.' });
    expect(second).toMatchObject({ kind: 'insert', afterId: first?.kind === 'insert' && first.newId });
  });

  test('keeps a permanent id through a wording that shares no word', () => {
    const rewritten = BASE.provisions.map((provision) => ({ ...provision, known: true }));
    const provision = rewritten[2];
    if (provision) rewritten[2] = { ...provision, text: 'Nothing of this remains.' };
    expect(alignReturned(BASE, { provisions: rewritten }, WHOLE).wishes).toEqual([
      { kind: 'change', provisionId: 'p3', text: 'Nothing of this remains.' },
    ]);
  });

  test('that moved a paragraph proposes to move it', () => {
    const [title, one, two, three, four] = BASE.provisions.map((provision) => ({
      ...provision,
      known: true,
    }));
    const moved = [title, three, one, two, four].flatMap((provision) => provision ?? []);
    expect(there(BASE, moved)).toEqual(moved.map(({ text }) => text));
    expect(alignReturned(BASE, { provisions: moved }, WHOLE).wishes).toMatchObject([
      { kind: 'move', provisionId: 'p4', afterId: 'p1' },
    ]);
  });

  test('of a few paragraphs is a note: nothing is struck and what cannot be found is listed', () => {
    const note = textOf(
      'Dear colleagues, we thank you for the draft.',
      'Members will exchange information on routes and on methods used by smugglers.',
    ).provisions;
    expect(alignReturned(BASE, { provisions: note }, { by: 'ARV', extent: 'auto' })).toMatchObject({
      isNote: true,
      wishes: [{ kind: 'change', provisionId: 'p3', text: note[1]?.text }],
      unplaced: [{ by: 'ARV', text: 'Dear colleagues, we thank you for the draft.', why: 'not-found' }],
    });
  });

  test('lists its comments and footnotes, but not those that the base has itself', () => {
    const returned = {
      provisions: BASE.provisions,
      comments: [{ text: 'Why annually?' }, { text: 'Known.' }],
      warnings: [
        { why: 'footnote', text: 'As agreed in 2023.' } as const,
        { why: 'picture', text: '' } as const,
      ],
    };
    expect(alignReturned(BASE, returned, WHOLE, { comments: [{ text: 'Known.' }] }).unplaced).toEqual([
      { by: 'ARV', text: 'As agreed in 2023.', why: 'footnote' },
      { by: 'ARV', text: 'Why annually?', why: 'comment' },
    ]);
  });
});

const WORDS = [
  'members',
  'will',
  'strengthen',
  'cooperation',
  'border',
  'the',
  'ประชุม',
  'التعاون',
  '[',
  ']',
  ',',
];
const paragraph = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 })
  .map((words) => words.join(' '));
const paragraphs = fc.array(paragraph, { maxLength: 12 });

describe('law 1, lossless, for whole files', () => {
  test('any text returned for any base is read back to the letter', () => {
    fc.assert(
      fc.property(paragraphs, paragraphs, (base, returned) => {
        expect(there(textOf(...base), textOf(...returned).provisions)).toEqual(returned);
      }),
      { numRuns: 300 },
    );
  });

  test('also when its paragraphs come from the base, moved, doubled and cut', () => {
    const edited = paragraphs.chain((base) =>
      fc.tuple(
        fc.constant(base),
        fc.array(fc.oneof(paragraph, fc.constantFrom(...base, 'one')), { maxLength: 14 }),
      ),
    );
    fc.assert(
      fc.property(edited, ([base, returned]) => {
        expect(there(textOf(...base), textOf(...returned).provisions)).toEqual(returned);
      }),
      { numRuns: 300 },
    );
  });

  test('a text of 5,000 paragraphs that was wholly rewritten is aligned before anybody gives up', {
    timeout: 20_000,
  }, () => {
    const many = (salt: string) =>
      Array.from({ length: 5_000 }, (_, at) => `Members will act in matter ${salt}${at} of ${at % 97}.`);
    expect(there(textOf(...many('a')), textOf(...many('b')).provisions)).toEqual(many('b'));
  });
});
