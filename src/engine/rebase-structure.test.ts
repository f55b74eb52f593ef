import { describe, expect, test } from 'vitest';
import { type BaseText, type Proposal, rebase, type StructuralWish, type Wish } from './index.ts';
import { threeParagraphs as base, change, followed, move, split, stated } from './proof/three-paragraphs.ts';

const merge: StructuralWish = {
  kind: 'merge',
  provisionId: 'one',
  otherIds: ['two'],
  text: 'We will share information. We will train officials. We will review progress.',
};

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
