import { z } from 'zod';
import { audienceOf } from '../../access/index.ts';
import { accepted, refused } from '../../base/index.ts';
import { accountOf, createAccount } from '../../identity/index.ts';
import { defineAct, idInput } from '../../platform/index.ts';
import { inviteAnew, personWithoutWayIn } from './invited-person.ts';

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
  async run(context, { person: id }) {
    const { tx, tell } = context;
    const person = await personWithoutWayIn(context, id);
    if (!person.ok) return person;
    if (!(await accountOf(tx, id))) {
      const account = await createAccount(tx, { personId: id, signInName: person.value.email });
      if (!account.ok) return refused('email-taken');
    }
    await inviteAnew(context, id);
    await tell({
      name: 'registry.invited-again',
      subject: `person:${id}`,
      audience: audienceOf.secretariat,
    });
    return accepted({ person: id });
  },
});
