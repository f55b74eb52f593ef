import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Role } from '../schema.ts';
import { checkPastTerm, heldOn, type OfficeTerm, successorOf } from './office-terms.ts';

function term(
  holderKey: string,
  first: string,
  last: string | null,
  more: Partial<OfficeTerm> = {},
): OfficeTerm {
  return { role: 'focalPoint', body: null, holderKey, first, last, ...more };
}

describe('who came after', () => {
  const anna = term('anna', '2015-02-02', '2018-06-30');
  const bina = term('bina', '2018-07-01', '2023-01-31');
  const now = term('cara', '2024-01-01', null);
  const cases: [string, OfficeTerm, OfficeTerm[], OfficeTerm | null][] = [
    ['is whoever took the office up the next day', anna, [anna, now, bina], bina],
    ['is found over years in which the office was empty', bina, [anna, bina, now], now],
    ['is nobody while the office is held', now, [anna, bina, now], null],
    ['is nobody where the register names none', bina, [anna, bina], null],
    ['is not who held another office', anna, [anna, { ...bina, role: 'delegate' }], null],
    ['is not who held it in another body', anna, [anna, { ...bina, body: 'som' }], null],
    ['is not the same person appointed anew', anna, [anna, { ...bina, holderKey: 'anna' }], null],
    [
      'took over in weeks together',
      anna,
      [anna, term('bina', '2018-05-01', '2023-01-31')],
      term('bina', '2018-05-01', '2023-01-31'),
    ],
    [
      'is not who sat beside and went first',
      anna,
      [anna, term('dora', '2016-01-01', '2017-01-01'), bina],
      bina,
    ],
  ];
  it.each(cases)('%s', (_, one, terms, after) => {
    expect(successorOf(one, terms)).toEqual(after);
  });
});

describe('a past appointment', () => {
  const today = '2026-11-24';
  const held = [term('anna', '2015-02-02', '2018-06-30'), term('cara', '2024-01-01', null)];
  const past = (holderKey: string, first: string, last: string, more: Partial<OfficeTerm> = {}) => ({
    ...term(holderKey, first, last, more),
    last,
  });
  const cases: [string, ReturnType<typeof past>, boolean, string][] = [
    ['between two others is entered', past('bina', '2018-07-01', '2023-12-31'), false, 'ok'],
    ['of one day is entered', past('bina', '2018-07-01', '2018-07-01'), false, 'ok'],
    [
      'that ends before it begins is refused',
      past('bina', '2020-02-02', '2020-02-01'),
      false,
      'ends-before-it-begins',
    ],
    ['that has not ended by yesterday is refused', past('bina', '2020-02-02', today), false, 'not-past'],
    [
      'that begins on another’s last day is refused',
      past('bina', '2018-06-30', '2020-01-01'),
      false,
      'held-by-another',
    ],
    [
      'that runs into what is held now is refused',
      past('bina', '2018-07-01', '2024-01-01'),
      false,
      'held-by-another',
    ],
    ['that was shared, and is said to be, is entered', past('bina', '2018-06-30', '2020-01-01'), true, 'ok'],
    [
      'of the same person at the same time is refused',
      past('anna', '2016-01-01', '2016-02-01'),
      true,
      'held-by-the-same',
    ],
    [
      'of an office of many is entered beside others',
      past('bina', '2016-01-01', '2016-02-01', { role: 'delegate' }),
      false,
      'ok',
    ],
    ['in another body is entered', past('bina', '2016-01-01', '2016-02-01', { body: 'som' }), false, 'ok'],
  ];
  it.each(cases)('%s', (_, one, shared, outcome) => {
    const result = checkPastTerm(one, held, { today, shared });
    expect(result.ok ? 'ok' : result.why).toBe(outcome);
  });
});

const day = fc
  .integer({ min: 0, max: 4000 })
  .map((days) => new Date(Date.UTC(2010, 0, 1 + days)).toISOString().slice(0, 10));
const roles: Role[] = ['focalPoint', 'delegate', 'headOfDelegation'];
const anyTerm = fc
  .record({
    role: fc.constantFrom(...roles),
    body: fc.constantFrom(null, 'som'),
    holderKey: fc.constantFrom('anna', 'bina', 'cara', 'dora'),
    days: fc.tuple(day, day),
    isOpen: fc.boolean(),
  })
  .map(({ days: [a, b], isOpen, ...one }) => ({
    ...one,
    ...(a < b ? { first: a, last: isOpen ? null : b } : { first: b, last: isOpen ? null : a }),
  }));

test('whoever came after began later, stayed longer, and held the same office', () => {
  fc.assert(
    fc.property(fc.array(anyTerm, { maxLength: 12 }), (terms) => {
      for (const one of terms) {
        const after = successorOf(one, terms);
        if (after === null) continue;
        expect(after).toMatchObject({ role: one.role, body: one.body });
        expect(after.holderKey).not.toBe(one.holderKey);
        expect(after.first > one.first).toBe(true);
        expect(after.last === null || after.last > (one.last ?? '9999')).toBe(true);
      }
    }),
  );
});

test('an office of one person, entered term by term, never has two holders on a day', () => {
  fc.assert(
    fc.property(fc.array(anyTerm, { maxLength: 12 }), day, (wished, on) => {
      const kept: OfficeTerm[] = [];
      for (const one of wished) {
        if (one.last === null) continue;
        const may = checkPastTerm({ ...one, last: one.last }, kept, { today: '2026-11-24', shared: false });
        if (may.ok) kept.push(one);
      }
      const holders = kept.filter((one) => one.role === 'focalPoint' && one.body === null && heldOn(one, on));
      expect(holders.length).toBeLessThan(2);
    }),
  );
});
