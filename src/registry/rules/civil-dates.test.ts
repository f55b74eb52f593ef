import { describe, expect, it } from 'vitest';
import { firstDay, holdingOn, lastDay, type Period, parseDay } from './civil-dates.ts';

const today = '2026-12-01';

describe('a period of which not every date is known', () => {
  const cases: [string, Period, string, string][] = [
    ['holds on a day after the year in which it began', { from: '2002', until: null }, '2010-01-01', 'holds'],
    ['is not known on a day within that year', { from: '2002', until: null }, '2002-06-01', 'unknown'],
    ['has not begun before that year', { from: '2002', until: null }, '2001-12-31', 'not-yet'],
    ['is not known on an earlier day without a start', { from: null, until: null }, '2010-01-01', 'unknown'],
    ['holds today without a start', { from: null, until: null }, today, 'holds'],
    ['holds today when it began at some time this year', { from: '2026', until: null }, today, 'holds'],
    ['has ended on its last day', { from: '2002', until: '2013-04-01' }, '2013-04-01', 'ended'],
    ['holds on the day before', { from: '2002', until: '2013-04-01' }, '2013-03-31', 'holds'],
    ['is not known within the year of its end', { from: '2002', until: '2013' }, '2013-06-01', 'unknown'],
    [
      'is over today although its end is not known',
      { from: '2002', until: null, isOver: true },
      today,
      'ended',
    ],
    ['may have held before', { from: '2002', until: null, isOver: true }, '2010-01-01', 'unknown'],
    [
      'held within a known term that is over',
      { from: '2020', until: '2022', isOver: true },
      '2021-06-01',
      'holds',
    ],
    ['had not begun', { from: '2002', until: null, isOver: true }, '2000-01-01', 'not-yet'],
  ];
  it.each(cases)('%s', (_, period, day, holding) => {
    expect(holdingOn(period, day, today)).toBe(holding);
  });
});

it('a partial date covers its days from first to last', () => {
  expect([firstDay('2018-08'), lastDay('2018-08')]).toEqual(['2018-08-01', '2018-08-31']);
  expect([firstDay('2020'), lastDay('2020-02')]).toEqual(['2020-01-01', '2020-02-29']);
});

it.each(['2010-02-30', 'yesterday', '2010-1-1', '2010-01-01T00:00', ''])('%j is no date', (typed) => {
  expect(parseDay(typed)).toBeNull();
});
