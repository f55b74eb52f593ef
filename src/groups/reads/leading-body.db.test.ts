/** Which body leads a forum, for reads and policies alike. */
import { afterEach, describe, expect, test } from 'vitest';
import { personWith } from '../../../test/support/viewers.ts';
import {
  baliProcess,
  exercise,
  openRegister,
  type RegisterHouse,
  secondForum,
} from '../../../test/support/worlds.ts';
import { audienceOf } from '../../access/index.ts';
import { clockViewer, readAs, stranger, writeAs } from '../../platform/index.ts';
import { leadingBodyOf, leadingChairsOf } from '../index.ts';

let register: RegisterHouse;

afterEach(() => register.house.close());

/** As a stranger, the clock and a chair of the exercise find it: for all the same. */
async function leads(): Promise<string | null> {
  const { database, clock } = register.house;
  const ofExercise = personWith('coChair', {
    audiences: ['chairs:exercise-drafting-group', 'body:exercise-drafting-group'],
  });
  const found = await Promise.all(
    [stranger, clockViewer, ofExercise].map((viewer) =>
      readAs(database, { viewer, now: clock() }, async (tx) => {
        const body = await leadingBodyOf(tx);
        expect(await leadingChairsOf(tx)).toBe(body && audienceOf.chairs(body.id));
        return body?.id ?? null;
      }),
    ),
  );
  expect(new Set(found).size).toBe(1);
  return found[0] ?? null;
}

async function change(body: { status: 'active' | 'historic'; dissolved: string | null }): Promise<void> {
  const scope = { viewer: clockViewer, now: register.house.clock(), actName: 'test.end-a-body' };
  const { numUpdatedRows } = await writeAs(register.house.database, scope, (tx) =>
    tx.updateTable('groups.body').set(body).where('id', '=', 'bpmc').executeTakeFirstOrThrow(),
  );
  expect(numUpdatedRows).toBe(1n);
}

/** The register of the default world, whose first official zone is Bangkok's, at an instant. */
async function openAt(at: string): Promise<void> {
  register = await openRegister({ forum: baliProcess(), exercise: null }, at);
}

const withoutMinisters = baliProcess();
const officials = withoutMinisters.bodies.map((body) =>
  body.kind === 'ministerial' ? { ...body, kind: 'seniorOfficials' as const } : body,
);

test.each([
  ['the default world it is the ministers’', { forum: baliProcess(), exercise: exercise() }, 'bpmc'],
  ['a second forum it is the ministers’', { forum: secondForum(), exercise: null }, 'plenary'],
  [
    'a forum without ministers it is the one that stands in no other',
    { forum: { ...withoutMinisters, bodies: officials, conferences: [] }, exercise: exercise() },
    'bpmc',
  ],
  ['an empty installation it is none', null, null],
])('in %s', async (_, world, body) => {
  register = await openRegister(world, '2026-11-24T02:00:00Z');
  expect(await leads()).toBe(body);
});

describe('when the ministers’ body ends', () => {
  test.each([
    ['2026-12-08', '2026-12-07T16:59:59Z', '2026-12-07T17:00:00Z'],
    ['2026-12', '2026-11-30T16:59:59Z', '2026-11-30T17:00:00Z'],
    ['2027', '2026-12-31T16:59:59Z', '2026-12-31T17:00:00Z'],
  ])(
    'in %s, it leads until that begins by the clock of the forum’s official zone',
    async (dissolved, before, after) => {
      await openAt(before);
      await change({ status: 'active', dissolved });
      expect(await leads()).toBe('bpmc');
      register.house.setClock(after);
      expect(await leads()).toBeNull();
    },
  );

  test('and nobody knows when, it leads no more', async () => {
    await openAt('2026-11-24T02:00:00Z');
    await change({ status: 'historic', dissolved: null });
    expect(await leads()).toBeNull();
  });
});
