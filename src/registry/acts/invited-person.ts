import { accepted, newId, type Result, refused } from '../../base/index.ts';
import { endInvitationsOf, withWayIn } from '../../identity/index.ts';
import type { ActContext } from '../../platform/index.ts';
import { delegationOf } from '../reads/own-delegation.ts';
import { type KnownPerson, personsWithAddress } from '../reads/people.ts';

type WhyNotInvited = 'not-found' | 'no-address' | 'can-sign-in';

/**
 * A person who was invited, or can be, and cannot sign in yet, when the actor looks after her: a focal point after
 * those of the own delegation.
 *
 * @returns refused: `not-found` (also another delegation's person), `no-address`, `can-sign-in`.
 */
export async function personWithoutWayIn(
  { tx, actor }: Pick<ActContext, 'tx' | 'actor'>,
  id: string,
): Promise<Result<KnownPerson & { readonly email: string }, WhyNotInvited>> {
  const person = (await personsWithAddress(tx, [id])).get(id);
  const own = delegationOf(actor);
  if (!person || (own !== null && person.home !== own)) return refused('not-found');
  if (person.email === null) return refused('no-address');
  if ((await withWayIn(tx, [id])).has(id)) return refused('can-sign-in');
  return accepted({ ...person, email: person.email });
}

/** The former link leads in no more, and another goes to the recorded address. */
export async function inviteAnew(
  { tx, enqueue }: Pick<ActContext, 'tx' | 'enqueue'>,
  id: string,
): Promise<void> {
  await endInvitationsOf(tx, id);
  await enqueue({ task: 'registry.invite', payload: { person: id, again: newId() } });
}
