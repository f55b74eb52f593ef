import { expect, it } from 'vitest';
import type { Nature, Status } from '../schema.ts';
import { bySortName, forumOfDay } from './standing.ts';

const today = '2026-12-01';

function one(
  sortName: string,
  from: string | null,
  more: { status?: Status; nature?: Nature; confirmed?: boolean } = {},
) {
  const { status = 'member', nature = 'state', confirmed = true } = more;
  return { sortName, nature, confirmed, periods: [{ status, from, until: null }] };
}

const names = (list: readonly { sortName: string }[]) => list.map((entry) => entry.sortName);

const participants = [
  one('Zubria', '2002'),
  one('Éland', '2002', { nature: 'entity' }),
  one('Faroff', null),
  one('Guild of Pilots', '2002', { nature: 'organisation' }),
  one('Mabel', '2002', { status: 'observer' }),
  one('Unsure', '2002', { confirmed: false }),
];

it('states and areas stand together, by English names without regard to accents', () => {
  expect(names(forumOfDay(participants, today, today).memberStates)).toEqual(['Éland', 'Faroff', 'Zubria']);
});

it('on an earlier day a member whose start is not known is in no list, but said', () => {
  const forum = forumOfDay(participants, '2010-01-01', today);
  expect(names(forum.memberStates)).toEqual(['Éland', 'Zubria']);
  expect(forum.unknown.map(({ one: who, status }) => [who.sortName, status])).toEqual([['Faroff', 'member']]);
  expect(names(forum.memberOrganisations)).toEqual(['Guild of Pilots']);
  expect(names(forum.observerStates)).toEqual(['Mabel']);
});

it('an entry that waits for confirmation is in no list and no count', () => {
  const { unconfirmed, ...forum } = forumOfDay(participants, today, today);
  expect(names(unconfirmed)).toEqual(['Unsure']);
  expect(JSON.stringify(forum)).not.toContain('Unsure');
});

it('the order of names is total', () => {
  expect(bySortName({ sortName: 'a' }, { sortName: 'A' })).not.toBe(0);
});
