import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instant, isBefore } from '../../base/index.ts';
import { type Embargo, isUnderEmbargo, maySetEmbargo, publicFrom } from './embargo.ts';

const day = (number: number) => instant('2026-12-01T00:00:00Z').add({ hours: 24 * (number - 1) });
const embargo = (until: number, liftedOn: number | null = null): Embargo => ({
  ...{
    id: 'e',
    untilAt: day(until),
    untilZone: 'Asia/Bangkok',
    setAt: day(1),
    reason: 'The ministers speak first.',
  },
  lifted: liftedOn === null ? null : { at: day(liftedOn), reason: 'They have spoken.' },
});

describe('what is signed on day 2 and published on a day', () => {
  test.each<[string, Embargo | null, number, number]>([
    ['without an embargo is public when it is published', null, 3, 3],
    ['under an embargo until day 5 is public from day 5, on time', embargo(5), 5, 5],
    ['under an embargo until day 5 is public from day 5, although the job is late', embargo(5), 9, 5],
    ['whose embargo was over before it was signed is public when it is published', embargo(2), 3, 3],
    ['whose embargo was lifted is public when it is published', embargo(5, 3), 4, 4],
  ])('%s', (_, set, published, from) => {
    expect(publicFrom(set, { readyAt: day(2), now: day(published) })).toEqual(day(from));
  });

  test('is never public before its embargo, nor after it was published', () => {
    const days = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(days, days, days, (until, ready, later) => {
        const now = day(ready + later);
        const set = embargo(until);
        if (isUnderEmbargo(set, now)) return;
        const from = publicFrom(set, { readyAt: day(ready), now });
        expect(isBefore(from, set.untilAt)).toBe(false);
        expect(isBefore(now, from)).toBe(false);
      }),
    );
  });
});

describe('an embargo', () => {
  const facts = { untilAt: day(5), now: day(1), isOnClock: true, isReady: false, signed: 0 };
  test.each([
    ['until a later instant is set', {}, null],
    ['after a chair has signed is refused', { signed: 1 }, 'release-signed'],
    ['after every chair has signed is refused', { isReady: true }, 'release-signed'],
    ['until an hour that no clock shows is refused', { isOnClock: false }, 'no-such-hour'],
    ['until this very instant is refused', { untilAt: day(1) }, 'embargo-in-the-past'],
    ['until two years from now is refused', { untilAt: day(730) }, 'embargo-too-long'],
  ])('%s', (_, more, why) => {
    const may = maySetEmbargo({ ...facts, ...more });
    expect(may.ok ? null : may.why).toBe(why);
  });
});
