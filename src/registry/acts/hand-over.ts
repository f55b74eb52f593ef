import { z } from 'zod';
import { audienceOf } from '../../access/index.ts';
import { accepted, type Instant, isBefore, newId, type Result, refused } from '../../base/index.ts';
import { type ActContext, defineAct, idInput, optionalText, type Viewer } from '../../platform/index.ts';
import { forumOf } from '../reads/forum.ts';
import { participantOf, statusNowOf } from '../reads/participants.ts';
import { type Appointment, appointmentOf, standingSuccessorOf } from '../reads/people.ts';
import { suspensionsOf } from '../reads/suspensions.ts';
import { checkAppointment, hatKeyOf, type WishedAppointment } from '../rules/appointing.ts';
import { startOfDay } from '../rules/civil-dates.ts';
import { endSuspension, lockAppointment } from '../writes/suspensions.ts';
import { endAppointmentRow, insertAppointment } from '../writes.ts';
import { delegationOf } from './appoint.ts';
import { knownTo, personFor } from './appointed-person.ts';
import { audiencesOfAppointment } from './appointment-rights.ts';
import { takeRights } from './looked-after.ts';

const blankAsAbsent = (value: unknown) => (value === '' ? undefined : value);

const input = z.object({
  appointment: idInput,
  /** The successor: a person of the delegation; absent: a new one, known by a function and invited by address. */
  person: z.preprocess(blankAsAbsent, idInput.optional()),
  functionLabel: optionalText(200),
  email: z.preprocess(blankAsAbsent, z.email('not-an-email').max(254).optional()),
  /** First civil day of the successor, in the official zone; absent: from now. */
  on: z.preprocess(blankAsAbsent, z.iso.date('not-a-date').optional()),
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
    const lasting = (await suspensionsOf(tx, appointment.id)).find(({ untilAt }) => untilAt === null);
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
  const appointment = await appointmentOf(tx, id);
  const own = delegationOf(actor);
  if (!appointment || (own !== null && appointment.participant !== own)) return refused('not-found');
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
  { tx, now }: ActContext,
  { on }: Input,
  { fromAt, untilAt }: Appointment,
): Promise<Result<Instant, 'leaves-before' | 'ends-before-it-begins'>> {
  const zone = (await forumOf(tx))?.officialZone ?? 'UTC';
  const day = on === undefined ? now : startOfDay(on, zone);
  const at = isBefore(day, now) ? now : day;
  if (untilAt && isBefore(untilAt, at)) return refused('leaves-before', { at: 'on' });
  if (isBefore(at, fromAt)) return refused('ends-before-it-begins', { at: 'on' });
  return accepted(at);
}

async function beginSuccessor(
  context: ActContext,
  wish: Input,
  { appointment, wished, at }: Leaving & { readonly at: Instant },
) {
  const { tx, actor } = context;
  const code = appointment.participant ?? '';
  if (wish.person === undefined && wish.email === undefined) return refused('email-needed', { at: 'email' });
  const scope = { exercise: (await participantOf(tx, code))?.exerciseBody ?? null };
  const person = await personFor(context, { ...wish, participant: code }, { ...scope, own: code });
  if (!person.ok) return person;
  const id = newId();
  await insertAppointment(tx, {
    id,
    person: person.value.id,
    role: 'focalPoint',
    participant: code,
    body: appointment.body,
    fromAt: at,
    untilAt: null,
    appointedBy: actor.personId,
    succeeds: appointment.id,
    audience: knownTo(scope),
    hat: hatKeyOf(wished),
    audiences: audiencesOfAppointment(wished, scope),
  });
  if (person.value.isInvited)
    await context.enqueue({ task: 'registry.invite', payload: { person: person.value.id } });
  return accepted({ appointment: id, person: person.value.id });
}
