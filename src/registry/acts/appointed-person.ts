import { audienceOf } from '../../access/index.ts';
import { accepted, newId, type Result, refused } from '../../base/index.ts';
import { createAccount } from '../../identity/index.ts';
import type { ActContext } from '../../platform/index.ts';
import { appointmentsKnownTo, personsWithAddress } from '../reads/people.ts';
import { isSuspendedBySecretariat } from '../reads/suspensions.ts';
import { insertPerson } from '../writes.ts';
import type { Scope } from './appointment-rights.ts';

export interface WishedPerson {
  readonly person?: string | undefined;
  readonly functionLabel?: string | undefined;
  readonly email?: string | undefined;
  readonly zone?: string | undefined;
  readonly participant?: string | undefined;
}

export interface AppointedPerson {
  readonly id: string;
  /** A new person with an address gets an account and, by mail, the way into it. */
  readonly isInvited: boolean;
}

export type WhyNobody = 'no-such-person' | 'function-needed' | 'email-taken' | 'suspended-by-secretariat';

/**
 * The person of an appointment: one already in the register, or a new one, known by a function.
 *
 * @param scope `own` is the delegation whose focal point appoints: it appoints its own people alone.
 * @returns refused: `no-such-person`, `function-needed`, `email-taken`, `suspended-by-secretariat`.
 */
export async function personFor(
  context: ActContext,
  wish: WishedPerson,
  scope: Scope & { readonly own: string | null },
): Promise<Result<AppointedPerson, WhyNobody>> {
  if (wish.person === undefined) return newPerson(context, wish, scope);
  const known = (await personsWithAddress(context.tx, [wish.person])).get(wish.person);
  if (known && (scope.own === null || known.home === scope.own)) {
    // Else a new appointment would give back what the secretariat has suspended.
    if (scope.own !== null && (await isSuspendedBySecretariat(context.tx, known.personId)))
      return refused('suspended-by-secretariat', { at: 'person' });
    return accepted({ id: known.personId, isInvited: false });
  }
  // The clock enters the people of a world, and a first officer, under ids that are known before.
  if (context.actor.kind === 'clock') return newPerson(context, wish, scope);
  return refused('no-such-person', { at: 'person' });
}

async function newPerson(
  { tx, now, actor }: ActContext,
  wish: WishedPerson,
  scope: Scope,
): Promise<Result<AppointedPerson, 'function-needed' | 'email-taken'>> {
  if (!wish.functionLabel) return refused('function-needed', { at: 'functionLabel' });
  const id = wish.person ?? newId();
  // Whom the clock enters comes in by a link of another kind.
  const isInvited = wish.email !== undefined && actor.kind === 'person';
  if (isInvited) {
    const account = await createAccount(tx, { personId: id, signInName: wish.email ?? '' });
    if (!account.ok) return refused('email-taken', { at: 'email' });
  }
  await insertPerson(tx, {
    id,
    functionLabel: wish.functionLabel,
    participant: wish.participant ?? null,
    zone: wish.zone ?? null,
    enteredAt: now,
    audience: appointmentsKnownTo(scope.exercise),
    contact: contactOf(wish),
  });
  return accepted({ id, isInvited });
}

/** An address is known to the own delegation or office; the secretariat reads it by a policy of its own. */
function contactOf({ email, participant }: WishedPerson) {
  if (email === undefined) return null;
  return { email, audience: participant ? audienceOf.delegation(participant) : audienceOf.secretariat };
}
