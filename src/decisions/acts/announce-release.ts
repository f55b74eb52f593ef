import { z } from 'zod';
import { audienceOf } from '../../access/index.ts';
import { accepted, type Result, refused } from '../../base/index.ts';
import { bodyOf } from '../../groups/index.ts';
import { defineAct, queueMail, speaker, spokenLanguage } from '../../platform/index.ts';
import { peopleOf } from '../../registry/index.ts';
import { decisionOf } from '../reads/decisions.ts';
import { announceTask } from './publish-release.ts';
import { releaseLetter } from './release-letter.ts';

/**
 * Write to everybody with a seat or office in the body that its text has been released, each person once. Who has
 * no address is reached by another channel.
 *
 * @returns how many letters were written. Refused: `not-released`.
 */
export const announceRelease = defineAct({
  name: announceTask,
  who: ['clock'],
  input: z.object({ number: z.string().max(20), url: z.string().max(300) }),
  subject: (input) => `decision:${input.number}`,
  async run(context, { number, url }): Promise<Result<{ letters: number }, 'not-released'>> {
    const { tx } = context;
    const decision = await decisionOf(tx, number);
    if (!decision?.releasedAt) return refused('not-released');
    const body = await bodyOf(tx, decision.body);
    const people = await peopleOf(tx, { body: decision.body });
    const persons = [...new Map(people.map((person) => [person.personId, person])).values()];
    let letters = 0;
    for (const { personId, email, zone, ...person } of persons) {
      if (email === null) continue;
      const language = spokenLanguage(person.language);
      const hasCoChairs = (body?.chairs.length ?? 0) > 1;
      await queueMail(context, {
        ...releaseLetter(speaker(language), decision, { url, zone, language, hasCoChairs }),
        address: email,
        person: personId,
        language,
        kind: 'decisions.released',
        subjectKey: `text:${decision.text}`,
        isExercise: body?.exercise ?? false,
        audience: audienceOf.secretariat,
      });
      letters += 1;
    }
    return accepted({ letters });
  },
});
