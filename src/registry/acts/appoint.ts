import { z } from 'zod';
import { audienceOf, isBodySeated } from '../../access/index.ts';
import {
  accepted,
  type Instant,
  invariant,
  isBefore,
  newId,
  type Result,
  refused,
} from '../../base/index.ts';
import {
  type ActContext,
  defineAct,
  holds,
  idInput,
  optionalText,
  roles,
  type Tx,
  type Viewer,
  zoneInput,
} from '../../platform/index.ts';
import { forumOf } from '../reads/forum.ts';
import { type Participant, participantOf, participantsOf, statusNowOf } from '../reads/participants.ts';
import { checkAppointment, hatKeyOf, type WishedAppointment } from '../rules/appointing.ts';
import { startOfDay } from '../rules/civil-dates.ts';
import { bodyId, participantCode, type Role } from '../schema.ts';
import { insertAppointment } from '../writes.ts';
import { knownTo, personFor } from './appointed-person.ts';
import { audiencesOfAppointment, type Scope } from './appointment-rights.ts';

const blankAsAbsent = (value: unknown) => (value === '' ? undefined : value);

const input = z.object({
  /** A person already in the register; absent: a new one, known by a function. The clock may give a new one's id. */
  person: z.preprocess(blankAsAbsent, idInput.optional()),
  functionLabel: optionalText(200),
  email: z.preprocess(blankAsAbsent, z.email('not-an-email').max(254).optional()),
  zone: z.preprocess(blankAsAbsent, zoneInput.optional()),
  role: z.enum(roles, 'required'),
  participant: z.preprocess(blankAsAbsent, participantCode.optional()),
  body: z.preprocess(blankAsAbsent, bodyId.optional()),
  /** First and last civil day, in the official zone; absent: from now, until it is ended. */
  from: z.preprocess(blankAsAbsent, z.iso.date('not-a-date').optional()),
  until: z.preprocess(blankAsAbsent, z.iso.date('not-a-date').optional()),
  /** For an office that is held for an exercise only although no participant is: `exercise-drafting-group`. */
  knownTo: z.preprocess(blankAsAbsent, bodyId.optional()),
});
export type AppointmentWish = z.output<typeof input>;
type Input = AppointmentWish;

/**
 * Give a person an office or seat, from–to; the rights follow from it at the moment of access (DESIGN §5).
 *
 * The secretariat appoints all; a focal point the people of the own delegation. A new person is entered with it.
 *
 * @returns ids of person and appointment; or refused: see `WhyNotAppointed`, `no-such-participant`,
 * `no-such-body`, `not-of-that-exercise`, `function-needed`, `no-such-person`, `email-taken`,
 * `ends-before-it-begins`, `suspended-by-secretariat` (by whom a focal point's person was suspended).
 * @source DESIGN §5: a delegation manages its own people; the secretariat appoints focal points.
 */
export const appoint = defineAct({
  name: 'registry.appoint',
  grave: true,
  who: ['secretariat', 'focalPoint', 'clock'],
  input,
  unlogged: ['email'],
  subject: (_, value: { appointment: string; person: string }) => `appointment:${value.appointment}`,
  api: { method: 'post', path: '/appointments', summary: 'Appoint a person to an office or seat' },
  async run(context, wish) {
    const { tx, actor, tell } = context;
    const checked = await checkedWish(context, wish);
    if (!checked.ok) return checked;
    const { wished, scope, times } = checked.value;
    const person = await personFor(context, wish, { ...scope, own: delegationOf(actor) });
    if (!person.ok) return person;
    const id = newId();
    const audience = knownTo(scope);
    await insertAppointment(tx, {
      id,
      person: person.value.id,
      role: wish.role,
      participant: wish.participant ?? null,
      body: wish.body ?? null,
      ...times,
      appointedBy: actor.personId,
      audience,
      hat: hatKeyOf(wished),
      audiences: audiencesOfAppointment(wished, scope),
    });
    if (person.value.isInvited) {
      await context.enqueue({ task: 'registry.invite', payload: { person: person.value.id } });
    }
    await tell({
      name: 'registry.appointed',
      subject: `person:${person.value.id}`,
      audience: audienceOf.secretariat,
      payload: { appointment: id, role: wish.role },
    });
    return accepted({ appointment: id, person: person.value.id });
  },
});

/** What is to be asked of an appointment before any person is looked for: may it be given, where, and from when. */
export async function checkedWish({ tx, actor, now }: Pick<ActContext, 'tx' | 'actor' | 'now'>, wish: Input) {
  const participant = wish.participant ? await participantOf(tx, wish.participant) : null;
  if (wish.participant && !participant) return refused('no-such-participant', { at: 'participant' });
  const wished = await wishedFrom(tx, wish);
  const allowed = checkAppointment(wished, delegationOf(actor));
  if (!allowed.ok) return allowed;
  const scope = await scopeOf(tx, wish, participant);
  if (!scope.ok) return scope;
  const times = await timesOf(tx, wish, now);
  return times.ok ? accepted({ wished, scope: scope.value, times: times.value }) : times;
}

/** The delegation on whose behalf a focal point appoints; null for the secretariat and the clock. */
export function delegationOf(actor: Viewer): string | null {
  if (actor.kind === 'clock' || holds(actor, ['secretariat'])) return null;
  const code = actor.hat?.participant;
  invariant(code, 'only a focal point appoints besides the secretariat');
  return code;
}

async function wishedFrom(tx: Tx, wish: Input): Promise<WishedAppointment> {
  const { role, participant: code, body = null } = wish;
  const participant = code ? { code, status: await statusNowOf(tx, code) } : null;
  return { role: role satisfies Role, participant, body, hasEnd: wish.until !== undefined };
}

/** Whether the appointment belongs to an exercise: by its participant, by its body, or because it is said. */
export async function scopeOf(
  tx: Tx,
  wish: Pick<Input, 'body' | 'knownTo'>,
  participant: Participant | null,
): Promise<Result<Scope, 'no-such-body' | 'not-of-that-exercise'>> {
  for (const [at, body] of Object.entries({ body: wish.body, knownTo: wish.knownTo })) {
    if (body !== undefined && !(await isBodySeated(tx, body))) return refused('no-such-body', { at });
  }
  const exercises = new Set((await participantsOf(tx)).flatMap((one) => one.exerciseBody ?? []));
  const bodyExercise = wish.body !== undefined && exercises.has(wish.body) ? wish.body : null;
  if (participant && wish.body !== undefined && participant.exerciseBody !== bodyExercise) {
    return refused('not-of-that-exercise', { at: 'body' });
  }
  return accepted({
    exercise: participant ? participant.exerciseBody : (bodyExercise ?? wish.knownTo ?? null),
  });
}

async function timesOf(
  tx: Tx,
  { from, until }: Input,
  now: Instant,
): Promise<Result<{ fromAt: Instant; untilAt: Instant | null }, 'ends-before-it-begins'>> {
  const zone = (await forumOf(tx))?.officialZone ?? 'UTC';
  const begin = from === undefined ? now : startOfDay(from, zone);
  const fromAt = isBefore(begin, now) ? now : begin;
  const untilAt = until === undefined ? null : startOfDay(until, zone).add({ hours: 24 });
  if (untilAt && !isBefore(fromAt, untilAt)) return refused('ends-before-it-begins', { at: 'until' });
  return accepted({ fromAt, untilAt });
}
