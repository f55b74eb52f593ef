import { describe, expect, test } from 'vitest';
import { instant } from '../../base/index.ts';
import type { KeyRow } from './releasing.ts';
import { haveLapsed, keysUntil, standingKeys } from './standing-keys.ts';

const at = (day: number) => instant(`2026-12-${String(day).padStart(2, '0')}T10:00:00Z`);
const key = (participant: string, day: number, what: KeyRow['what'] = 'signed'): KeyRow => ({
  ...{ participant, what, person: participant.toLowerCase(), at: at(day) },
  reason: what === 'declined' ? 'Not yet.' : null,
});
const standing = (rows: readonly KeyRow[], day: number) =>
  standingKeys(rows, at(day)).map(
    ({ participant, at: when }) => `${participant} ${when.toString().slice(8, 10)}`,
  );

describe('the keys of the chairs', () => {
  test.each([
    ['nobody has signed', [], 1, []],
    ['the first key waits', [key('GAL', 1)], 7, ['GAL 01']],
    ['a key lapses a week later, to the minute', [key('GAL', 1)], 8, []],
    ['the second key counts within the week', [key('GAL', 1), key('ILV', 7)], 7, ['GAL 01', 'ILV 07']],
    ['a key after the week begins anew', [key('GAL', 1), key('ILV', 9)], 9, ['ILV 09']],
    ['a refusal lapses with the keys', [key('GAL', 1), key('ILV', 2, 'declined')], 8, []],
    ['a second week lapses as the first', [key('GAL', 1), key('ILV', 9)], 16, []],
  ] as const)('%s', (_, rows, day, expected) => {
    expect(standing(rows, day)).toEqual(expected);
    expect(haveLapsed(rows, at(day))).toBe(rows.length > 0 && expected.length === 0);
  });

  test('lapse at one instant wherever they are read', () => {
    expect(keysUntil(at(1)).toString()).toBe('2026-12-08T10:00:00Z');
  });
});
