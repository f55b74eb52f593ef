import { newId } from '../../base/index.ts';
import type { ActContext } from '../../platform/index.ts';
import type { Question } from '../reads/questions.ts';
import type { EndWhy, Mode, ObjectionChannel, PresidingRole, Verb } from '../schema.ts';

export interface NewQuestion {
  readonly text: string;
  readonly body: string;
  readonly meeting: string;
  readonly symbol: string;
  readonly title: string;
  readonly verb: Verb;
  readonly mode: Mode;
  readonly sha256: string;
  readonly presiding: string | null;
  readonly presidingRole: PresidingRole;
  readonly askedZone: string;
  readonly audience: string;
}

/** @returns the question's id. */
export async function insertQuestion(
  { tx, now }: ActContext,
  question: NewQuestion,
  askedBy: string,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('decisions.question')
    .values({ ...question, id, askedBy, askedAt: now, endedWhy: null, endedAt: null, endedBy: null })
    .execute();
  return id;
}

/** A question ends once. */
export async function endQuestion(
  { tx, now, actor }: ActContext,
  question: string,
  endedWhy: EndWhy,
): Promise<void> {
  await tx
    .updateTable('decisions.question')
    .set({ endedWhy, endedAt: now, endedBy: actor.personId })
    .where('id', '=', question)
    .where('endedAt', 'is', null)
    .execute();
}

export async function insertObjection(
  { tx, now }: ActContext,
  question: Question,
  objection: {
    participant: string;
    reason: string | null;
    channel: ObjectionChannel;
    recordedBy: string;
    audience: string;
  },
): Promise<void> {
  await tx
    .insertInto('decisions.objection')
    .values({ ...objection, id: newId(), question: question.id, at: now })
    .execute();
}
