import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { instant } from '../../base/index.ts';
import type { Hat, Role, Viewer } from '../../platform/index.ts';
import { daysMax, givingRoleIn, mayGive, onAuthority } from './authority.ts';
import { delegationOn } from './standing.ts';

const now = instant('2026-11-24T02:00:00Z');
const asked = {
  ...{ now, untilAt: now.add({ hours: 24 }), isAdopted: false },
  ...{ isAdviser: true, speaks: false, hasOne: false },
};

describe('an adviser is let speak', () => {
  const cases: [string, Partial<typeof asked>, string][] = [
    ['until tomorrow', {}, 'ok'],
    ['for as long as that is done', { untilAt: now.add({ hours: 24 * daysMax }) }, 'ok'],
    [
      'not for a moment longer',
      { untilAt: now.add({ hours: 24 * daysMax, milliseconds: 1 }) },
      'ends-too-late',
    ],
    ['not until now', { untilAt: now }, 'ends-in-the-past'],
    ['not on what is adopted', { isAdopted: true }, 'text-adopted'],
    ['not twice at a time', { hasOne: true }, 'given-already'],
    ['and nobody who is none of the delegation', { isAdviser: false }, 'no-such-person'],
    ['and nobody who speaks anyway', { speaks: true }, 'speaks-already'],
  ];
  it.each(cases)('%s', (_, more, outcome) => {
    const result = mayGive({ ...asked, ...more });
    expect(result.ok ? 'ok' : result.why).toBe(outcome);
  });
});

const wearing = (key: string, role: Role, body: string | null): Viewer => {
  const hat: Hat = { key, participant: 'QAV', seats: [{ role, participant: 'QAV', body }] };
  return { kind: 'person', personId: 'somebody', hat, hats: [hat], audiences: [] };
};

test('whoever speaks on the authority of another gives none: it is not passed on', () => {
  const bodies = fc.constantFrom('som', 'plenary');
  fc.assert(
    fc.property(bodies, bodies, (given, asks) => {
      const adviser = wearing('delegation:QAV', 'adviser', given);
      const speaker = onAuthority(adviser, { participant: 'QAV', body: given, giverRole: 'focalPoint' });
      expect(delegationOn({ body: given }, adviser)).toBeNull();
      expect(delegationOn({ body: asks }, speaker)).toBe(asks === given ? 'QAV' : null);
      expect(givingRoleIn(asks, speaker)).toBeNull();
    }),
  );
});

test('the focal point and the head give it in the bodies in which they sit, and nobody else', () => {
  expect(givingRoleIn('som', wearing('delegation:QAV', 'focalPoint', 'som'))).toBe('focalPoint');
  expect(givingRoleIn('som', wearing('delegation:QAV', 'headOfDelegation', 'som'))).toBe('headOfDelegation');
  expect(givingRoleIn('plenary', wearing('delegation:QAV', 'focalPoint', 'som'))).toBeNull();
  expect(givingRoleIn('som', wearing('observer:QAV', 'focalPoint', 'som'))).toBeNull();
  for (const role of ['alternate', 'delegate', 'adviser', 'observer', 'coChair', 'secretariat'] as const)
    expect(givingRoleIn('som', wearing('delegation:QAV', role, 'som'))).toBeNull();
});
