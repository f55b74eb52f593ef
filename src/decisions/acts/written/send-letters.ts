import { z } from 'zod';
import { audienceOf, restriction } from '../../../access/index.ts';
import { accepted, type Result, refused } from '../../../base/index.ts';
import { bodyOf } from '../../../groups/index.ts';
import { defineAct, idInput, type LetterKind, sendLetter } from '../../../platform/index.ts';
import { addresseesOf } from '../../../registry/index.ts';
import { markingOf } from '../../../texts/index.ts';
import { writtenRoundOf } from '../../reads/written/rounds.ts';
import { writtenCalendar } from './calendar.ts';
import { writtenLetter } from './letter.ts';
import { type WrittenOccasion, writtenLettersTask, writtenOccasions } from './tell.ts';

/**
 * Write to everybody with a seat or office in the body about a written procedure, each person once, whether or not
 * their member has replied.
 *
 * @returns the number of the letter, and how many copies of it wait in the outbox. Refused: `not-found`.
 * @source procedure.md §2.3, invariants 5 and 6.
 */
export const sendWrittenLetters = defineAct({
  name: writtenLettersTask,
  who: ['clock'],
  input: z.object({
    text: z.string().max(60),
    round: idInput,
    occasion: z.enum(writtenOccasions),
    number: z.number().int(),
    paragraphs: z.array(z.string().max(40)).max(500),
    url: z.string().max(300),
  }),
  subject: (input) => `text:${input.text}`,
  async run(context, input): Promise<Result<{ letters: number; number: string }, 'not-found'>> {
    // The round of the letter, by its own id: another about the same text may have been prepared since.
    const round = await writtenRoundOf(context.tx, input.round);
    const body = round && (await bodyOf(context.tx, round.body));
    if (!round || !body) return refused('not-found');
    const { occasion, url, paragraphs } = input;
    const sent = await sendLetter(context, {
      kind: letterKindOf[occasion],
      mailKind: `decisions.written-${occasion}`,
      subjectKey: `text:${round.text}`,
      isExercise: body.exercise,
      marking: restriction(await markingOf(context.tx, round.text)),
      zone: round.deadlineZone,
      audience: audienceOf.chairs(body.id),
      addressees: await addresseesOf(context.tx, body.id),
      write: (say, to) =>
        writtenLetter(say, round, {
          ...{ body: body.name, exercise: body.exercise, occasion, url, paragraphs },
          ...to,
        }),
      ...writtenCalendar(round, { body, occasion, url, now: context.now }),
    });
    return accepted({ letters: sent.mailed, number: sent.number });
  },
});

const letterKindOf = {
  opened: 'writtenOpened',
  reminder: 'writtenReminder',
  extended: 'writtenExtended',
  notAgreed: 'writtenNotAgreed',
  lapsed: 'writtenLapsed',
  withdrawn: 'writtenWithdrawn',
  adopted: 'adopted',
} as const satisfies Record<WrittenOccasion, LetterKind>;
