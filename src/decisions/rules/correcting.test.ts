import { describe, expect, test } from 'vitest';
import { type CorrectionFacts, type CorrectionRefusal, correctionGuards, mayCorrect } from './correcting.ts';

const change = {
  provision: 'two',
  from: 'Members wil report.',
  to: 'Members will report.',
  reason: 'Spelling.',
};
const good: CorrectionFacts = {
  isPublished: true,
  isRemoved: false,
  isOneInHand: false,
  paragraphs: [
    { id: 'one', text: 'Members meet.' },
    { id: 'two', text: 'Members wil report.' },
  ],
  changes: [change],
};
const refusals: readonly (readonly [CorrectionRefusal, Partial<CorrectionFacts>, string | undefined])[] = [
  ['not-published', { isPublished: false }, undefined],
  ['words-removed', { isRemoved: true }, undefined],
  ['correction-in-hand', { isOneInHand: true }, undefined],
  ['no-such-paragraph', { changes: [{ ...change, provision: 'three' }] }, 'to.three'],
  ['reads-otherwise', { changes: [{ ...change, from: 'Members will report.', to: 'x' }] }, 'to.two'],
  ['nothing-changes', { changes: [] }, undefined],
  ['nothing-changes', { changes: [{ ...change, to: change.from }] }, 'to.two'],
  ['nothing-changes', { changes: [{ ...change, to: '' }] }, 'to.two'],
  ['reason-missing', { changes: [{ ...change, reason: '' }] }, 'reason.two'],
  ['named-twice', { changes: [change, change] }, 'to.two'],
];

describe('a correction of an adopted text', () => {
  test('is put before the chairs when it says what is read now and what instead', () => {
    expect(mayCorrect(good).ok).toBe(true);
  });

  test.each(refusals)('is refused: %s', (why, facts, at) => {
    expect(mayCorrect({ ...good, ...facts })).toMatchObject({ ok: false, why });
    const result = mayCorrect({ ...good, ...facts });
    expect(result.ok ? null : result.at).toBe(at);
  });

  test('has a case for every guard', () => {
    const named = new Set(refusals.map(([why]) => why));
    expect(correctionGuards.map(({ why }) => why).filter((why) => !named.has(why))).toEqual([]);
  });
});
