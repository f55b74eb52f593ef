import { expect, test } from 'vitest';
import { instant } from '../../base/index.ts';
import { type AskFacts, type AskRefusal, askGuards, mayAsk } from './asking.ts';

const now = instant('2026-12-08T03:00:00Z');
const meeting = {
  body: 'dg',
  startsAt: instant('2026-12-08T02:00:00Z'),
  endsAt: instant('2026-12-08T10:00:00Z'),
  cancelledAt: null,
};
const ready: AskFacts = {
  body: 'dg',
  meeting,
  now,
  membersPresent: 8,
  members: 12,
  quorumShare: null,
  isDecided: false,
  isAsked: false,
  isAskedElsewhere: false,
  isClean: true,
  hasMustFindings: false,
  isExercise: true,
  symbol: 'EX/DG.1/2',
  isSymbolTaken: false,
};

test('a clean text is put to its body in a meeting that has begun', () => {
  expect(mayAsk(ready)).toEqual({ ok: true, value: null });
});

test.each<[string, Partial<AskFacts>, AskRefusal]>([
  ['a text that was decided', { isDecided: true }, 'already-decided'],
  ['a text about which the question stands', { isAsked: true }, 'already-asked'],
  [
    'a text that is before its members between meetings',
    { isAskedElsewhere: true },
    'under-another-procedure',
  ],
  ['a text with an open point', { isClean: false }, 'not-clean'],
  ['a text in which the checks find what must not be there', { hasMustFindings: true }, 'must-findings'],
  ['a text outside any meeting', { meeting: null }, 'meeting-of-another-body'],
  [
    'a text in the meeting of another body',
    { meeting: { ...meeting, body: 'som' } },
    'meeting-of-another-body',
  ],
  [
    'a text in a meeting that was cancelled',
    { meeting: { ...meeting, cancelledAt: instant('2026-12-01T02:00:00Z') } },
    'meeting-cancelled',
  ],
  ['a text before the meeting', { now: instant('2026-12-08T01:59:59Z') }, 'meeting-not-started'],
  [
    'a text in a meeting that is only known from records',
    { meeting: { ...meeting, startsAt: null } },
    'meeting-not-started',
  ],
  ['a text a day after the meeting', { now: instant('2026-12-09T10:00:00Z') }, 'meeting-over'],
  ['a text in an empty room', { membersPresent: 0 }, 'nobody-present'],
  ['a text before too few', { quorumShare: 0.7, membersPresent: 8 }, 'no-quorum'],
  ['an exercise under a real symbol', { symbol: 'DG.1/2' }, 'symbol-not-of-exercise'],
  ['a real text under an exercise symbol', { isExercise: false }, 'symbol-of-exercise'],
  ['a text without a proper symbol', { symbol: 'the strategy' }, 'symbol-malformed'],
  ['a text under the symbol of another', { isSymbolTaken: true }, 'symbol-taken'],
])('%s is not put to the body', (_, more, why) => {
  expect(mayAsk({ ...ready, ...more })).toMatchObject({ ok: false, why });
});

test.each<[string, Partial<AskFacts>]>([
  ['in the first instant of the meeting', { now: meeting.startsAt }],
  ['when the meeting overruns its hour', { now: instant('2026-12-08T18:00:00Z') }],
  ['when no end was set', { meeting: { ...meeting, endsAt: null }, now: instant('2026-12-20T00:00:00Z') }],
  ['with exactly the quorum', { quorumShare: 2 / 3 }],
  ['with seven of ten where the share is 0.7', { quorumShare: 0.7, members: 10, membersPresent: 7 }],
  ['with a single member present', { membersPresent: 1 }],
])('the question may be put %s', (_, more) => {
  expect(mayAsk({ ...ready, ...more }).ok).toBe(true);
});

test('every guard names its source', () => {
  for (const { source } of askGuards) expect(source).toMatch(/procedure\.md §|DESIGN §|glossary/);
});
