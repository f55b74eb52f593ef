import { expect, test } from 'vitest';
import { inputFrom, nothingTyped, partsOf } from './typed-proposal.ts';

test.each([
  ['First.\n\nSecond.', ['First.', 'Second.']],
  ['First.\r\n\r\nSecond.', ['First.', 'Second.']],
  ['First.\n  \n\n\nSecond.\n', ['First.', 'Second.']],
  ['One line\nand its next.', ['One line\nand its next.']],
  ['\n\n', []],
])('%j is typed as %j', (typed, parts) => {
  expect(partsOf(typed)).toEqual(parts);
});

test('each operation takes its own fields along and leaves those of the others', () => {
  const typed = {
    ...nothingTyped,
    after: 'start',
    parts: 'First.\n\nSecond.',
    others: 'a:0 b:3',
    replaces: 'x y',
  };
  const input = (op: 'move' | 'split' | 'merge' | 'change') => {
    const { after, parts, others, replaces } = inputFrom('text', { ...typed, op }, 'one');
    return { after, parts, others, replaces };
  };
  const nothing = { after: undefined, parts: [], others: [], replaces: ['x', 'y'] };
  expect(input('change')).toEqual(nothing);
  expect(input('move')).toEqual({ ...nothing, after: null });
  expect(input('split')).toEqual({ ...nothing, parts: ['First.', 'Second.'] });
  expect(input('merge')).toEqual({
    ...nothing,
    others: [
      { provision: 'a', against: 0 },
      { provision: 'b', against: 3 },
    ],
  });
  expect(inputFrom('text', { ...typed, op: 'move', after: '' }, 'one').after).toBeUndefined();
});
