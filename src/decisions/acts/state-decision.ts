import { z } from 'zod';
import { audienceOf } from '../../access/index.ts';
import { accepted, invariant, type Result, refused } from '../../base/index.ts';
import { type ActContext, idInput, optionalText } from '../../platform/index.ts';
import { namesOf } from '../../registry/index.ts';
import {
  adoptedOf,
  defineTextAct,
  isClean,
  openText,
  sealAdopted,
  type TextState,
  touchText,
} from '../../texts/index.ts';
import { objectionsTo, type Question, questionOf } from '../reads/questions.ts';
import { type DecideRefusal, mayDecide } from '../rules/deciding.ts';
import { seriesOf } from '../rules/numbers.ts';
import { chairOn, type PresidingChair, presidingRoles } from '../rules/presiding.ts';
import { insertDecision, insertPresence } from '../writes/decisions.ts';
import { endQuestion } from '../writes/questions.ts';
import { hashOf } from './ask-for-objections.ts';
import { type Room, roomOf } from './room.ts';

/** What is said when nobody objects (procedure.md §1.8). */
const usualStatement = 'Is there any objection? I hear none. It is so decided.';

/**
 * "It is so decided": the presiding officer states that nobody objected. The text is sealed with its hash and
 * becomes the body's own; the record holds who was present, and nobody's assent.
 *
 * @returns the decision's number (`D-2026/1`) and the hash of the adopted text. Refused: see `DecideRefusal`;
 * `symbol-taken`. There is no way to decide over an objection.
 * @source procedure.md §1.8.
 */
export const stateDecision = defineTextAct({
  name: 'decisions.state-decision',
  grave: true,
  who: presidingRoles,
  input: z.object({
    text: z.string().max(60),
    question: idInput,
    /** The words with which it was said, when they were others than the usual ones. */
    statement: optionalText(1000),
  }),
  subject: (input) => `text:${input.text}`,
  api: {
    method: 'post',
    path: '/texts/{text}/questions/{question}/decision',
    summary: 'State that nobody objected and that it is so decided',
  },
  async run(context, input): Promise<Result<Decided, DecideRefusal | 'not-found' | 'symbol-taken'>> {
    const { tx, actor } = context;
    const state = await openText(context, input.text);
    const chair = state && chairOn(state.text.body, actor);
    if (!state || !chair) return refused('not-found');
    const question = await questionOf(tx, state.text.id, input.question);
    const room = await roomOf(tx, state.text.body, question?.meeting ?? '');
    if (!room) return refused('not-found');
    const may = mayDecide({
      ...room.facts,
      isDecided: (await adoptedOf(tx, state.text.id)) !== null,
      question: question && { ...question, presiding: presidingOf(question) },
      isObjectedTo: question !== null && (await objectionsTo(tx, question.id)).length > 0,
      presiding: chair,
      isClean: isClean(state),
      sha256: hashOf(state, question?.symbol ?? ''),
    });
    if (!may.ok) return may;
    invariant(question, 'decided only after the question');
    return decide(context, state, { question, room, statement: input.statement || usualStatement });
  },
});

export interface Decided {
  readonly number: string;
  readonly sha256: string;
}

interface Deciding {
  readonly question: Question;
  readonly room: Room;
  readonly statement: string;
}

async function decide(
  context: ActContext,
  state: TextState,
  { question, room, statement }: Deciding,
): Promise<Result<Decided, 'symbol-taken'>> {
  const { now, tx } = context;
  const { exercise, language, title, audience } = state.text;
  const { officialZone: zone, name: bodyName } = room.body;
  const names = await namesOf(tx);
  const { symbol, presiding } = question;
  const { sha256 } = await sealAdopted(context, state, { symbol, adoptedAt: now, adoptedZone: zone });
  const number = await insertDecision(context, seriesOf(now, { zone, exercise }), {
    ...{ question: question.id, silenceRound: null },
    ...{ text: state.text.id, body: question.body, bodyName },
    ...{ meeting: question.meeting, meetingTitle: room.meetingTitle },
    ...{ verb: question.verb, mode: question.mode, symbol, title, language, exercise, sha256, statement },
    decidedAt: now,
    decidedZone: zone,
    presiding,
    presidingRole: question.presidingRole,
    presidingName: presiding === null ? null : (names[presiding] ?? presiding),
    audience,
  });
  if (number === null) return refused('symbol-taken', { at: 'symbol' });
  await insertPresence(context, number, {
    delegations: room.present.map((participant) => ({
      participant,
      name: names[participant] ?? participant,
    })),
    audience: audienceOf.bodyWithObservers(question.body),
  });
  await endQuestion(context, question.id, 'decided');
  await touchText(context, state, 'adopted');
  await context.tell({
    name: 'decisions.decided',
    subject: `text:${state.text.id}`,
    audience,
    payload: { number },
  });
  return accepted({ number, sha256 });
}

function presidingOf({ presiding, presidingRole }: Question): PresidingChair {
  return { participant: presiding, role: presidingRole };
}
