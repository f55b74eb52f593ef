import { z } from 'zod';
import { audienceOf, endGrants } from '../../access/index.ts';
import { accepted, isBefore, refused } from '../../base/index.ts';
import { endSessionsOf } from '../../identity/index.ts';
import { defineAct, idInput } from '../../platform/index.ts';
import { appointmentOf, holdsAnother } from '../reads/people.ts';
import { roleRules } from '../rules/appointing.ts';
import { endAppointmentRow } from '../writes.ts';
import { delegationOf } from './appoint.ts';
import { isOfficerLeft } from './officer-left.ts';

/**
 * End an appointment now; every right that follows from it ends at the same instant. Whoever holds no other is
 * signed out everywhere.
 *
 * @returns how many sessions were closed; refused: `not-found`, `already-ended`, `not-yours-to-end`,
 * `last-officer` (no other secretariat officer could sign in).
 */
export const endAppointment = defineAct({
  name: 'registry.end-appointment',
  who: ['secretariat', 'focalPoint', 'clock'],
  input: z.object({ appointment: idInput }),
  subject: (input) => `appointment:${input.appointment}`,
  api: { method: 'post', path: '/appointments/{appointment}/end', summary: 'End an appointment now' },
  async run({ tx, actor, now, tell }, { appointment: id }) {
    const appointment = await appointmentOf(tx, id);
    if (!appointment) return refused('not-found');
    const ownDelegation = delegationOf(actor);
    if (ownDelegation !== null && appointment.participant !== ownDelegation) return refused('not-found');
    if (ownDelegation !== null && !roleRules[appointment.role].byFocalPoint)
      return refused('not-yours-to-end');
    if (appointment.untilAt && !isBefore(now, appointment.untilAt)) return refused('already-ended');
    if (appointment.role === 'secretariat' && !(await isOfficerLeft(tx, id, now)))
      return refused('last-officer');
    const at = isBefore(now, appointment.fromAt) ? appointment.fromAt : now;
    await endAppointmentRow(tx, id, { at, by: actor.personId });
    await endGrants(tx, `appointment:${id}`, at);
    const isLast = !isBefore(now, at) && !(await holdsAnother(tx, appointment.personId));
    const sessions = isLast ? await endSessionsOf(tx, appointment.personId, now) : 0;
    await tell({
      name: 'registry.appointment-ended',
      subject: `person:${appointment.personId}`,
      audience: audienceOf.secretariat,
      payload: { appointment: id },
    });
    return accepted({ appointment: id, sessions });
  },
});
