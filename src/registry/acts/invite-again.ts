import { z } from 'zod';
import { audienceOf } from '../../access/index.ts';
import { accepted, newId, refused } from '../../base/index.ts';
import { accountOf, createAccount, endInvitationsOf, withWayIn } from '../../identity/index.ts';
import { defineAct, idInput } from '../../platform/index.ts';
import { personsWithAddress } from '../reads/people.ts';
import { delegationOf } from './appoint.ts';

/**
 * Invite a person anew whose invitation ran out or went astray. It goes to the address that is recorded, and only
 * while the person has no way to sign in: a letter alone never replaces a way that was lost (standards.md §13).
 *
 * @returns the person; refused: `not-found` (also another delegation's person), `no-address`, `can-sign-in`,
 * `email-taken`.
 */
export const inviteAgain = defineAct({
  name: 'registry.invite-again',
  who: ['secretariat', 'focalPoint'],
  input: z.object({ person: idInput }),
  subject: (input) => `person:${input.person}`,
  api: {
    method: 'post',
    path: '/people/{person}/invitations',
    summary: 'Send an invitation anew to a person who cannot sign in yet',
  },
  async run({ tx, actor, tell, enqueue }, { person: id }) {
    const person = (await personsWithAddress(tx, [id])).get(id);
    const own = delegationOf(actor);
    if (!person || (own !== null && person.home !== own)) return refused('not-found');
    if (person.email === null) return refused('no-address');
    if ((await withWayIn(tx, [id])).has(id)) return refused('can-sign-in');
    if (!(await accountOf(tx, id))) {
      const account = await createAccount(tx, { personId: id, signInName: person.email });
      if (!account.ok) return refused('email-taken');
    }
    await endInvitationsOf(tx, id);
    await enqueue({ task: 'registry.invite', payload: { person: id, again: newId() } });
    await tell({
      name: 'registry.invited-again',
      subject: `person:${id}`,
      audience: audienceOf.secretariat,
    });
    return accepted({ person: id });
  },
});
