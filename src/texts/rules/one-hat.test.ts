import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Hat, Role, Viewer } from '../../platform/index.ts';
import { conflictOfHats } from './one-hat.ts';

const hatOf = (key: string, role: Role, body: string | null): Hat => {
  const participant = key.startsWith('delegation:') ? 'QAV' : null;
  return { key, participant, seats: [{ role, participant, body }] };
};
const chair = hatOf('chairs', 'coChair', 'som');
const own = hatOf('delegation:QAV', 'delegate', 'som');
const office = hatOf('secretariat', 'secretariat', null);

function wearing(hat: Hat | null, hats: readonly Hat[]): Viewer {
  return { kind: 'person', personId: 'somebody', hat, hats, audiences: ['public'] };
}

describe('one hat on one text', () => {
  const elsewhere = hatOf('chairs', 'coChair', 'plenary');
  const pen = hatOf('chairs', 'facilitator', 'som');
  const cases: [string, Viewer, boolean, string | null][] = [
    ['a chair presides', wearing(chair, [chair, own]), false, null],
    ['a chair does not speak for the own delegation', wearing(own, [chair, own]), false, 'chairs-this-body'],
    ['nor does who holds the pen', wearing(own, [pen, own]), false, 'chairs-this-body'],
    ['who handed the chair over speaks', wearing(own, [chair, own]), true, null],
    ['and does not preside', wearing(chair, [chair, own]), true, 'chair-handed-over'],
    ['a chair of another body speaks', wearing(own, [elsewhere, own]), false, null],
    ['a delegate without a chair speaks', wearing(own, [own]), false, null],
    ['what the secretariat does is no speaking', wearing(office, [chair, office]), false, null],
    ['whoever wears no hat does neither', wearing(null, []), false, null],
  ];
  it.each(cases)('%s', (_, viewer, hasHandedOver, conflict) => {
    expect(conflictOfHats('som', viewer, { hasHandedOver })).toBe(conflict);
  });

  test('nobody ever presides over a text and speaks on it, whatever the hats', () => {
    const anyHat = fc.constantFrom(
      chair,
      own,
      office,
      elsewhere,
      pen,
      hatOf('observer:QIR', 'observer', 'som'),
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(anyHat, { selector: (hat) => hat.key }),
        fc.boolean(),
        (hats, hasHandedOver) => {
          const may = (key: string) => {
            const hat = hats.find((one) => one.key === key && one.seats.some(({ body }) => body === 'som'));
            return hat !== undefined && conflictOfHats('som', wearing(hat, hats), { hasHandedOver }) === null;
          };
          expect(may('chairs') && may('delegation:QAV')).toBe(false);
        },
      ),
    );
  });
});
