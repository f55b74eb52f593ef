import { z } from 'zod';
import { audienceOf, restriction } from '../../access/index.ts';
import { accepted, refused } from '../../base/index.ts';
import { bodyOf } from '../../groups/index.ts';
import {
  defineAct,
  formatInZones,
  markedMail,
  queueMail,
  type Say,
  speaker,
  spokenLanguage,
} from '../../platform/index.ts';
import { peopleOf } from '../../registry/index.ts';
import { textPaths } from '../paths.ts';
import { speakingRoles } from '../rules/standing.ts';
import { revisionSymbol } from '../rules/symbols.ts';
import { words } from '../words.ts';

const input = z.object({
  text: z.string().max(60),
  number: z.number().int().min(0),
  url: z.string().max(300),
});

/**
 * Tell the delegations of a body that a draft or a revision is before them, with the closing date in the official
 * zone, their own and UTC. The title stays out of the mail: mail travels further than its readers. How far the text may
 * be passed on stands in subject and body (procedure.md §6.1 rule 3).
 */
export const announceText = defineAct({
  name: 'texts.announce-text',
  who: ['clock'],
  input,
  subject: (fields) => `text:${fields.text}`,
  async run(context, { text: id, number, url }) {
    const { tx } = context;
    const text = await tx.selectFrom('texts.text').selectAll().where('id', '=', id).executeTakeFirst();
    if (!text) return refused('not-found');
    const body = await bodyOf(tx, text.body);
    const symbol = revisionSymbol(text.symbol, number);
    const people = await peopleOf(tx, { body: text.body, roles: speakingRoles });
    for (const person of people) {
      if (!person.email) continue;
      const language = spokenLanguage(person.language);
      const say = speaker(language);
      const subject = say(number === 0 ? words.mailDraftSubject : words.mailRevisionSubject, { symbol });
      const marking = restriction(text.marking);
      const zones = [text.closesZone, person.zone ?? text.closesZone];
      const times = formatInZones(text.closesAt, zones, language);
      await queueMail(context, {
        address: person.email,
        person: person.personId,
        ...markedMail(
          {
            subject: text.exercise ? `${say(words.exerciseMark)}: ${subject}` : subject,
            text: letterOf(say, {
              symbol,
              number,
              body: body?.name ?? '',
              times,
              link: `${url}${textPaths.text(id)}`,
            }),
          },
          marking,
        ),
        language,
        kind: number === 0 ? 'texts.draft-announced' : 'texts.revision-announced',
        subjectKey: `text:${id}`,
        isExercise: text.exercise,
        audience: audienceOf.secretariat,
      });
    }
    return accepted({ told: people.length });
  },
});

function letterOf(
  say: Say,
  letter: { symbol: string; number: number; body: string; times: readonly string[]; link: string },
): string {
  const { symbol, number, body, times, link } = letter;
  return [
    say(number === 0 ? words.mailDraftOpening : words.mailRevisionOpening, { symbol, body }),
    say(words.mailCloses),
    times.join('\n'),
    say(words.mailWhatNext),
    link,
  ].join('\n\n');
}
