import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../test/support/database.ts';
import { loadExercise, loadForum } from '../../world/load.ts';
import { viewerOf } from '../access/index.ts';
import { instant } from '../base/index.ts';
import { bodiesVisible, bodyOf } from '../groups/index.ts';
import { clockViewer, type Database, openDatabase, readAs, stranger } from '../platform/index.ts';
import { forumOf, namesOf, participantsOf, peopleOf } from '../registry/index.ts';
import { type Seeded, seed } from './seed.ts';

const now = instant('2026-12-01T02:00:00Z');
const folder = (name: string) => fileURLToPath(new URL(`../../world/${name}`, import.meta.url));
const world = { forum: loadForum(folder('bali-process')), exercise: loadExercise(folder('exercise')) };

let fresh: FreshDatabase;
let database: Database;
let seeded: Seeded;

beforeAll(async () => {
  fresh = await freshDatabase();
  database = openDatabase(fresh.ownerUrl);
  seeded = await seed(database, world, now);
});

afterAll(async () => {
  await database.close();
  await fresh.drop();
});

const personNamed = (key: string) => seeded.people.find((person) => person.key === key)!.personId;
const viewerNamed = (key: string) => viewerOf(database, { personId: personNamed(key), actingAs: null }, now);
const body = 'exercise-drafting-group';

describe('the world of a demonstration', () => {
  it('has a person for each role that a visitor may try', () => {
    expect(seeded.people.map((person) => person.office)).toEqual(
      expect.arrayContaining([
        'secretariat',
        'coChair',
        'focalPoint',
        'delegate',
        'observer',
        'supportOfficer',
      ]),
    );
    expect(seeded.people.filter((person) => person.office === 'focalPoint')).toHaveLength(5);
  });

  it('can be brought in twice without a trace', async () => {
    const count = () =>
      readAs(database, { viewer: clockViewer, now }, async (tx) => (await participantsOf(tx)).length);
    const before = await count();
    const again = await seed(database, world, now.add({ hours: 24 }));
    expect(again).toEqual(seeded);
    expect(await count()).toBe(before);
  });

  it('leaves an installation alone that declared a forum of its own', async () => {
    const other = { forum: loadForum(folder('second-forum')), exercise: null };
    expect(await seed(database, other, now)).toEqual({ isSeeded: false, people: [] });
    const forum = await readAs(database, { viewer: stranger, now }, forumOf);
    expect(forum?.name).toBe(world.forum.forum.name);
  });
});

describe('who sees the exercise', () => {
  it('a stranger sees neither its participants nor its body', async () => {
    await readAs(database, { viewer: stranger, now }, async (tx) => {
      expect(Object.keys(await namesOf(tx))).not.toContain('ARV');
      expect((await bodiesVisible(tx)).map((one) => one.id)).not.toContain(body);
      expect(await bodyOf(tx, body)).toBeNull();
    });
  });

  it('its delegates see it and nothing that is restricted to the real forum', async () => {
    const delegate = await viewerNamed('delegate-arvana');
    expect(delegate.audiences).toEqual([
      `body:${body}`,
      `body:${body}:observers`,
      'delegation:ARV',
      'public',
    ]);
    expect(delegate.hat?.seats).toContainEqual({ role: 'delegate', participant: 'ARV', body });
    await readAs(database, { viewer: delegate, now }, async (tx) => {
      const found = await bodyOf(tx, body);
      expect(found?.members).toHaveLength(12);
      expect(found?.chairs).toEqual(['GAL', 'ILV']);
      expect(found?.exercise).toBe(true);
    });
  });

  it('its observer sits there as observer', async () => {
    const observer = await viewerNamed('observer-mavreth');
    expect(observer.audiences).toEqual([`body:${body}:observers`, 'delegation:MAV', 'public']);
    expect(observer.hat?.seats).toContainEqual({ role: 'observer', participant: 'MAV', body });
  });

  it('its co-chairs hold what chairs read, each for one participant', async () => {
    const chair = await viewerNamed('co-chair-galveth');
    expect(chair.hat).toMatchObject({ key: 'chairs', participant: 'GAL' });
    expect(chair.audiences).toEqual([`body:${body}`, `body:${body}:observers`, `chairs:${body}`, 'public']);
  });

  it('the secretariat reads every body with its chairs, and not what the support office keeps', async () => {
    const officer = await viewerNamed('secretariat');
    expect(officer.audiences).toEqual(
      expect.arrayContaining([
        'secretariat',
        'participants',
        'members',
        'body:ahg',
        `chairs:${body}`,
        'body:cm',
      ]),
    );
    expect(officer.audiences).not.toContain('support');
  });

  it('mail reaches the people of its body, each with function and address', async () => {
    const people = await readAs(database, { viewer: clockViewer, now }, (tx) =>
      peopleOf(tx, { body, roles: ['focalPoint', 'delegate', 'coChair'] }),
    );
    expect(people).toContainEqual({
      personId: personNamed('focal-point-arvana'),
      functionLabel: 'Focal point, Arvana',
      email: 'focal-point-arvana@example.invalid',
      participant: 'ARV',
      role: 'focalPoint',
      zone: null,
      language: null,
    });
    expect(people.filter((person) => person.role === 'coChair')).toHaveLength(2);
    expect(people.every((person) => person.email?.endsWith('.invalid'))).toBe(true);
  });
});
