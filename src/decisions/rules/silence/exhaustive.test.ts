/** Every order in which things can happen to a small round, and what must hold in all of them (procedure.md §2.3). */
import { describe, expect, test } from 'vitest';
import { isBefore } from '../../../base/index.ts';
import { type SilenceState, silenceStates } from '../../schema/silence.ts';
import {
  adopted,
  clockComes,
  keyOf,
  type Move,
  movesFrom,
  opening,
  over,
  tick,
  type World,
} from './exhaustive-model.ts';

/** Far above what is reached: the model is small on purpose. */
const worldsMax = 200_000;

const members = ['ARV', 'BLS', 'CEL'];

/** What must hold in every state that can be reached. @returns the first thing that does not. */
function breachIn({ now, round, adoptedAt, adoptions, objections }: World): string | null {
  const isAdopted = adopted.includes(round.state);
  if (isAdopted && isBefore(tick(now), round.deadline)) return 'adopted before the deadline';
  if (isAdopted && !adoptedAt?.equals(round.deadline)) return 'adopted at another time than the deadline';
  if (isAdopted && objections > 0) return 'adopted over an objection';
  if (adoptions > 1) return 'adopted twice';
  if (objections > 1) return 'broken twice';
  if (round.state === 'running' && round.startedAt === null) return 'running without a beginning';
  return null;
}

/** What must hold whenever something happens. */
function breachBetween(before: World, { name, to }: Move): string | null {
  if (over.includes(before.round.state) && to.round.state !== before.round.state)
    return 'a round that was over came back';
  if (isBefore(to.round.deadline, before.round.deadline)) return 'the deadline came nearer';
  if (['notified', 'recorded'].includes(before.round.state) && !adopted.includes(to.round.state))
    return 'what was announced as adopted is not any more';
  if (name.startsWith('MAV') && to.round !== before.round) return 'an observer broke silence';
  return objectionBreach(before, { name, to });
}

/** An objection of a member that was received in time is never lost, and one that was not is never taken. */
function objectionBreach({ round }: World, { name, to }: Move): string | null {
  const parts = /^(?!MAV)(\w+) objects, received (\d)$/.exec(name);
  if (!parts || !['running', 'expiredUnbroken'].includes(round.state)) return null;
  const receivedAt = tick(Number(parts[2]));
  const isInTime =
    isBefore(receivedAt, round.deadline) &&
    round.startedAt !== null &&
    !isBefore(receivedAt, round.startedAt);
  if (isInTime && to.round.state !== 'broken') return 'an objection in time was lost';
  if (!isInTime && to.round.state === 'broken') return 'an objection that was late broke silence';
  return null;
}

/** When the clock comes to a round that is due, it is decided, at the deadline, or nothing may decide it yet. */
function dueBreach(world: World): string | null {
  const { round, now } = world;
  if (round.state !== 'running' || isBefore(tick(now), round.deadline)) return null;
  const { state } = clockComes(world).round;
  if (round.outages.some(({ until }) => until === null))
    return state === 'running' ? null : 'decided in an outage';
  return state === 'expiredUnbroken' || state === 'void' ? null : 'a round that was due was lost';
}

interface Explored {
  readonly worlds: number;
  readonly moves: number;
  readonly reached: ReadonlySet<SilenceState>;
  readonly breaches: readonly string[];
}

function explore(start: World): Explored {
  const seen = new Set([keyOf(start)]);
  const waiting = [start];
  const reached = new Set<SilenceState>();
  const breaches: string[] = [];
  let moves = 0;
  for (let world = waiting.pop(); world; world = waiting.pop()) {
    reached.add(world.round.state);
    const own = breachIn(world) ?? dueBreach(world);
    if (own) breaches.push(`${own}: ${JSON.stringify(world)}`);
    for (const one of movesFrom(world)) {
      if (seen.size > worldsMax) throw new Error('the model has grown beyond what can be explored');
      moves += 1;
      const breach = breachBetween(world, one);
      if (breach) breaches.push(`${breach}: ${one.name} in ${JSON.stringify(world)}`);
      if (one.to === world) continue;
      const key = keyOf(one.to);
      if (seen.has(key)) continue;
      seen.add(key);
      waiting.push(one.to);
    }
  }
  return { worlds: seen.size, moves, reached, breaches };
}

describe.each([1, 2, 3])('of %i members', (count) => {
  test.each([true, false])(
    'a round holds every invariant in every order (consent asked: %s)',
    (consent) => {
      const { worlds, moves, reached, breaches } = explore(opening(members.slice(0, count), consent));
      expect(breaches.slice(0, 5)).toEqual([]);
      expect(worlds).toBeGreaterThan(1000);
      expect(moves).toBeGreaterThan(20_000);
      expect([...reached].sort()).toEqual(
        silenceStates.filter((state) => consent || state !== 'refused').toSorted(),
      );
    },
    60_000,
  );
});

test('the exploration sees what it looks for', () => {
  const start = opening(['ARV'], false);
  const early = { ...start, now: 1, round: { ...start.round, state: 'expiredUnbroken' as const } };
  expect(breachIn(early)).toBe('adopted before the deadline');
  const broken = { ...start, round: { ...start.round, state: 'broken' as const } };
  expect(breachBetween(broken, { name: 'revived', to: start })).toBe('a round that was over came back');
});
