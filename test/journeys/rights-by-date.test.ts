/** Rights follow office and date at the moment of access, and end with it (DESIGN §5). */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { viewerOf } from '../../src/access/index.ts';
import { type Instant, instant, isBefore, newId } from '../../src/base/index.ts';
import { clockViewer, perform } from '../../src/platform/index.ts';
import { appoint, endAppointment, startOfDay } from '../../src/registry/index.ts';
import { baliProcess, exercise, openRegister, type RegisterHouse } from '../support/worlds.ts';

const opened = '2026-12-01T02:00:00Z';
const group = 'exercise-drafting-group';
const zone = 'Asia/Bangkok';
let register: RegisterHouse;
beforeAll(async () => {
  register = await openRegister({ forum: baliProcess(), exercise: exercise() }, opened);
});
afterAll(() => register.house.close());

/** What is given, and the hat, role and audience that follow from it. */
const offices = [
  { wish: { role: 'delegate', participant: 'ARV' }, hat: 'delegation:ARV', reads: 'delegation:ARV' },
  { wish: { role: 'adviser', participant: 'ARV' }, hat: 'delegation:ARV', reads: 'delegation:ARV' },
  { wish: { role: 'focalPoint', participant: 'ARV' }, hat: 'delegation:ARV', reads: 'delegation:ARV' },
  { wish: { role: 'alternate', participant: 'BLS' }, hat: 'delegation:BLS', reads: 'delegation:BLS' },
  { wish: { role: 'observer', participant: 'MAV' }, hat: 'observer:MAV', reads: 'delegation:MAV' },
  { wish: { role: 'coChair', participant: 'GAL', body: group }, hat: 'chairs', reads: `chairs:${group}` },
  { wish: { role: 'facilitator', participant: 'GAL', body: group }, hat: 'chairs', reads: `body:${group}` },
  { wish: { role: 'invitedExpert', body: group }, hat: 'expert', reads: `body:${group}:observers` },
  { wish: { role: 'supportOfficer', knownTo: group }, hat: 'support', reads: 'support' },
] as const;

const minutesOfYear = 365 * 24 * 60;
const appointments = fc.array(
  fc.record({
    office: fc.constantFrom(...offices),
    from: fc.option(fc.integer({ min: 1, max: 300 })),
    forDays: fc.integer({ min: 0, max: 60 }),
    isOpen: fc.boolean(),
    /** Minutes from the opening at which it is ended by somebody, if it is. */
    endedAfter: fc.option(fc.integer({ min: 1, max: minutesOfYear }), { freq: 2 }),
  }),
  { minLength: 1, maxLength: 6 },
);
const moments = fc.array(fc.integer({ min: 0, max: minutesOfYear }), { minLength: 6, maxLength: 12 });

type Wished = typeof appointments extends fc.Arbitrary<(infer One)[]> ? One : never;

interface Held {
  readonly role: string;
  readonly hat: string;
  readonly reads: string;
  readonly from: Instant;
  readonly until: Instant | null;
}

const dayAfter = (days: number) =>
  instant(opened).toZonedDateTimeISO(zone).toPlainDate().add({ days }).toString();
const later = (minutes: number) => instant(opened).add({ minutes });

/** Appointed when the register opened, and ended later where that is wished. @returns what should then hold, and when */
async function appointed(person: string, one: Wished): Promise<Held> {
  const { house } = register;
  const { office, from, forDays, isOpen, endedAfter } = one;
  const first = from === null ? null : dayAfter(from);
  // An expert is always invited until a day.
  const last = isOpen && office.wish.role !== 'invitedExpert' ? null : dayAfter((from ?? 0) + forDays);
  house.setClock(opened);
  const wish = { ...office.wish, person, from: first ?? undefined, until: last ?? undefined };
  const made = await perform(
    house.database,
    appoint,
    { functionLabel: 'Somebody', ...wish },
    { viewer: clockViewer, now: house.clock() },
  );
  if (!made.ok) throw new Error(made.why);
  const begins = first === null ? instant(opened) : startOfDay(first, zone);
  const ends = last === null ? null : startOfDay(last, zone).add({ hours: 24 });
  const { role } = office.wish;
  const held = { role, hat: office.hat, reads: office.reads, from: begins, until: ends };
  if (endedAfter === null) return held;
  const at = later(endedAfter);
  const ended = await perform(
    house.database,
    endAppointment,
    { appointment: made.value.appointment },
    { viewer: clockViewer, now: at },
  );
  if (!ended.ok) {
    // It had ended by itself.
    expect(ended.why).toBe('already-ended');
    return held;
  }
  return { ...held, until: isBefore(at, begins) ? begins : at };
}

const holdsAt = ({ from, until }: Held, at: Instant) =>
  !isBefore(at, from) && (until === null || isBefore(at, until));

test('at every instant a person holds exactly the offices that were given for it, and reads no more', async () => {
  await fc.assert(
    fc.asyncProperty(appointments, moments, async (wished, minutes) => {
      const personId = newId();
      const all: Held[] = [];
      for (const one of wished) all.push(await appointed(personId, one));
      // Also the very instants at which something begins and ends, and those just before.
      const edges = all.flatMap(({ from, until }) => [from, ...(until === null ? [] : [until])]);
      const instants = [
        ...minutes.map(later),
        ...edges,
        ...edges.map((edge) => edge.subtract({ milliseconds: 1 })),
      ];
      for (const at of instants) {
        const held = all.filter((one) => holdsAt(one, at));
        const { database } = register.house;
        const { hats } = await viewerOf(database, { personId, actingAs: null }, at);
        expect(said(hats.flatMap(({ key, seats }) => seats.map(({ role }) => `${key} ${role}`)))).toEqual(
          said(held.map(({ hat, role }) => `${hat} ${role}`)),
        );
        for (const { key } of hats) {
          const { hat, audiences } = await viewerOf(database, { personId, actingAs: key }, at);
          expect(hat?.key).toBe(key);
          for (const { reads } of offices) {
            const isGiven = held.some((one) => one.hat === key && one.reads === reads);
            if (isGiven) expect(audiences).toContain(reads);
            // Who holds no office of the group reads what is between its chairs from nowhere else.
            else if (/^(chairs|delegation|support)/.test(reads)) expect(audiences).not.toContain(reads);
          }
        }
      }
    }),
    { numRuns: 25 },
  );
}, 300_000);

function said(offices: readonly string[]): string[] {
  return [...new Set(offices)].sort();
}
