import { z } from 'zod';
import { audienceOf } from '../../access/index.ts';
import { accepted, isBefore, refused } from '../../base/index.ts';
import { defineAct, idInput, textInput } from '../../platform/index.ts';
import { delegationOf } from '../reads/own-delegation.ts';
import { insertSuspension } from '../writes/suspensions.ts';
import { lookedAfter, takeRights } from './looked-after.ts';
import { isOfficerLeft } from './officer-left.ts';

/**
 * Suspend an appointment: its rights rest from this instant until it is resumed, and the person is signed out where
 * she acts under that hat. The appointment itself stands, as do its dates.
 *
 * @returns how many sessions were closed; refused: `not-found`, `already-ended`, `already-suspended`,
 * `not-yours-to-suspend` (a focal point's, given by the secretariat), `last-officer`.
 * @source issue 5: a delegation manages its own people.
 */
export const suspendAppointment = defineAct({
  name: 'registry.suspend-appointment',
  who: ['secretariat', 'focalPoint'],
  input: z.object({ appointment: idInput, reason: textInput(1000) }),
  unlogged: ['reason'],
  subject: (input) => `appointment:${input.appointment}`,
  api: {
    method: 'post',
    path: '/appointments/{appointment}/suspension',
    summary: 'Suspend the rights of an appointment at once',
  },
  async run({ tx, actor, now, tell }, { appointment: id, reason }) {
    const found = await lookedAfter(tx, actor, id);
    if (!found.ok) return refused(found.why === 'not-yours' ? 'not-yours-to-suspend' : 'not-found');
    const appointment = found.value;
    const { personId, participant, role, untilAt, suspendedAt } = appointment;
    if (untilAt && !isBefore(now, untilAt)) return refused('already-ended');
    if (suspendedAt !== null) return refused('already-suspended');
    if (role === 'secretariat' && !(await isOfficerLeft(tx, id, now))) return refused('last-officer');
    await insertSuspension(tx, {
      appointment: id,
      person: personId,
      at: now,
      audience: appointment.audience,
      ground: {
        reason,
        suspendedBy: actor.personId,
        bySecretariat: delegationOf(actor) === null,
        audience: participant === null ? audienceOf.secretariat : audienceOf.delegation(participant),
      },
    });
    const sessions = await takeRights(tx, appointment, { at: now, now });
    await tell({
      name: 'registry.appointment-suspended',
      subject: `person:${personId}`,
      audience: audienceOf.secretariat,
      payload: { appointment: id },
    });
    return accepted({ appointment: id, sessions });
  },
});
