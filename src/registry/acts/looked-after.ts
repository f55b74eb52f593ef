import { endGrants, hatGivenBy, hatsOf } from '../../access/index.ts';
import { accepted, type Instant, isBefore, type Result, refused } from '../../base/index.ts';
import { endSessionsOf, endSessionsUnder } from '../../identity/index.ts';
import type { Tx, Viewer } from '../../platform/index.ts';
import { delegationOf } from '../reads/own-delegation.ts';
import { type Appointment, appointmentWithin } from '../reads/people.ts';
import { roleRules } from '../rules/appointing.ts';
import { lockAppointment } from '../writes/suspensions.ts';

/**
 * The appointment that an act is about, when the actor looks after it: all for the secretariat, for a focal point
 * those of the own delegation, focal points excepted. Waits until other acts on it are decided.
 *
 * @returns refused: `not-found` (also another delegation's), `not-yours` (a focal point's, given by the secretariat).
 */
export async function lookedAfter(
  tx: Tx,
  actor: Viewer,
  id: string,
): Promise<Result<Appointment, 'not-found' | 'not-yours'>> {
  await lockAppointment(tx, id);
  const own = delegationOf(actor);
  const appointment = await appointmentWithin(tx, id, own);
  if (!appointment) return refused('not-found');
  if (own !== null && !roleRules[appointment.role].byFocalPoint) return refused('not-yours');
  return accepted(appointment);
}

/**
 * Take the rights of an appointment at `at`. When they are gone `now`, close the person's sessions under that hat, so
 * that none goes on silently under another, or all where no hat is left.
 *
 * @returns how many sessions were closed.
 */
export async function takeRights(
  tx: Tx,
  appointment: Appointment,
  { at, now }: { readonly at: Instant; readonly now: Instant },
): Promise<number> {
  const { id, personId } = appointment;
  const source = `appointment:${id}`;
  const hats = await hatsOf(tx, personId);
  await endGrants(tx, source, at);
  if (isBefore(now, at)) return 0;
  if ((await hatsOf(tx, personId)).length === 0) return endSessionsOf(tx, personId, now);
  const hat = await hatGivenBy(tx, source);
  return hat === null ? 0 : endSessionsUnder(tx, personId, { hat, hats, at: now });
}
