import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type BaseText,
  consolidate,
  type Proposal,
  readBack,
  rebase,
  type StructuralWish,
  type Wish,
} from './index.ts';
import { changeOf, someText } from './proof/arbitraries.ts';
import {
  threeParagraphs as base,
  change,
  followed,
  merge,
  move,
  split,
  stated,
  wishesOf,
} from './proof/three-paragraphs.ts';

const runs = Number(process.env.MUFAKAT_PROOF_RUNS ?? 1000);

describe('when the chair states that a paragraph is split', () => {
  test('edits of either half follow into the paragraph where those words now stand', () => {
    const first = change('two', 'We will train more officials. We will review progress.');
    const second = change('two', 'We will train officials. We will review all progress.');
    const both = change('two', 'We will train more officials. We will review all progress.');
    expect(followed(split, first, second, both).map(wishesOf)).toEqual([
      [change('two', 'We will train more officials.')],
      [change('s', 'We will review all progress.')],
      [change('two', 'We will train more officials.'), change('s', 'We will review all progress.')],
    ]);
  });

  test('an edit beside the border follows too', () => {
    const last = change('two', 'We will train officers. We will review progress.');
    const first = change('two', 'We will train officials. Members will review progress.');
    expect(followed(split, last, first).map(wishesOf)).toEqual([
      [change('two', 'We will train officers.')],
      [change('s', 'Members will review progress.')],
    ]);
  });

  test('words written anew across the border become a wish to merge the two again', () => {
    const wish = change('two', 'We will train officials and review progress.');
    expect(followed(split, wish).map(wishesOf)).toEqual([
      [
        {
          kind: 'merge',
          provisionId: 'two',
          otherIds: ['s'],
          text: 'We will train officials and review progress.',
        },
      ],
    ]);
  });

  test('a wish to delete, to keep or to hold it is a wish for both', () => {
    for (const kind of ['delete', 'retain', 'hold'] as const) {
      const [result] = followed(split, { kind, provisionId: 'two' });
      expect(result && wishesOf(result)).toEqual([
        { kind, provisionId: 'two' },
        { kind, provisionId: 's' },
      ]);
    }
  });

  test('words that are held are held where they stand now', () => {
    const from = base.provisions[1]?.text.indexOf('review') ?? 0;
    const hold: Wish = { kind: 'hold', provisionId: 'two', range: { from, to: from + 'review'.length } };
    expect(followed(split, hold).map(wishesOf)).toEqual([
      [{ kind: 'hold', provisionId: 's', range: { from: 8, to: 14 } }],
    ]);
  });

  test('what was to be inserted behind it stands behind its last part', () => {
    const wish: Wish = {
      kind: 'insert',
      afterId: 'two',
      newId: 'n',
      provisionKind: 'operative',
      text: 'New.',
    };
    expect(followed(split, wish)).toMatchObject([{ state: 'open', rebased: { wish: { afterId: 's' } } }]);
  });

  test('the wish to split it so is satisfied; to split it otherwise, to move or to merge it is overtaken, with the reason', () => {
    const otherwise: Wish = {
      ...split,
      text: 'We will train',
      rest: [{ newId: 'x', text: 'officials. We will review progress.' }],
    };
    const results = followed(split, split, otherwise, { ...move, provisionId: 'two' }, merge);
    expect(results.map(({ state, why }) => [state, why])).toEqual([
      ['satisfied', undefined],
      ['overtaken', 'restructured'],
      ['overtaken', 'restructured'],
      ['overtaken', 'restructured'],
    ]);
  });

  test('an edit of words that the chair changed at the same time is overtaken, and the words are told', () => {
    const decision: StructuralWish = { ...split, text: 'We will educate officials.' };
    const [result] = followed(decision, change('two', 'We will coach officials. We will review progress.'));
    expect(result).toMatchObject({
      state: 'overtaken',
      why: 'words-decided',
      overtaken: [{ base: 'train', wished: 'coach', now: 'educate' }],
    });
  });
});

test('emphasis that a delegation wished for goes along into the part where its words stand', () => {
  const emphasis = (from: number, to: number) => [{ from, to, kind: 'emphasis' as const }];
  const words = 'We will train officials. We will review progress.';
  const at = words.indexOf('review');
  const wish = { ...change('two', words), marks: emphasis(at, at + 6) } as Wish;
  expect(followed(split, wish).map(wishesOf)).toEqual([
    [{ ...change('s', 'We will review progress.'), marks: emphasis(8, 14) }],
  ]);
  const newBase = {
    ...base,
    provisions: base.provisions.map((one) => (one.id === 'two' ? { ...one, text: `Now ${words}` } : one)),
  };
  const [result] = rebase({
    base,
    newBase,
    proposals: [{ id: '1', by: ['ARV'], wish: { ...wish, text: words.replace('progress', 'all') } as Wish }],
  });
  expect(result?.rebased?.wish).toMatchObject({ marks: emphasis(at + 4, at + 10) });
});

describe('when the chair states that paragraphs are merged', () => {
  test('edits of either follow into the one that holds their words', () => {
    const first = change('one', 'We will share timely information.');
    const second = change('two', 'We will train officials. We will review all progress.');
    const proposals = [
      { id: '1', by: ['ARV'], wish: first },
      { id: '2', by: ['BEL'], wish: second },
    ];
    expect(rebase({ ...stated(merge), proposals }).map(wishesOf)).toEqual([
      [change('one', 'We will share timely information. We will train officials. We will review progress.')],
      [change('one', 'We will share information. We will train officials. We will review all progress.')],
    ]);
  });

  test('what one delegation wished for both is one wish, and nothing of its partner is joined to it', () => {
    const first = { id: '1', by: ['ARV', 'BEL'], wish: change('one', 'We will share timely information.') };
    const second = { id: '2', by: ['ARV'], wish: { kind: 'delete', provisionId: 'two' } as const };
    const results = rebase({ ...stated(merge), proposals: [first, second] });
    expect(results[0]).toMatchObject({ state: 'open', joined: ['2'], rebased: { by: ['BEL'] } });
    expect(results.map(wishesOf)).toEqual([
      [change('one', 'We will share timely information. We will train officials. We will review progress.')],
      [change('one', 'We will share timely information.')],
    ]);
    expect(results[1]?.rebased?.by).toEqual(['ARV']);
  });

  test('the wish to merge them so is satisfied', () => {
    expect(followed(merge, merge)).toMatchObject([{ state: 'satisfied' }]);
  });
});

const wordsOf = (text: string) => text.replace(/\s+/g, '');

test(
  'a split or a merge that leaves the words alone takes no word from anybody',
  () => {
    const texts = fc.tuple(someText(8), someText(8), fc.nat());
    const scene = texts.chain(([first, second, cut]) => {
      const one = first.trim() || 'First.';
      const two = second.trim() || 'Second.';
      const spaces = [...`${one} ${two}`.matchAll(/ /g)].map(({ index }) => index);
      const at = spaces[cut % spaces.length] ?? 0;
      const wish = (id: string, text: string) =>
        fc.oneof(
          { weight: 4, arbitrary: changeOf(text).map((wished) => change(id, wished)) },
          { weight: 1, arbitrary: fc.constant<Wish>({ kind: 'delete', provisionId: id }) },
        );
      const by = fc.uniqueArray(fc.constantFrom('ARV', 'BEL'), { minLength: 1 });
      return fc.record({
        one: fc.constant(one),
        two: fc.constant(two),
        at: fc.constant(at),
        onWhole: fc.tuple(by, wish('whole', `${one} ${two}`)),
        onOne: fc.tuple(by, wish('one', one)),
        onTwo: fc.tuple(by, wish('two', two)),
      });
    });
    const paragraph = (id: string, text: string) => ({ id, kind: 'paragraph' as const, text });
    const said = (text: BaseText, proposals: readonly Proposal[], code: string) => {
      const made = consolidate({ base: text, proposals });
      expect(made.unplaced).toEqual([]);
      return wordsOf(
        readBack(made, code)
          .map((one) => one.text)
          .join(' '),
      );
    };
    fc.assert(
      fc.property(scene, ({ one, two, at, onWhole, onOne, onTwo }) => {
        const whole = `${one} ${two}`;
        const toSplit: BaseText = { language: 'en', provisions: [paragraph('whole', whole)] };
        const toMerge: BaseText = {
          language: 'en',
          provisions: [paragraph('one', one), paragraph('two', two)],
        };
        const cases = [
          [
            toSplit,
            [onWhole],
            {
              kind: 'split',
              provisionId: 'whole',
              text: whole.slice(0, at),
              rest: [{ newId: 'n', text: whole.slice(at + 1) }],
            },
          ],
          [toMerge, [onOne, onTwo], { kind: 'merge', provisionId: 'one', otherIds: ['two'], text: whole }],
        ] as const;
        for (const [text, wishes, decision] of cases) {
          const proposals = wishes.map(([by, wish], index) => ({ id: `${index}`, by, wish }));
          const followedNow = rebase({ ...stated(decision, text), proposals });
          const next = followedNow.flatMap(({ rebased, further = [] }) => [
            ...(rebased ? [rebased] : []),
            ...further,
          ]);
          for (const code of ['ARV', 'BEL']) {
            expect(said(stated(decision, text).newBase, next, code)).toBe(said(text, proposals, code));
          }
        }
      }),
      { numRuns: runs },
    );
  },
  20_000 + runs * 40,
);
