import type { Instant } from '../../base/index.ts';
import type { Tx, Viewer } from '../../platform/index.ts';
import { correctionInHand, delegationOn, textsWithCorrectionInHand } from '../../texts/index.ts';
import { type Decision, decisionOf, decisionOnText } from '../reads/decisions.ts';
import type { Question } from '../reads/questions.ts';
import { decisionsWithRemovalKeys } from '../reads/removals.ts';
import { openQuestions, unreleasedDecisions } from '../reads/waiting.ts';
import { chairOn } from '../rules/presiding.ts';
import { chairOfNobody } from '../rules/releasing.ts';
import { correctionKeys } from './corrections/ground.ts';
import { releaseState } from './release-keys.ts';
import { isTextRemoved, removalKeys } from './sign-removal.ts';

/** What decisions ask of a reader at this moment, under the hat now worn. */
export interface AskedOf {
  /** The body of the reader's delegation is being asked; the delegation may object. */
  readonly toAnswer: readonly Question[];
  /** The reader's chair put the question and has to state what came of it. */
  readonly toState: readonly Question[];
  /** The reader's chair has not yet signed the release. */
  readonly toSign: readonly Decision[];
  /** The reader's chair has not yet signed a correction of the text. */
  readonly toCorrect: readonly Decision[];
  /** Another chair has signed that the text be removed. */
  readonly toRemove: readonly Decision[];
}

export async function askedOf(
  tx: Tx,
  { viewer, now }: { readonly viewer: Viewer; readonly now: Instant },
): Promise<AskedOf> {
  const questions = await openQuestions(tx);
  const toSign: Decision[] = [];
  for (const decision of await unreleasedDecisions(tx)) {
    const chair = chairOn(decision.body, viewer);
    if (!chair) continue;
    const { keys } = await releaseState(tx, decision);
    if (keys.waitingFor.includes(chair.participant ?? chairOfNobody)) toSign.push(decision);
  }
  return {
    toAnswer: questions.filter((one) => delegationOn(one, viewer) !== null),
    toState: questions.filter((one) => chairOn(one.body, viewer) !== null),
    toSign,
    toCorrect: await correctionsToSign(tx, viewer, now),
    toRemove: await removalsToSign(tx, viewer, now),
  };
}

async function correctionsToSign(tx: Tx, viewer: Viewer, now: Instant): Promise<Decision[]> {
  const waiting: Decision[] = [];
  for (const text of await textsWithCorrectionInHand(tx)) {
    const [decision, correction] = [await decisionOnText(tx, text), await correctionInHand(tx, text)];
    const chair = decision && chairOn(decision.body, viewer);
    if (!chair || !correction) continue;
    const { keys } = await correctionKeys(tx, { body: decision.body, correction, now });
    if (keys.waitingFor.includes(chair.participant ?? chairOfNobody)) waiting.push(decision);
  }
  return waiting;
}

async function removalsToSign(tx: Tx, viewer: Viewer, now: Instant): Promise<Decision[]> {
  const waiting: Decision[] = [];
  for (const number of await decisionsWithRemovalKeys(tx)) {
    const decision = await decisionOf(tx, number);
    const chair = decision && chairOn(decision.body, viewer);
    if (!chair || (await isTextRemoved(tx, decision))) continue;
    const { rule } = await releaseState(tx, decision);
    const keys = await removalKeys(tx, number, { rule, now });
    const isAsked = keys.waitingFor.includes(chair.participant ?? chairOfNobody);
    if (keys.signed.length > 0 && isAsked) waiting.push(decision);
  }
  return waiting;
}
