import { z } from 'zod';
import { audienceOf } from '../../access/index.ts';
import { accepted, isBefore, refused } from '../../base/index.ts';
import { defineAct, idInput } from '../../platform/index.ts';
import { delegationOf } from '../reads/own-delegation.ts';
import { lastingSuspensionOf } from '../reads/suspensions.ts';
import { endSuspension } from '../writes/suspensions.ts';
import { endAppointmentRow } from '../writes.ts';
import { lookedAfter, takeRights } from './looked-after.ts';
import { isOfficerLeft } from './officer-left.ts';

/**
 * End an appointment now; every right that follows from it ends at the same instant. The person is signed out where
 * she acts under that hat, and everywhere when she holds no other.
 *
 * @returns how many sessions were closed, and the participant for which it was held; refused: `not-found`, `already-ended`, `not-yours-to-end`,
 * `last-officer` (no other secretariat officer could sign in), `suspended-by-secretariat` (to a focal point).
 */
export const endAppointment = defineAct({
  name: 'registry.end-appointment',
  who: ['secretariat', 'focalPoint', 'clock'],
  input: z.object({ appointment: idInput }),
  subject: (input) => `appointment:${input.appointment}`,
  api: { method: 'post', path: '/appointments/{appointment}/end', summary: 'End an appointment now' },
  async run({ tx, actor, now, tell }, { appointment: id }) {
    const found = await lookedAfter(tx, actor, id);
    if (!found.ok) return refused(found.why === 'not-yours' ? 'not-yours-to-end' : 'not-found');
    const appointment = found.value;
    if (appointment.untilAt && !isBefore(now, appointment.untilAt)) return refused('already-ended');
    if (appointment.role === 'secretariat' && !(await isOfficerLeft(tx, id, now)))
      return refused('last-officer');
    const lasting = await lastingSuspensionOf(tx, id);
    // Ended, the suspension would stand no more, and the delegation could appoint the person anew (`personFor`).
    if (lasting?.bySecretariat && delegationOf(actor) !== null) return refused('suspended-by-secretariat');
    const at = isBefore(now, appointment.fromAt) ? appointment.fromAt : now;
    await endAppointmentRow(tx, id, { at, by: actor.personId });
    if (lasting) await endSuspension(tx, lasting.id, { at, by: null });
    const sessions = await takeRights(tx, appointment, { at, now });
    await tell({
      name: 'registry.appointment-ended',
      subject: `person:${appointment.personId}`,
      audience: audienceOf.secretariat,
      payload: { appointment: id },
    });
    return accepted({ appointment: id, sessions, participant: appointment.participant });
  },
});
