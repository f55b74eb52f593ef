import { expect, test } from 'vitest';
import { type DraftFacts, draftGuards, mayDraft } from './drafting.ts';

const facts: DraftFacts = {
  isAllowed: true,
  isAdopted: false,
  isAsked: false,
  isAskedInWriting: false,
  isInProgress: false,
  isClean: true,
  hasMustFindings: false,
  isExercise: true,
  symbol: 'EX/DG.1/2',
  isSymbolTaken: false,
  deadlineFault: null,
};

const refusals: readonly [string, Partial<DraftFacts>][] = [
  ['silence-not-allowed', { isAllowed: false }],
  ['already-decided', { isAdopted: true }],
  ['already-asked', { isAsked: true }],
  ['under-another-procedure', { isAskedInWriting: true }],
  ['round-in-progress', { isInProgress: true }],
  ['not-clean', { isClean: false }],
  ['must-findings', { hasMustFindings: true }],
  ['symbol-malformed', { symbol: 'second text' }],
  ['symbol-not-of-exercise', { symbol: 'DG.1/2' }],
  ['symbol-of-exercise', { isExercise: false }],
  ['symbol-taken', { isSymbolTaken: true }],
  ['too-short', { deadlineFault: 'too-short' }],
  ['weekend', { deadlineFault: 'weekend' }],
];

test('a chair may prepare a round about a clean text of a body that has adopted the procedure', () => {
  expect(mayDraft(facts)).toEqual({ ok: true, value: null });
});

test.each(refusals)('a round is not prepared: %s', (why, more) => {
  expect(mayDraft({ ...facts, ...more })).toMatchObject({ ok: false, why });
});

test('every guard is tried here', () => {
  const tried = new Set(refusals.map(([why]) => why));
  expect(draftGuards.map(({ why }) => why).filter((why) => !tried.has(why))).toEqual([]);
});
