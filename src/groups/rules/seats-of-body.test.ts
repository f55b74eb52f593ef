import { expect, it } from 'vitest';
import type { Participant } from '../schema.ts';
import { chairsOfDay, seatsOfDay } from './seats-of-body.ts';

const today = '2026-12-01';

function participant(
  code: string,
  status: 'member' | 'observer',
  more: Partial<Participant> = {},
): Participant {
  return {
    ...{ code, name: code, sortName: code, nature: 'state', acronym: null, note: null, exerciseBody: null },
    ...{ confidence: 'listed', confirmed: true, sources: [] },
    periods: [{ status, from: '2002', until: null, basis: '', source: '' }],
    ...more,
  };
}

const all = [
  participant('ALD', 'member'),
  participant('BRE', 'member', {
    periods: [{ status: 'member', from: null, until: null, basis: '', source: '' }],
  }),
  participant('CYR', 'observer'),
  participant('EXE', 'member', { exerciseBody: 'drill' }),
  participant('UNC', 'member', { confirmed: false }),
];

it('a body of all members has those of that day, and none of an exercise', () => {
  const body = { participation: 'membersAndObservers', seats: [], exercise: null } as const;
  expect(seatsOfDay(body, all, { day: today, today })).toEqual({
    members: ['ALD', 'BRE'],
    observers: ['CYR'],
    unknown: [],
  });
  expect(seatsOfDay(body, all, { day: '2010-01-01', today })).toEqual({
    members: ['ALD'],
    observers: ['CYR'],
    unknown: ['BRE'],
  });
});

it('a body with a list of its own has those on it, in the order of names', () => {
  const seat = (code: string, kind: 'member' | 'observer', from: string | null) => ({
    ...{ participant: code, seat: kind, from, until: null },
  });
  const body = {
    participation: 'listed',
    seats: [seat('CYR', 'observer', '2015'), seat('BRE', 'member', '2002'), seat('ALD', 'member', null)],
    exercise: null,
  } as const;
  expect(seatsOfDay(body, all, { day: today, today })).toMatchObject({
    members: ['ALD', 'BRE'],
    observers: ['CYR'],
  });
  expect(seatsOfDay(body, all, { day: '2010-01-01', today })).toEqual({
    members: ['BRE'],
    observers: [],
    unknown: ['ALD'],
  });
});

it('an exercise body has none of the forum', () => {
  const body = { participation: 'allMembers', seats: [], exercise: 'drill' } as const;
  expect(seatsOfDay(body, all, { day: today, today }).members).toEqual(['EXE']);
});

it('a chair that passed on was in office in its term and is not now', () => {
  const chairs = [
    { from: '2019', until: '2021', isOver: true },
    { from: '2021', until: null, isOver: false },
  ];
  expect(chairsOfDay(chairs, '2020-06-01', today).inOffice).toEqual([chairs[0]]);
  expect(chairsOfDay(chairs, today, today).inOffice).toEqual([chairs[1]]);
});
