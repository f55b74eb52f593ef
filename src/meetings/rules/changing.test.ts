import { expect, test } from 'vitest';
import { instant } from '../../base/index.ts';
import { type ChangeFacts, type MoveRefusal, mayChange, mayMove, type NewTime } from './changing.ts';

const now = instant('2026-11-24T02:00:00Z');
const meeting = {
  startsAt: instant('2026-12-08T02:00:00Z'),
  endsAt: instant('2026-12-08T10:00:00Z'),
  place: 'Bangkok',
  cancelledAt: null,
  moves: 1,
};
const standing: ChangeFacts = { meeting, now, expectedMoves: null };
const later: NewTime = {
  startsAt: instant('2026-12-09T02:00:00Z'),
  endsAt: instant('2026-12-09T10:00:00Z'),
  place: 'Bangkok',
};

test('a meeting ahead is moved, shortened, opened at the end, and brought elsewhere', () => {
  const { startsAt, endsAt, place } = meeting;
  for (const to of [
    later,
    { startsAt, endsAt: instant('2026-12-08T09:00:00Z'), place },
    { startsAt, endsAt: null, place },
    { startsAt, endsAt, place: 'Jakarta' },
    { startsAt, endsAt, place: null },
  ])
    expect(mayMove({ ...standing, expectedMoves: 1 }, to)).toEqual({ ok: true, value: null });
});

const begun = instant('2026-12-08T02:00:00Z');

test.each<[string, Partial<ChangeFacts>, Partial<NewTime>, MoveRefusal]>([
  ['in its first instant', { now: begun }, {}, 'meeting-begun'],
  ['that is over', { now: instant('2026-12-20T00:00:00Z') }, {}, 'meeting-begun'],
  ['that was cancelled', { meeting: { ...meeting, cancelledAt: now } }, {}, 'meeting-cancelled'],
  [
    'that was cancelled and would be over',
    { meeting: { ...meeting, cancelledAt: now }, now: begun },
    {},
    'meeting-cancelled',
  ],
  ['that is only known from records', { meeting: { ...meeting, startsAt: null } }, {}, 'known-from-records'],
  ['that somebody else has moved meanwhile', { expectedMoves: 0 }, {}, 'moved-on'],
  ['into the past', {}, { startsAt: instant('2026-11-24T01:59:59Z') }, 'begins-in-the-past'],
  ['to this very instant', {}, { startsAt: now }, 'begins-in-the-past'],
  ['to an end before its beginning', {}, { endsAt: later.startsAt }, 'ends-before-it-begins'],
  ['to where it is', {}, meeting, 'nothing-changed'],
])('a meeting %s is not moved', (_, facts, to, why) => {
  expect(mayMove({ ...standing, ...facts }, { ...later, ...to })).toMatchObject({ ok: false, why });
});

test('a meeting is cancelled while it is ahead, and once', () => {
  expect(mayChange(standing)).toMatchObject({ ok: true });
  expect(mayChange({ ...standing, now: begun })).toMatchObject({ why: 'meeting-begun' });
  expect(mayChange({ ...standing, meeting: { ...meeting, cancelledAt: now } })).toMatchObject({
    why: 'meeting-cancelled',
  });
});
