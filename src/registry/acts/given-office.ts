import { accepted, type Instant, isBefore, newId, type Result } from '../../base/index.ts';
import type { ActContext } from '../../platform/index.ts';
import { officialZoneOf } from '../reads/forum.ts';
import { appointmentsKnownTo } from '../reads/people.ts';
import { hatKeyOf, type WishedAppointment } from '../rules/appointing.ts';
import { startOfDay } from '../rules/civil-dates.ts';
import { insertAppointment } from '../writes.ts';
import { personFor, type WhyNobody, type WishedPerson } from './appointed-person.ts';
import { audiencesOfAppointment, type Scope } from './appointment-rights.ts';

interface OfficeToGive {
  readonly wished: WishedAppointment;
  readonly scope: Scope;
  readonly times: { readonly fromAt: Instant; readonly untilAt: Instant | null };
  /** The delegation whose people alone may be given it; null: anybody. */
  readonly own: string | null;
  /** Id of the appointment that it takes over. */
  readonly succeeds?: string;
}

/** Give an office that may be given: to a person of the register, or to a new one, who is invited. */
export async function giveOffice(
  context: ActContext,
  to: WishedPerson,
  { wished, scope, times, own, succeeds }: OfficeToGive,
): Promise<Result<{ appointment: string; person: string }, WhyNobody>> {
  const person = await personFor(context, to, { ...scope, own });
  if (!person.ok) return person;
  const id = newId();
  await insertAppointment(context.tx, {
    id,
    person: person.value.id,
    role: wished.role,
    participant: wished.participant?.code ?? null,
    body: wished.body,
    ...times,
    appointedBy: context.actor.personId,
    ...(succeeds === undefined ? {} : { succeeds }),
    audience: appointmentsKnownTo(scope.exercise),
    hat: hatKeyOf(wished),
    audiences: audiencesOfAppointment(wished, scope),
  });
  if (person.value.isInvited) {
    await context.enqueue({ task: 'registry.invite', payload: { person: person.value.id } });
  }
  return accepted({ appointment: id, person: person.value.id });
}

/** When what is to begin on a civil day of the official zone begins: not before now, and now when no day is named. */
export async function beginningOn(
  { tx, now }: Pick<ActContext, 'tx' | 'now'>,
  day: string | undefined,
): Promise<Instant> {
  if (day === undefined) return now;
  const start = startOfDay(day, await officialZoneOf(tx));
  return isBefore(start, now) ? now : start;
}
