import { z } from 'zod';
import { audienceOf } from '../../access/index.ts';
import { accepted, type Instant, isBefore, type Result, refused } from '../../base/index.ts';
import {
  type ActContext,
  defineAct,
  idInput,
  optionalText,
  orAbsent,
  type Viewer,
} from '../../platform/index.ts';
import { delegationOf } from '../reads/own-delegation.ts';
import { participantOf, statusNowOf } from '../reads/participants.ts';
import { type Appointment, appointmentWithin, standingSuccessorOf } from '../reads/people.ts';
import { lastingSuspensionOf } from '../reads/suspensions.ts';
import { checkAppointment, type WishedAppointment } from '../rules/appointing.ts';
import { endSuspension, lockAppointment } from '../writes/suspensions.ts';
import { endAppointmentRow } from '../writes.ts';
import { beginningOn, giveOffice } from './given-office.ts';
import { takeRights } from './looked-after.ts';

const input = z.object({
  appointment: idInput,
  /** The successor: a person of the delegation; absent: a new one, known by a function and invited by address. */
  person: orAbsent(idInput),
  functionLabel: optionalText(200),
  email: orAbsent(z.email('not-an-email').max(254)),
  /** First civil day of the successor, in the official zone; absent: from now. */
  on: orAbsent(z.iso.date('not-a-date')),
});
type Input = z.output<typeof input>;

/**
 * Hand over the office of focal point: one appointment ends and the other begins at the same instant, so that there is
 * no moment without. What the delegation has open stays the delegation's. A new person is invited, and comes in when
 * she has signed up. A focal point hands over her own office; the secretariat anybody's.
 *
 * @returns the new appointment, its person, the instant, and how many sessions of the leaving person were closed;
 * refused: `not-found`, `not-a-focal-point`, `not-yours-to-hand-over`, `already-ended`, `already-handed-over`,
 * `leaves-before` (the appointment ends before that day), `ends-before-it-begins`, `same-person`, `email-needed`,
 * `not-taking-part`, `no-such-person`, `function-needed`, `email-taken`, `suspended-by-secretariat`.
 * @source issue 5: a delegation manages its own people; hand over when a focal point leaves.
 */
export const handOver = defineAct({
  name: 'registry.hand-over',
  who: ['secretariat', 'focalPoint'],
  input,
  grave: true,
  unlogged: ['email'],
  subject: ({ appointment }) => `appointment:${appointment}`,
  api: {
    method: 'post',
    path: '/appointments/{appointment}/handover',
    summary: 'Hand over the office of focal point to a successor, without a gap',
  },
  async run(context, wish) {
    const { tx, actor, now, tell } = context;
    const leaving = await leavingFrom(context, wish);
    if (!leaving.ok) return leaving;
    const { appointment, wished } = leaving.value;
    const at = await dayFrom(context, wish, appointment);
    if (!at.ok) return at;
    const begun = await beginSuccessor(context, wish, { ...leaving.value, at: at.value });
    if (!begun.ok) return begun;
    await endAppointmentRow(tx, appointment.id, { at: at.value, by: actor.personId });
    const lasting = await lastingSuspensionOf(tx, appointment.id);
    if (lasting && !isBefore(now, at.value)) await endSuspension(tx, lasting.id, { at: now, by: null });
    const sessions = await takeRights(tx, appointment, { at: at.value, now });
    await tell({
      name: 'registry.handed-over',
      subject: `participant:${wished.participant?.code}`,
      audience: audienceOf.secretariat,
      payload: { from: appointment.id, to: begun.value.appointment },
    });
    return accepted({ ...begun.value, at: at.value.toString(), sessions });
  },
});

interface Leaving {
  readonly appointment: Appointment;
  /** What the successor is given: the same office, in the same body. */
  readonly wished: WishedAppointment;
}

async function leavingFrom(
  { tx, actor, now }: ActContext,
  { appointment: id, person }: Input,
): Promise<Result<Leaving, WhyNotLeaving>> {
  await lockAppointment(tx, id);
  const appointment = await appointmentWithin(tx, id, delegationOf(actor));
  if (!appointment) return refused('not-found');
  const { role, participant: code, body, untilAt } = appointment;
  if (role !== 'focalPoint' || code === null) return refused('not-a-focal-point');
  if (!isOwnOrAll(actor, appointment)) return refused('not-yours-to-hand-over');
  if (untilAt && !isBefore(now, untilAt)) return refused('already-ended');
  if (await standingSuccessorOf(tx, id)) return refused('already-handed-over');
  if (person === appointment.personId) return refused('same-person', { at: 'person' });
  const wished: WishedAppointment = {
    role,
    body,
    participant: { code, status: await statusNowOf(tx, code) },
  };
  const allowed = checkAppointment(wished, null);
  return allowed.ok ? accepted({ appointment, wished }) : refused('not-taking-part');
}

type WhyNotLeaving =
  | 'not-found'
  | 'not-a-focal-point'
  | 'not-yours-to-hand-over'
  | 'already-ended'
  | 'already-handed-over'
  | 'same-person'
  | 'not-taking-part';

/** Two focal points of a delegation have no say in each other's office. */
function isOwnOrAll(actor: Viewer, { personId }: Appointment): boolean {
  return delegationOf(actor) === null || actor.personId === personId;
}

/** The instant at which the one ends and the other begins: the first of the day, or now. */
async function dayFrom(
  context: ActContext,
  { on }: Input,
  { fromAt, untilAt }: Appointment,
): Promise<Result<Instant, 'leaves-before' | 'ends-before-it-begins'>> {
  const at = await beginningOn(context, on);
  if (untilAt && isBefore(untilAt, at)) return refused('leaves-before', { at: 'on' });
  if (isBefore(at, fromAt)) return refused('ends-before-it-begins', { at: 'on' });
  return accepted(at);
}

async function beginSuccessor(
  context: ActContext,
  wish: Input,
  { appointment, wished, at }: Leaving & { readonly at: Instant },
) {
  if (wish.person === undefined && wish.email === undefined) return refused('email-needed', { at: 'email' });
  const code = appointment.participant ?? '';
  const exercise = (await participantOf(context.tx, code))?.exerciseBody ?? null;
  return giveOffice(
    context,
    { ...wish, participant: code },
    {
      wished,
      scope: { exercise },
      times: { fromAt: at, untilAt: null },
      own: code,
      succeeds: appointment.id,
    },
  );
}
