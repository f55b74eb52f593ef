import { z } from 'zod';
import { audienceOf } from '../../access/index.ts';
import { accepted, refused } from '../../base/index.ts';
import { endInvitationsOf, identityPaths, lifetimes, makeLink, withWayIn } from '../../identity/index.ts';
import { defineAct, idInput, queueMail, speaker, spokenLanguage } from '../../platform/index.ts';
import { forumOf } from '../reads/forum.ts';
import { personsWithAddress } from '../reads/people.ts';
import { invitationWords as words } from '../words.ts';

/**
 * Write to a newly appointed person, or to one invited anew, with the link that leads in once; a former link leads
 * in no more. Nobody else reads the message: its link is the person's own. Whoever can sign in meanwhile gets none.
 *
 * @returns refused: `no-address`.
 */
export const sendInvitation = defineAct({
  name: 'registry.send-invitation',
  who: ['clock'],
  input: z.object({ person: idInput, url: z.string().max(300) }),
  subject: (input) => `person:${input.person}`,
  async run(context, { person: id, url }) {
    const { tx, now } = context;
    const person = (await personsWithAddress(tx, [id])).get(id);
    if (!person?.email) return refused('no-address');
    if ((await withWayIn(tx, [id])).has(id)) return accepted(null);
    await endInvitationsOf(tx, id);
    const expiresAt = now.add({ hours: lifetimes.invitationDays * 24 });
    const token = await makeLink(tx, { purpose: 'invitation', personId: id, expiresAt });
    const language = spokenLanguage(person.language);
    const say = speaker(language);
    const forum = (await forumOf(tx))?.shortName ?? url;
    await queueMail(context, {
      address: person.email,
      person: id,
      subject: say(words.subject, { forum }),
      text: [
        say(words.opening, { forum, function: person.functionLabel }),
        say(words.follow, { days: lifetimes.invitationDays }),
        `${url}${identityPaths.invitationLink(token)}`,
        say(words.notExpected),
      ].join('\n\n'),
      language,
      kind: 'registry.invitation',
      subjectKey: `person:${id}`,
      audience: audienceOf.secretariat,
      isSecret: true,
    });
    return accepted(null);
  },
});
