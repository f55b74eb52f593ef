import { describe, expect, test } from 'vitest';
import { instant } from '../../base/index.ts';
import { type KeyTurn, keysAt, mayTurn } from './two-keys.ts';

const day = (number: number, time = '00:00') =>
  instant(`2026-12-${String(number).padStart(2, '0')}T${time}:00Z`);

/** `signed ILV by ada on 3` */
function turn(said: string): KeyTurn {
  const [what, participant = '', , person = '', , on] = said.split(' ');
  return {
    what: what === 'signed' ? 'signed' : 'declined',
    ...{ participant, person, at: day(Number(on)), reason: 'It is needed.' },
  };
}

const chairs = ['GAL', 'ILV'];
const galveth = 'signed GAL by ada on 2';
const ilvaris = 'signed ILV by ben on 3';
const refusing = 'declined ILV by ben on 3';

describe('a request of the first, on day', () => {
  test.each<[number, string[], string, number]>([
    [1, [], 'waiting', 8],
    [7, [galveth], 'waiting', 8],
    [8, [galveth], 'lapsed', 8],
    [3, [galveth, ilvaris], 'ready', 10],
    [9, [galveth, ilvaris], 'ready', 10],
    [10, [galveth, ilvaris], 'lapsed', 10],
    [3, [refusing], 'declined', 8],
    [30, [galveth, refusing], 'declined', 8],
  ])('%i with %j is %s and lapses on day %i', (now, turns, state, until) => {
    const rows = { askedAt: day(1), turns: turns.map(turn), usedAt: null, chairs };
    expect(keysAt(rows, day(now))).toEqual({ state, until: day(until) });
  });

  test.each([
    [[], 'waiting'],
    [['GAL'], 'waiting'],
    [['ILV'], 'waiting'],
    [['GAL', 'ILV', 'ARV'], 'ready'],
  ])('3 with both keys turned and %j in the chair is %s', (now, state) => {
    const rows = { askedAt: day(1), turns: [turn(galveth), turn(ilvaris)], usedAt: null, chairs: now };
    expect(keysAt(rows, day(3)).state).toBe(state);
  });

  test('that was used stays used', () => {
    const rows = { askedAt: day(1), turns: [turn(galveth), turn(ilvaris)], usedAt: day(4), chairs };
    expect(keysAt(rows, day(30)).state).toBe('used');
  });
});

describe('a key', () => {
  test.each<[string, string[], 'waiting' | 'ready' | 'lapsed' | 'declined' | 'used', string | null]>([
    ['signed GAL by ada on 2', [], 'waiting', null],
    ['signed ARV by eve on 2', [], 'waiting', 'not-in-the-chair'],
    ['signed GAL by ada on 4', [galveth], 'waiting', 'already-signed'],
    ['signed ILV by ada on 4', [galveth], 'waiting', 'signed-for-the-other'],
    ['signed ILV by ben on 4', [galveth], 'waiting', null],
    ['declined GAL by ada on 4', [galveth], 'waiting', null],
    ['declined GAL by ada on 4', [galveth, ilvaris], 'ready', 'no-longer-asked'],
    ['signed GAL by ada on 9', [], 'lapsed', 'no-longer-asked'],
    ['signed GAL by ada on 4', [refusing], 'declined', 'no-longer-asked'],
    ['signed GAL by ada on 4', [galveth, ilvaris], 'used', 'no-longer-asked'],
  ])('%s after %j while it is %s: %s', (wished, before, state, why) => {
    const may = mayTurn(turn(wished), { state, turns: before.map(turn), chairs });
    expect(may.ok ? null : may.why).toBe(why);
  });
});
