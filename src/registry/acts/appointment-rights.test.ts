import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roles } from '../../platform/index.ts';
import { audiencesOfAppointment } from './appointment-rights.ts';

const scopes = fc.record({ exercise: fc.constantFrom(null, 'group') });
const bodies = fc.constantFrom(null, 'group', 'plenary');
const of = (role: (typeof roles)[number], body: string | null, code: string | null = null) => ({
  ...{ role, body, participant: code === null ? null : { code, status: 'member' as const } },
});

test('an adviser and an alternate read what the head of their delegation reads, and no more', () => {
  fc.assert(
    fc.property(bodies, scopes, (body, scope) => {
      const head = audiencesOfAppointment(of('headOfDelegation', body, 'QAV'), scope);
      expect(head).toEqual(['delegation:QAV']);
      expect(audiencesOfAppointment(of('adviser', body, 'QAV'), scope)).toEqual(head);
      expect(audiencesOfAppointment(of('alternate', body, 'QAV'), scope)).toEqual(head);
    }),
  );
});

test('an invited expert reads what the observers of that body read, whatever else', () => {
  fc.assert(
    fc.property(bodies, scopes, (body, scope) => {
      const read = audiencesOfAppointment(of('invitedExpert', body), scope);
      expect(read).toEqual(body === null ? [] : [`body:${body}:observers`]);
    }),
  );
});

test('nobody reads what is between the chairs of a body and the secretariat but these', () => {
  fc.assert(
    fc.property(fc.constantFrom(...roles), bodies, scopes, (role, body, scope) => {
      const read = audiencesOfAppointment(of(role, body, 'QAV'), scope);
      const isChairs = read.some((one) => one.startsWith('chairs:'));
      expect(isChairs).toBe(body !== null && (role === 'chair' || role === 'coChair'));
    }),
  );
});
