import { z } from 'zod';
import { audienceOf, resumeGrants } from '../../access/index.ts';
import { accepted, isBefore, refused } from '../../base/index.ts';
import { defineAct, idInput } from '../../platform/index.ts';
import { delegationOf } from '../reads/own-delegation.ts';
import { lastingSuspensionOf } from '../reads/suspensions.ts';
import { endSuspension } from '../writes/suspensions.ts';
import { lookedAfter } from './looked-after.ts';

/**
 * Resume a suspended appointment: from this instant its rights hold as they did, until the day on which it was to end.
 * What the secretariat suspended, the secretariat alone resumes. Where the appointment ran out meanwhile no right comes
 * back; the person may then be appointed anew.
 *
 * @returns the appointment; refused: `not-found`, `already-ended`, `not-suspended`, `not-yours-to-suspend` (a focal
 * point's), `suspended-by-secretariat`.
 * @source issue 5: a delegation manages its own people.
 */
export const resumeAppointment = defineAct({
  name: 'registry.resume-appointment',
  who: ['secretariat', 'focalPoint'],
  input: z.object({ appointment: idInput }),
  subject: (input) => `appointment:${input.appointment}`,
  api: {
    method: 'delete',
    path: '/appointments/{appointment}/suspension',
    summary: 'Resume a suspended appointment',
  },
  async run({ tx, actor, now, tell }, { appointment: id }) {
    const found = await lookedAfter(tx, actor, id);
    if (!found.ok) return refused(found.why === 'not-yours' ? 'not-yours-to-suspend' : 'not-found');
    const { personId, untilAt } = found.value;
    const isOver = untilAt !== null && !isBefore(now, untilAt);
    const lasting = await lastingSuspensionOf(tx, id);
    if (!lasting) return refused(isOver ? 'already-ended' : 'not-suspended');
    if (lasting.bySecretariat && delegationOf(actor) !== null) return refused('suspended-by-secretariat');
    await endSuspension(tx, lasting.id, { at: now, by: actor.personId });
    if (!isOver) {
      const source = `appointment:${id}`;
      await resumeGrants(tx, source, { endedAt: lasting.fromAt, from: now, until: untilAt });
    }
    await tell({
      name: 'registry.appointment-resumed',
      subject: `person:${personId}`,
      audience: audienceOf.secretariat,
      payload: { appointment: id },
    });
    return accepted({ appointment: id });
  },
});
