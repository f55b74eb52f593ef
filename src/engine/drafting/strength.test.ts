import fc from 'fast-check';
import { expect, test } from 'vitest';
import { strengthDelta } from './index.ts';

const said = (before: string, after: string) =>
  strengthDelta(before, after).map(({ changes }) =>
    changes.map(({ feature, was, is }) => `${feature}: ${was ?? '–'} → ${is ?? '–'}`).join('; '),
  );

test.each([
  [
    'We commit to share information.',
    'We encourage members to share information.',
    ['verb: commit → encourage'],
  ],
  [
    'We will share information by 30 June 2028.',
    'We will share information, as appropriate.',
    ['time: by 30 june 2028 → –; condition: – → as appropriate'],
  ],
  [
    'Members shall share all data.',
    'Members should share relevant data.',
    ['auxiliary: shall → should; scope: all → relevant'],
  ],
  [
    'We will act in accordance with international law.',
    'We will act subject to domestic legislation.',
    ['anchor: in accordance with international law → subject to domestic legislation'],
  ],
  [
    'We will ensure the safety of persons.',
    'We will seek to ensure the safety of persons.',
    ['verb: – → seek; aim: ensure → seek to ensure'],
  ],
  ['We will share the data.', 'We will share the data with each other now.', ['scope: – → each']],
  ['We will share data.', 'We will share data.', []],
  ['We will share data on the sea.', 'We will share data on the land.', []],
])('“%s” to “%s”', (before, after, expected) => {
  expect(said(before, after)).toEqual(expected);
});

test('each sentence is told by itself, and new ones have no former wording', () => {
  const before = 'We recall the Strategy. We will train officers each year.';
  const after = 'We recall the Strategy. The sea is wide. We may train officers each year.';
  const delta = strengthDelta(before, after);
  expect(delta.map(({ from, to }) => after.slice(from, to))).toEqual(['We may train officers each year.']);
});

test('turned round, every change is turned round', () => {
  const pieces = [
    'We',
    'will',
    'shall',
    'share',
    'all',
    'relevant',
    'data',
    'as appropriate',
    'by 2028',
    'encourage',
  ];
  const text = fc
    .array(fc.constantFrom(...pieces), { minLength: 3, maxLength: 9 })
    .map((some) => `${some.join(' ')}.`);
  fc.assert(
    fc.property(text, text, (before, after) => {
      const [there, back] = [strengthDelta(before, after), strengthDelta(after, before)];
      const turned = back.map(({ changes }) =>
        changes.map(({ feature, was, is }) => ({ feature, was: is, is: was })),
      );
      expect(there.map(({ changes }) => changes)).toEqual(turned);
    }),
  );
});
