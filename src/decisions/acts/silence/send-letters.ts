import { z } from 'zod';
import { audienceOf } from '../../../access/index.ts';
import { accepted, invariant, type Result, refused } from '../../../base/index.ts';
import { type BodyNow, bodyOf } from '../../../groups/index.ts';
import {
  type ActContext,
  defineAct,
  idInput,
  queueMail,
  speaker,
  spokenLanguage,
} from '../../../platform/index.ts';
import { type PersonInBody, peopleOf } from '../../../registry/index.ts';
import { cleanProvisions, isClean, type TextState } from '../../../texts/index.ts';
import { noticedMembers, type SilenceRound } from '../../reads/silence/rounds.ts';
import { insertNotice, markNoticed } from '../../writes/silence.ts';
import { silenceLetter } from './letter.ts';
import { openRound } from './open-round.ts';
import { enqueueSettling, lettersTask, occasions } from './tell.ts';

/**
 * Write to everybody with a seat or office in the body about a round of silence, each person once. The letter that
 * opens it is each member's notice; when every member has one, silence can begin.
 *
 * @returns how many letters were written. Refused: `not-found`.
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
    url: z.string().max(300),
  }),
  subject: (input) => `text:${input.text}`,
  async run(context, input): Promise<Result<{ letters: number }, 'not-found'>> {
    const opened = await openRound(context, input.text);
    const body = opened && (await bodyOf(context.tx, opened.round.body));
    if (!opened || !body || opened.round.id !== input.round) return refused('not-found');
    const { round, state } = opened;
    const people = await peopleOf(context.tx, { body: body.id });
    const paragraphs = paragraphsOf(state, round);
    let letters = 0;
    for (const person of oncePerPerson(people)) {
      if (person.email === null) continue;
      const message = await write(context, { round, body, person, paragraphs, input });
      letters += 1;
      if (input.occasion === 'opened') await noteNotices(context, round, { person, people, message });
    }
    if (input.occasion === 'opened') await noticedWhenAll(context, round);
    return accepted({ letters });
  },
});

/** Every member of the electorate has been sent its notice: silence can begin. */
export async function noticedWhenAll(context: ActContext, round: SilenceRound): Promise<void> {
  const noticed = await noticedMembers(context.tx, round.id);
  if (!round.electorate.every((code) => noticed.has(code))) return;
  await markNoticed(context, round.id);
  await enqueueSettling(context, round, round.consentUntil ?? context.now);
}

async function write(
  context: ActContext,
  letter: {
    round: SilenceRound;
    body: BodyNow;
    person: PersonInBody;
    paragraphs: readonly string[];
    input: { occasion: (typeof occasions)[number]; url: string };
  },
): Promise<string> {
  const { round, body, person, paragraphs, input } = letter;
  const { email, zone } = person;
  const language = spokenLanguage(person.language);
  invariant(email !== null, 'a letter to somebody without an address');
  return queueMail(context, {
    ...silenceLetter(speaker(language), round, {
      ...{ body: body.name, exercise: body.exercise, zone, language, paragraphs },
      ...{ occasion: input.occasion, url: input.url },
    }),
    address: email,
    person: person.personId,
    language,
    kind: `decisions.silence-${input.occasion}`,
    subjectKey: `text:${round.text}`,
    isExercise: body.exercise,
    // Both chairs may need the proof of dispatch, to declare a round void.
    audience: audienceOf.chairs(body.id),
  });
}

/** A person speaks for each delegation under whose hat they sit in the body. */
async function noteNotices(
  context: ActContext,
  round: SilenceRound,
  sent: { person: PersonInBody; people: readonly PersonInBody[]; message: string },
): Promise<void> {
  const { person, people, message } = sent;
  const members = people
    .filter(({ personId, role }) => personId === person.personId && role !== 'observer')
    .flatMap(({ participant }) => participant ?? []);
  for (const participant of new Set(members)) {
    if (!round.electorate.includes(participant)) continue;
    await insertNotice(context, {
      ...{ round: round.id, participant, channel: 'mail', message, evidence: null },
      audience: audienceOf.chairs(round.body),
    });
  }
}

function oncePerPerson(people: readonly PersonInBody[]): PersonInBody[] {
  return [...new Map(people.map((person) => [person.personId, person])).values()];
}

/** Printed numbers of the paragraphs about which silence was broken; empty: the whole text. */
function paragraphsOf(state: TextState, round: SilenceRound): string[] {
  const named = new Set(round.steps.find((step) => step.state === 'broken')?.provisions ?? []);
  if (named.size === 0 || !isClean(state)) return [];
  return cleanProvisions(state)
    .filter(({ id }) => named.has(id))
    .map(({ number, kind }) => number || kind);
}
