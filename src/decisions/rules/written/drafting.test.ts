import { describe, expect, test } from 'vitest';
import { type DraftWrittenFacts, draftWrittenGuards, mayDraftWritten } from './drafting.ts';

const sound: DraftWrittenFacts = {
  ...{ isAllowed: true, isAdopted: false, isAsked: false, isUnderSilence: false, isInProgress: false },
  ...{ isClean: true, hasMustFindings: false, symbol: 'EX/DG.1/1', isExercise: true, isSymbolTaken: false },
};

const refusals = [
  [{ isAllowed: false }, 'written-not-allowed'],
  [{ isAdopted: true }, 'already-decided'],
  [{ isAsked: true }, 'already-asked'],
  [{ isUnderSilence: true }, 'under-another-procedure'],
  [{ isInProgress: true }, 'written-in-progress'],
  [{ isClean: false }, 'not-clean'],
  [{ hasMustFindings: true }, 'must-findings'],
  [{ symbol: 'ex dg' }, 'symbol-malformed'],
  [{ symbol: 'DG.1/1' }, 'symbol-not-of-exercise'],
  [{ isExercise: false }, 'symbol-of-exercise'],
  [{ isSymbolTaken: true }, 'symbol-taken'],
] as const;

describe('before a written procedure', () => {
  test('a clean text of a body that has adopted it may be prepared', () => {
    expect(mayDraftWritten(sound)).toEqual({ ok: true, value: null });
  });

  test.each(refusals)('with %o it is refused: %s', (wrong, why) => {
    expect(mayDraftWritten({ ...sound, ...wrong })).toMatchObject({ ok: false, why });
  });

  test('every guard is refused once here', () => {
    expect(refusals.map(([, why]) => why)).toEqual(draftWrittenGuards.map((guard) => guard.why));
  });
});
