import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { audienceOf } from './audiences.ts';
import { type Marking, markings, withinMarking } from './markings.ts';

/** Every audience the house can spell, under every marking: yes or no, from procedure.md §6.1. */
const table: readonly [string, string, Readonly<Record<Marking, boolean>>][] = [
  ['the world', audienceOf.public, row('CLEAR')],
  ['all participants', audienceOf.participants, row('CLEAR')],
  ['all observers of the forum', audienceOf.observers, row('CLEAR')],
  ['all members', audienceOf.members, row('CLEAR GREEN')],
  ['the support office', audienceOf.support, row('CLEAR GREEN')],
  ['a body and its observers', audienceOf.bodyWithObservers('som'), row('CLEAR GREEN AMBER')],
  ['a body', audienceOf.body('som'), row('CLEAR GREEN AMBER AMBER+STRICT')],
  ['one delegation', audienceOf.delegation('ARV'), row('CLEAR GREEN AMBER AMBER+STRICT')],
  ['the chairs of a body', audienceOf.chairs('som'), row('CLEAR GREEN AMBER AMBER+STRICT')],
  ['the secretariat', audienceOf.secretariat, row('CLEAR GREEN AMBER AMBER+STRICT')],
];

function row(allowed: string): Record<Marking, boolean> {
  const of = (marking: Marking) => allowed.split(' ').includes(marking);
  return {
    CLEAR: of('CLEAR'),
    GREEN: of('GREEN'),
    AMBER: of('AMBER'),
    'AMBER+STRICT': of('AMBER+STRICT'),
    RED: of('RED'),
  };
}

describe('a paper for', () => {
  test.each(table)('%s bears only markings that allow it', (_, audience, allowed) => {
    const found = markings.map((marking) => [marking, withinMarking(marking, audience).ok]);
    expect(Object.fromEntries(found)).toEqual(allowed);
  });

  test('no audience is missing from the table', () => {
    expect(table).toHaveLength(Object.keys(audienceOf).length);
  });

  test('too many is refused beside the marking, with the marking as the reason', () => {
    const why = markings.map((marking) => withinMarking(marking, audienceOf.public));
    expect(why.slice(1)).toEqual(
      ['wider-than-green', 'wider-than-amber', 'wider-than-amber-strict', 'wider-than-red'].map((code) => ({
        ok: false,
        why: code,
        at: 'marking',
      })),
    );
  });

  test('an audience that nobody knows is the world: only TLP:CLEAR allows it', () => {
    const known = new Set<string>(table.map(([, audience]) => audience));
    const unknown = fc.string().filter((key) => !known.has(key) && !/^(body|chairs|delegation):/.test(key));
    fc.assert(
      fc.property(unknown, fc.constantFrom(...markings), (audience, marking) => {
        expect(withinMarking(marking, audience).ok).toBe(marking === 'CLEAR');
      }),
    );
    expect(withinMarking('GREEN', 'body:som:everybody').ok).toBe(false);
  });

  test('whom a marking allows, every wider marking allows', () => {
    const audiences = fc.constantFrom(...table.map(([, audience]) => audience));
    fc.assert(
      fc.property(audiences, fc.nat({ max: 3 }), (audience, at) => {
        const allowed = (index: number) => withinMarking(markings[index] ?? 'RED', audience).ok;
        expect(allowed(at) || !allowed(at + 1)).toBe(true);
      }),
    );
  });
});
