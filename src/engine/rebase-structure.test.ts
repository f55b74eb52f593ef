import { describe, expect, test } from 'vitest';
import {
  type BaseText,
  type Proposal,
  type Rebased,
  rebase,
  type StructuralWish,
  type Wish,
} from './index.ts';
import { marked } from './proof/marked-notation.ts';
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

describe('when the chair states that a paragraph is moved', () => {
  test('it keeps its id, and a change of its words goes with it', () => {
    expect(stated(move).newBase.provisions.map(({ id }) => id)).toEqual(['two', 'three', 'one']);
    const wish = change('one', 'We will share more information.');
    expect(followed(move, wish)).toMatchObject([{ state: 'open', rebased: { wish } }]);
  });

  test('the wish to move it there is satisfied, the wish to move it elsewhere is open', () => {
    const elsewhere: Wish = { ...move, afterId: 'two', newId: 'n' };
    expect(followed(move, move, elsewhere)).toMatchObject([
      { state: 'satisfied' },
      { state: 'open', rebased: { wish: elsewhere } },
    ]);
  });

  test('the words that a delegation wished for it besides are an open change', () => {
    const [result] = followed(move, { ...move, text: 'We will share data.' });
    expect(result).toMatchObject({ state: 'open', rebased: { wish: change('one', 'We will share data.') } });
  });

  test('what was to be inserted behind it goes with it', () => {
    const wish: Wish = {
      kind: 'insert',
      afterId: 'one',
      newId: 'n',
      provisionKind: 'operative',
      text: 'New.',
    };
    expect(followed(move, wish)).toMatchObject([{ state: 'open', rebased: { wish: { afterId: 'one' } } }]);
  });
});

describe('after a decision on words', () => {
  const reworded = (text: string): BaseText => ({
    ...base,
    provisions: base.provisions.map((one) => (one.id === 'two' ? { ...one, text } : one)),
  });
  const onto = (newBase: BaseText, wish: Wish) =>
    rebase({ base, newBase, proposals: [{ id: '1', by: ['ARV'], wish }] })[0];

  test('a wish to split goes on, with the new words in the part where they stand', () => {
    const result = onto(reworded('We will train officials. We will review all progress.'), split);
    expect(result).toMatchObject({
      state: 'open',
      rebased: { wish: { ...split, rest: [{ newId: 's', text: 'We will review all progress.' }] } },
    });
  });

  test('a wish to merge goes on with the new words', () => {
    const result = onto(reworded('We will train officials. We will review all progress.'), merge);
    expect(result).toMatchObject({
      state: 'open',
      rebased: {
        wish: { text: 'We will share information. We will train officials. We will review all progress.' },
      },
    });
  });

  test('a wish to move follows a place that is gone to the one before it', () => {
    const newBase = { ...base, provisions: base.provisions.filter(({ id }) => id !== 'three') };
    expect(onto(newBase, move)).toMatchObject({ state: 'open', rebased: { wish: { afterId: 'two' } } });
  });

  test('a wish about a provision that is gone is overtaken, and says so', () => {
    const newBase = { ...base, provisions: base.provisions.filter(({ id }) => id !== 'one') };
    expect(onto(newBase, move)).toMatchObject({ state: 'overtaken', why: 'provision-gone' });
  });
});

test('an amendment stays on its parent while that is open, and stands on the base when it falls', () => {
  const parent: Proposal = { id: '1', by: ['ARV'], wish: change('three', 'We will guard victims.') };
  const amendment: Proposal = {
    id: '2',
    by: ['BEL'],
    wish: change('three', 'We will guard all victims.'),
    on: '1',
  };
  const open = rebase({ base, newBase: base, proposals: [parent, amendment] });
  expect(open[1]?.rebased?.on).toBe('1');
  const decided = {
    ...base,
    provisions: base.provisions.map((one) =>
      one.id === 'three' ? { ...one, text: 'We will guard victims.' } : one,
    ),
  };
  const fallen = rebase({ base, newBase: decided, proposals: [parent, amendment] });
  expect(fallen[0]?.state).toBe('satisfied');
  expect(fallen[1]).toMatchObject({ state: 'open', rebased: { wish: amendment.wish } });
  expect(fallen[1]?.rebased).not.toHaveProperty('on');
});

describe('a structural wish with marks', () => {
  const [toTrain, toReview] = ['We will _train_ officials.', 'We will *review* progress.'].map(marked);
  const inTwo: StructuralWish = {
    kind: 'split',
    provisionId: 'two',
    ...{ text: toTrain?.text ?? '', marks: toTrain?.marks ?? [] },
    rest: [{ newId: 's', text: toReview?.text ?? '', marks: toReview?.marks ?? [] }],
  };
  const intoOne: StructuralWish = {
    ...{ kind: 'merge', provisionId: 'one', otherIds: ['two'] },
    ...marked('We will share information. We will _train_ officials.'),
  };
  const onto = (newBase: BaseText, ...wishes: readonly Wish[]) =>
    rebase({
      base,
      newBase,
      proposals: wishes.map((wish, index) => ({ id: `${index}`, by: ['ARV'], wish })),
    });
  const reworded = (id: string, text: string): BaseText => ({
    ...base,
    provisions: base.provisions.map((one) => (one.id === id ? { ...one, text } : one)),
  });
  const openWishes = ([result]: readonly Rebased[]) => (result ? wishesOf(result) : []);

  test('is satisfied when the chair states it, marks and all', () => {
    expect(followed(inTwo, inTwo)).toMatchObject([{ state: 'satisfied' }]);
    expect(followed(intoOne, intoOne)).toMatchObject([{ state: 'satisfied' }]);
  });

  test('is open for its marks alone when its words are stated without them', () => {
    expect(openWishes(followed(split, inTwo))).toEqual([
      { kind: 'change', provisionId: 'two', ...toTrain },
      { kind: 'change', provisionId: 's', ...toReview },
    ]);
    const { text } = intoOne;
    const plainly: StructuralWish = { kind: 'merge', provisionId: 'one', otherIds: ['two'], text };
    expect(openWishes(followed(plainly, intoOne))).toEqual([
      { kind: 'change', provisionId: 'one', text, marks: intoOne.marks },
    ]);
  });

  test('keeps them on its words after a decision on others', () => {
    const decided = reworded('two', 'We will train officials. We will review all progress.');
    expect(openWishes(onto(decided, inTwo))).toEqual([
      { ...inTwo, rest: [{ newId: 's', ...marked('We will *review* all progress.') }] },
    ]);
    const together = 'We will share all information.';
    expect(openWishes(onto(reworded('one', together), intoOne))).toEqual([
      { ...intoOne, ...marked(`${together} We will _train_ officials.`) },
    ]);
  });

  test('keeps them when it moves words as they are, and these are decided', () => {
    const wish: Wish = { ...move, marks: marked('We will _share_ information.').marks };
    const decided = reworded('one', 'We will gladly share information.');
    const { marks } = marked('We will gladly _share_ information.');
    expect(openWishes(onto(decided, wish))).toEqual([{ ...move, marks }]);
  });

  test('that moved where it should is open for its marks', () => {
    const { text, marks } = marked('We will _share_ information.');
    expect(openWishes(followed(move, { ...move, marks }))).toEqual([
      { kind: 'change', provisionId: 'one', text, marks },
    ]);
  });
});

describe('a change of marks', () => {
  const wording = marked('We will _share_ information.');
  const wish: Wish = { kind: 'change', provisionId: 'one', ...wording };
  const becomes = (text: string, marks: typeof wording.marks = []) =>
    rebase({
      base,
      newBase: { ...base, provisions: [{ id: 'one', kind: 'operative', text, marks }] },
      proposals: [{ id: '1', by: ['ARV'], wish }],
    })[0];

  test('is open on its words after a decision on others, and satisfied when they have the marks', () => {
    const { text, marks } = marked('We will _share_ all information.');
    expect(becomes(text)).toMatchObject({ state: 'open', rebased: { wish: { text, marks } } });
    expect(becomes(text, marks)).toMatchObject({ state: 'satisfied' });
    expect(becomes(wording.text, wording.marks)).toMatchObject({ state: 'satisfied' });
  });

  test('is no longer wished for when its words are gone', () => {
    expect(becomes('We will meet.')?.state).toBe('satisfied');
  });

  test('follows its words over the border of a split, and into a merge', () => {
    const border = {
      ...change('two', base.provisions[1]?.text ?? ''),
      ...marked('We _will train officials. We_ will review progress.'),
    };
    const [result] = followed(split, border);
    expect(result && wishesOf(result)).toEqual([
      { kind: 'change', provisionId: 'two', ...marked('We _will train officials._') },
      { kind: 'change', provisionId: 's', ...marked('_We_ will review progress.') },
    ]);
  });
});
