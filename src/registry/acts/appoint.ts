import { z } from 'zod';
import { audienceOf, isBodySeated } from '../../access/index.ts';
import { accepted, type Instant, isBefore, type Result, refused } from '../../base/index.ts';
import {
  type ActContext,
  defineAct,
  idInput,
  optionalText,
  orAbsent,
  roles,
  type Tx,
  zoneInput,
} from '../../platform/index.ts';
import { officialZoneOf } from '../reads/forum.ts';
import { delegationOf } from '../reads/own-delegation.ts';
import { type Participant, participantOf, participantsOf, statusNowOf } from '../reads/participants.ts';
import { checkAppointment, type WishedAppointment } from '../rules/appointing.ts';
import { startOfDay } from '../rules/civil-dates.ts';
import { bodyId, participantCode, type Role } from '../schema.ts';
import type { Scope } from './appointment-rights.ts';
import { beginningOn, giveOffice } from './given-office.ts';

const input = z.object({
  /** A person already in the register; absent: a new one, known by a function. The clock may give a new one's id. */
  person: orAbsent(idInput),
  functionLabel: optionalText(200),
  email: orAbsent(z.email('not-an-email').max(254)),
  zone: orAbsent(zoneInput),
  role: z.enum(roles, 'required'),
  participant: orAbsent(participantCode),
  body: orAbsent(bodyId),
  /** First and last civil day, in the official zone; absent: from now, until it is ended. */
  from: orAbsent(z.iso.date('not-a-date')),
  until: orAbsent(z.iso.date('not-a-date')),
  /** For an office that is held for an exercise only although no participant is: `exercise-drafting-group`. */
  knownTo: orAbsent(bodyId),
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
    const { actor, tell } = context;
    const checked = await checkedWish(context, wish);
    if (!checked.ok) return checked;
    const given = await giveOffice(context, wish, { ...checked.value, own: delegationOf(actor) });
    if (!given.ok) return given;
    await tell({
      name: 'registry.appointed',
      subject: `person:${given.value.person}`,
      audience: audienceOf.secretariat,
      payload: { appointment: given.value.appointment, role: wish.role },
    });
    return given;
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
  const times = await timesOf({ tx, now }, wish);
  return times.ok ? accepted({ wished, scope: scope.value, times: times.value }) : times;
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
  context: Pick<ActContext, 'tx' | 'now'>,
  { from, until }: Input,
): Promise<Result<{ fromAt: Instant; untilAt: Instant | null }, 'ends-before-it-begins'>> {
  const fromAt = await beginningOn(context, from);
  if (until === undefined) return accepted({ fromAt, untilAt: null });
  const untilAt = startOfDay(until, await officialZoneOf(context.tx)).add({ hours: 24 });
  if (!isBefore(fromAt, untilAt)) return refused('ends-before-it-begins', { at: 'until' });
  return accepted({ fromAt, untilAt });
}
