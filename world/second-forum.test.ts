import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { loadForum } from './load.ts';
import { leadershipSchema } from './schema.ts';

const world = loadForum(fileURLToPath(new URL('./second-forum', import.meta.url)));

it('a forum with a rotating chair and its own counts loads through the same file format', () => {
  expect(world.forum.leadership).toMatchObject({
    arrangement: 'rotatingChair',
    rotation: { termMonths: 12 },
  });
  expect(world.participants.filter((one) => one.statusPeriods[0]?.status === 'member')).toHaveLength(6);
  expect(world.forum.officialCounts).toMatchObject({ memberStates: 5, observerOrganisations: 1 });
});

it('its observers speak in open discussion, except in a body that has settled otherwise', () => {
  expect(world.forum.bodyDefaults.observers.speak).toBe('inOpenDiscussion');
  expect(world.bodies.map((body) => body.rules.observers?.speak)).toEqual([undefined, 'atChairsInvitation']);
});

it('a forum without conferences, strategy or support office is whole', () => {
  expect([world.conferences, world.meetings, world.strategies]).toEqual([[], [], []]);
  expect(world.supportOffice).toBeNull();
});

it('a presidency pro tempore is a leadership of its own kind', () => {
  const presidency = {
    arrangement: 'presidencyProTempore',
    title: 'Presidency Pro Tempore',
    holders: [{ participant: 'QUM', from: '2026', until: null }],
    termMonths: null,
  };
  expect(leadershipSchema.safeParse(presidency).success).toBe(true);
});

it('nothing invented claims a source', () => {
  expect(world.forum.invented).toBe(true);
  const sources = [world.forum, ...world.participants, ...world.bodies].flatMap((one) => one.sources);
  expect(new Set(sources)).toEqual(new Set(['invented']));
});
