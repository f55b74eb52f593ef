import { z } from 'zod';
import { audienceOf } from '../../access/index.ts';
import { accepted, refused } from '../../base/index.ts';
import { accountOf, createAccount, endSessionsOf, endTokensOf, renameAccount } from '../../identity/index.ts';
import { defineAct, idInput, type Tx } from '../../platform/index.ts';
import { delegationOf } from '../reads/own-delegation.ts';
import { appointersOf } from '../reads/people.ts';
import { roleRules } from '../rules/appointing.ts';
import { updateAddress } from '../writes.ts';
import { inviteAnew, personWithoutWayIn } from './invited-person.ts';

/**
 * Correct the address of a person who was invited and cannot sign in yet. The former link leads in no more, whoever
 * followed it is signed out, and the invitation goes to the new address. Whoever has a way to sign in keeps it: then
 * the person, or somebody else at the wrong address, has come in, and the appointment is suspended instead.
 *
 * @returns the person; refused: `not-found`, `no-address`, `can-sign-in`, `same-address`, `email-taken`,
 * `not-yours-to-correct` (a focal point's whom the secretariat appointed).
 * @source issue 5: invite by address; standards.md §13: a letter never replaces a way to sign in.
 */
export const correctAddress = defineAct({
  name: 'registry.correct-address',
  who: ['secretariat', 'focalPoint'],
  input: z.object({ person: idInput, email: z.email('not-an-email').max(254) }),
  grave: true,
  unlogged: ['email'],
  subject: (input) => `person:${input.person}`,
  api: {
    method: 'put',
    path: '/people/{person}/address',
    summary: 'Correct the address of a person who was invited and cannot sign in yet',
  },
  async run(context, { person: id, email }) {
    const { tx, actor, now, tell } = context;
    const person = await personWithoutWayIn(context, id);
    if (!person.ok) return person;
    if (delegationOf(actor) !== null && !(await isOfOwnHand(tx, id, actor.personId)))
      return refused('not-yours-to-correct');
    if (person.value.email.toLowerCase() === email.toLowerCase())
      return refused('same-address', { at: 'email' });
    const account = (await accountOf(tx, id))
      ? await renameAccount(tx, { personId: id, signInName: email })
      : await createAccount(tx, { personId: id, signInName: email });
    if (!account.ok) return refused('email-taken', { at: 'email' });
    await updateAddress(tx, id, email);
    await endSessionsOf(tx, id, now);
    await endTokensOf(tx, id);
    await inviteAnew(context, id);
    await tell({
      name: 'registry.address-corrected',
      subject: `person:${id}`,
      audience: audienceOf.secretariat,
    });
    return accepted({ person: id });
  },
});

/** Whether a focal point may change where this person is invited: else she could take another focal point's office. */
async function isOfOwnHand(tx: Tx, person: string, focalPoint: string | null): Promise<boolean> {
  const held = await appointersOf(tx, person);
  return held.every(({ role, appointedBy }) => roleRules[role].byFocalPoint || appointedBy === focalPoint);
}
