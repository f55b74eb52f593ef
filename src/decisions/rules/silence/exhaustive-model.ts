/** A small world around a round of silence: everything that can happen to it, hour by hour. */
import { type Instant, instant, isBefore } from '../../../base/index.ts';
import type { SilenceState } from '../../schema/silence.ts';
import { next, settled } from './machine.ts';
import type { Round, SilenceEvent } from './round.ts';

/** One tick is an hour. Consent may be refused until 1, the deadline is 3, one extension leads to 4. */
const consentUntil = 1;
const deadline = 3;
const extended = 4;
const lastTick = 5;
const ticks = Array.from({ length: lastTick + 1 }, (_, hours) => instant(`2026-12-07T0${hours}:00:00Z`));

export function tick(hours: number): Instant {
  const at = ticks[hours];
  if (!at) throw new RangeError(`the model has no tick ${hours}`);
  return at;
}

export interface World {
  readonly now: number;
  readonly round: Round;
  readonly isUnchanged: boolean;
  /** When the text became the body's own; null before. */
  readonly adoptedAt: Instant | null;
  readonly adoptions: number;
  /** Objections that were taken. */
  readonly objections: number;
  /** Receipt of a message whose meaning the chair has not ruled upon. */
  readonly unclearAt: number | null;
}

export interface Move {
  readonly name: string;
  readonly to: World;
}

export function opening(electorate: readonly string[], requiresConsent: boolean): World {
  return {
    now: 0,
    round: {
      state: 'draft',
      electorate,
      requiresConsent,
      consentUntil: requiresConsent ? tick(consentUntil) : null,
      noticedAt: null,
      startedAt: null,
      deadline: tick(deadline),
      minimumHours: 1,
      outages: [],
      maxOutageMinutes: 60,
      graceHours: 3,
      objectedAt: [],
      awaitingRuling: 0,
    },
    isUnchanged: true,
    adoptedAt: null,
    adoptions: 0,
    objections: 0,
    unclearAt: null,
  };
}

/** The round after an event, with what the acts write beside the state. */
function after(world: World, event: SilenceEvent): World {
  const done = next(world.round, event);
  if (!done.ok) return world;
  const round = { ...world.round, state: done.value, ...written(event) };
  return {
    ...world,
    round,
    objections: world.objections + (event.type === 'object' ? 1 : 0),
    ...adoption(world, done.value, world.round.deadline),
  };
}

function written(event: SilenceEvent): Partial<Round> {
  if (event.type === 'start') return { startedAt: event.now };
  if (event.type === 'extend') return { deadline: event.to };
  if (event.type === 'object') return { objectedAt: [event.receivedAt] };
  return {};
}

function adoption(world: World, state: SilenceState, at: Instant): Partial<World> {
  return state === 'expiredUnbroken' ? { adoptedAt: at, adoptions: world.adoptions + 1 } : {};
}

export function clockComes(world: World): World {
  const steps = settled(world.round, { now: tick(world.now), isUnchanged: world.isUnchanged });
  let reached = world;
  for (const { state, at } of steps) {
    const startedAt = state === 'running' ? at : reached.round.startedAt;
    reached = {
      ...reached,
      round: { ...reached.round, state, startedAt },
      ...adoption(reached, state, at),
    };
  }
  return reached;
}

function objection(participant: string, receivedAt: number, now: number): SilenceEvent {
  const channel = receivedAt === now ? 'here' : 'letter';
  const evidence = channel === 'here' ? '' : 'Note 1';
  const words = 'We cannot join.';
  return {
    ...{ type: 'object', participant, hasAuthority: true, channel, evidence, words, isScopeKnown: true },
    ...{ now: tick(now), receivedAt: tick(receivedAt) },
  };
}

export function movesFrom(world: World): Move[] {
  const { round, now } = world;
  const at = tick(now);
  const move = (name: string, event: SilenceEvent) => ({ name, to: after(world, event) });
  const changed = (name: string, change: Partial<World>) => ({ name, to: { ...world, ...change } });
  const changedRound = (name: string, change: Partial<Round>) =>
    changed(name, { round: { ...round, ...change } });
  const open = round.outages.some(({ until }) => until === null);
  return [
    ...(now < lastTick && !over.includes(round.state) ? [changed('time passes', { now: now + 1 })] : []),
    { name: 'the clock comes', to: clockComes(world) },
    move('proposed', {
      ...{ type: 'propose', now: at, isAllowed: true, hasEveryKey: true, isClean: true },
      ...{ electorate: round.electorate, deadlineFault: null },
    }),
    ...(round.noticedAt === null && round.state === 'proposed'
      ? [changedRound('notice goes out', { noticedAt: at })]
      : []),
    move('started in a meeting', { type: 'start', now: at, isConsentGiven: true }),
    ...round.electorate.map((participant) =>
      move(`${participant} objects to the use`, {
        type: 'objectToUse',
        now: at,
        participant,
        hasAuthority: true,
      }),
    ),
    ...[...round.electorate, 'MAV'].flatMap((participant) =>
      Array.from({ length: now + 1 }, (_, received) =>
        move(`${participant} objects, received ${received}`, objection(participant, received, now)),
      ),
    ),
    move('extended', {
      ...{ type: 'extend', now: at, isChair: true, to: tick(extended), reason: 'A holiday.' },
      deadlineFault: null,
    }),
    move('shortened', {
      ...{ type: 'extend', now: at, isChair: true, to: tick(2), reason: 'Haste.' },
      deadlineFault: null,
    }),
    move('withdrawn', { type: 'withdraw', now: at, isChair: true }),
    ...(round.outages.length > 0 || round.state !== 'running'
      ? []
      : [changedRound('outage begins', { outages: [...round.outages, { from: at, until: null }] })]),
    ...(open
      ? [
          changedRound('outage ends', {
            outages: round.outages.map((one) => ({ ...one, until: one.until ?? at })),
          }),
        ]
      : []),
    move('declared void for an outage', { type: 'declareVoid', now: at, defect: { kind: 'outage' } }),
    move('declared void for the text', {
      ...{ type: 'declareVoid', now: at },
      defect: { kind: 'textChanged', isUnchanged: world.isUnchanged },
    }),
    ...(world.isUnchanged && round.state === 'running'
      ? [changed('the text is changed', { isUnchanged: false })]
      : []),
    ...(world.unclearAt === null && round.state === 'running' && isBefore(at, round.deadline)
      ? [changed('an unclear message', { unclearAt: now, round: { ...round, awaitingRuling: 1 } })]
      : []),
    ...rulings(world),
    move('letter signed', { type: 'notify', now: at, isChair: true }),
    move('recorded', { type: 'record', now: at, isChair: true, isAtNextMeeting: true }),
  ];
}

function rulings(world: World): Move[] {
  const { unclearAt, round, now } = world;
  if (unclearAt === null || round.awaitingRuling === 0) return [];
  const ruled = { ...world, round: { ...round, awaitingRuling: 0 } };
  return [
    { name: 'ruled to be no objection', to: ruled },
    { name: 'ruled to be an objection', to: after(ruled, objection('ARV', unclearAt, now)) },
  ];
}

export const over: readonly SilenceState[] = ['refused', 'broken', 'withdrawn', 'void'];
export const adopted: readonly SilenceState[] = ['expiredUnbroken', 'notified', 'recorded'];

/** All that tells two worlds apart. */
export function keyOf({
  now,
  round,
  isUnchanged,
  adoptedAt,
  adoptions,
  objections,
  unclearAt,
}: World): string {
  const { state, noticedAt, startedAt, outages, awaitingRuling } = round;
  const instants = [noticedAt, startedAt, round.deadline, adoptedAt].map(hourOf);
  const cuts = outages.flatMap(({ from, until }) => [hourOf(from), hourOf(until)]);
  return [
    now,
    state,
    ...instants,
    isUnchanged,
    adoptions,
    objections,
    unclearAt,
    awaitingRuling,
    ...cuts,
  ].join();
}

function hourOf(at: Instant | null): number {
  return at === null ? -1 : ticks.indexOf(at);
}
