import { z } from 'zod';
import { audienceOf, restriction } from '../../../access/index.ts';
import { accepted, type Result, refused } from '../../../base/index.ts';
import { bodyOf } from '../../../groups/index.ts';
import {
  type ActContext,
  defineAct,
  idInput,
  type LetterKind,
  type Role,
  sendLetter,
} from '../../../platform/index.ts';
import { addresseesOf, type PersonInBody, peopleOf } from '../../../registry/index.ts';
import { markingOf } from '../../../texts/index.ts';
import { noticedMembers, roundOf, type SilenceRound } from '../../reads/silence/rounds.ts';
import { insertNotice, markNoticed } from '../../writes/silence.ts';
import { silenceCalendar } from './calendar.ts';
import { silenceLetter } from './letter.ts';
import { openRound } from './open-round.ts';
import { enqueueSettling, lettersTask, type Occasion, occasions } from './tell.ts';

/**
 * Write to everybody with a seat or office in the body about a round of silence, each person once. The letter that
 * opens it is each member's notice; when every member has one, silence can begin.
 *
 * @returns the number of the letter, and how many copies of it wait in the outbox. Refused: `not-found`.
 * @source procedure.md §2.3 (notify all; notice sent to every member), invariants 5 and 6.
 */
export const sendSilenceLetters = defineAct({
  name: lettersTask,
  who: ['clock'],
  input: z.object({
    text: z.string().max(60),
    round: idInput,
    occasion: z.enum(occasions),
    number: z.number().int(),
    paragraphs: z.array(z.string().max(40)).max(500),
    url: z.string().max(300),
  }),
  subject: (input) => `text:${input.text}`,
  async run(context, input): Promise<Result<{ letters: number; number: string }, 'not-found'>> {
    await openRound(context, input.text);
    // The round of the letter, by its own id: another about the same text may have been prepared since.
    const round = await roundOf(context.tx, input.round);
    const body = round && (await bodyOf(context.tx, round.body));
    if (!round || !body) return refused('not-found');
    const { occasion, url, paragraphs } = input;
    const people = await peopleOf(context.tx, { body: body.id });
    const sent = await sendLetter(context, {
      kind: letterKindOf[occasion],
      mailKind: `decisions.silence-${occasion}`,
      subjectKey: `text:${round.text}`,
      isExercise: body.exercise,
      marking: restriction(await markingOf(context.tx, round.text)),
      zone: round.deadlineZone,
      // Both chairs may need the proof of dispatch, to declare a round void.
      audience: audienceOf.chairs(body.id),
      addressees: await addresseesOf(context.tx, body.id),
      write: (say, to) =>
        silenceLetter(say, round, {
          ...{ body: body.name, exercise: body.exercise, occasion, url, paragraphs },
          ...to,
        }),
      ...silenceCalendar(round, { body, occasion, url }),
    });
    if (occasion === 'opened') {
      await noteNotices(context, round, { people, copies: sent.copies });
      await noticedWhenAll(context, round);
    }
    return accepted({ letters: sent.mailed, number: sent.number });
  },
});

const letterKindOf = {
  opened: 'silenceOpened',
  refused: 'silenceRefused',
  extended: 'silenceExtended',
  broken: 'silenceBroken',
  withdrawn: 'silenceWithdrawn',
  void: 'silenceVoid',
  adopted: 'adopted',
} as const satisfies Record<Occasion, LetterKind>;

/** Every member of the electorate has been sent its notice: silence can begin. */
export async function noticedWhenAll(context: ActContext, round: SilenceRound): Promise<void> {
  const noticed = await noticedMembers(context.tx, round.id);
  if (!round.electorate.every((code) => noticed.has(code))) return;
  await markNoticed(context, round.id);
  await enqueueSettling(context, round, round.consentUntil ?? context.now);
}

/** They read and speak for nobody (procedure.md §3.2): a letter to them is no notice to a member. */
const hearing: readonly Role[] = ['adviser', 'observer', 'invitedExpert'];

/** A person speaks for each delegation under whose hat they sit in the body; a copy by mail is its notice. */
async function noteNotices(
  context: ActContext,
  round: SilenceRound,
  sent: { people: readonly PersonInBody[]; copies: ReadonlyMap<string, string | null> },
): Promise<void> {
  for (const [person, message] of sent.copies) {
    if (message === null) continue;
    const members = sent.people
      .filter(({ personId, role }) => personId === person && !hearing.includes(role))
      .flatMap(({ participant }) => participant ?? []);
    for (const participant of new Set(members)) {
      if (!round.electorate.includes(participant)) continue;
      await insertNotice(context, {
        ...{ round: round.id, participant, channel: 'mail', message, evidence: null },
        audience: audienceOf.chairs(round.body),
      });
    }
  }
}
