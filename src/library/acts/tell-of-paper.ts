import { z } from 'zod';
import { audienceOf, restriction } from '../../access/index.ts';
import { accepted, refused } from '../../base/index.ts';
import {
  type ActContext,
  defineAct,
  markedMail,
  queueMail,
  type Say,
  speaker,
  spokenLanguage,
} from '../../platform/index.ts';
import { type PersonInBody, peopleOf } from '../../registry/index.ts';
import { libraryPaths, paperSubject } from '../paths.ts';
import { type PaperReport, reportById } from '../reads/reports.ts';
import { guardRoles } from '../rules/guarding.ts';
import { mailWords as words } from '../words/mail.ts';

export const tellTask = 'library.tell-of-paper';

export const paperEvents = ['reported', 'restored', 'purged'] as const;
export type PaperEvent = (typeof paperEvents)[number];

/**
 * Write to those concerned what became of a paper: the secretariat and the chairs of its body, the delegation that sent
 * it, and, once it is answered, whoever reported it. Neither the name of the paper nor the title of its text nor the
 * reporter is in the mail: mail travels further than its readers.
 */
export const tellOfPaper = defineAct({
  name: 'library.tell-of-paper',
  who: ['clock'],
  input: z.object({ report: z.uuid(), event: z.enum(paperEvents), url: z.string().max(300) }),
  subject: ({ report }) => `report:${report}`,
  async run(context, { report: id, event, url }) {
    const report = await reportById(context.tx, id);
    if (!report) return refused('not-found');
    const { symbol, body, exercise } = report;
    const people = addressees(report, event, await peopleOf(context.tx, { body }));
    for (const { person, as } of people) {
      if (!person.email) continue;
      const language = spokenLanguage(person.language);
      const say = speaker(language);
      const subject = say(words[`subject.${event}`], { symbol });
      const letter = {
        subject: exercise ? `${say(words.exerciseMark)}: ${subject}` : subject,
        text: letterOf(say, { event, as, symbol, link: url + libraryPaths.paper(report.kind, report.paper) }),
      };
      await queueMail(context, {
        address: person.email,
        person: person.personId,
        ...markedMail(letter, restriction(report.marking)),
        language,
        kind: `library.paper-${event}`,
        subjectKey: paperSubject(report.paper),
        isExercise: exercise,
        audience: audienceOf.secretariat,
      });
    }
    return accepted({ told: people.length });
  },
});

/** Tell the pages of the text and of the paper what became of it, and have those written to whom it concerns. */
export async function paperBecame(
  context: ActContext,
  event: PaperEvent,
  report: Pick<PaperReport, 'id' | 'text' | 'paper' | 'body'>,
): Promise<void> {
  const audience = audienceOf.chairs(report.body);
  for (const subject of [`text:${report.text}`, paperSubject(report.paper)])
    await context.tell({ name: `library.paper-${event}`, subject, audience });
  await context.enqueue({ task: tellTask, payload: { report: report.id, event } });
}

/** As whom somebody is told: who guards the paper, who sent it, who reported it. */
type As = 'guard' | 'sender' | 'reporter';

/** Each person once, in the first of these capacities. */
function addressees(
  report: PaperReport,
  event: PaperEvent,
  people: readonly PersonInBody[],
): { person: PersonInBody; as: As }[] {
  const guards: readonly string[] = guardRoles;
  const capacity = (person: PersonInBody): As | null => {
    if (guards.includes(person.role)) return 'guard';
    if (report.participant !== null && person.participant === report.participant) return 'sender';
    return event !== 'reported' && person.personId === report.person ? 'reporter' : null;
  };
  const order: readonly As[] = ['guard', 'sender', 'reporter'];
  const told = people
    .flatMap((person) => {
      const as = capacity(person);
      return as === null ? [] : [{ person, as }];
    })
    .sort((one, other) => order.indexOf(one.as) - order.indexOf(other.as));
  return told.filter(
    ({ person }, index) => told.findIndex((one) => one.person.personId === person.personId) === index,
  );
}

function letterOf(say: Say, letter: { event: PaperEvent; as: As; symbol: string; link: string }): string {
  const { event, as, symbol, link } = letter;
  // What is hidden or gone the sender could not open.
  const canOpen = as === 'guard' || event === 'restored';
  return [
    say(words[`opening.${event}.${as === 'sender' ? 'sender' : 'other'}`], { symbol }),
    ...(as === 'guard' && event === 'reported' ? [say(words.whatNext)] : []),
    ...(as === 'sender' && event === 'reported' ? [say(words.senderNext)] : []),
    ...(canOpen ? [link] : []),
  ].join('\n\n');
}
