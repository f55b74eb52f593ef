import type { Tx, Viewer } from '../../platform/index.ts';
import { delegationOn } from '../../texts/index.ts';
import type { Decision } from '../reads/decisions.ts';
import type { Question } from '../reads/questions.ts';
import { openQuestions, unreleasedDecisions } from '../reads/waiting.ts';
import { chairOn } from '../rules/presiding.ts';
import { chairOfNobody } from '../rules/releasing.ts';
import { releaseState } from './release-keys.ts';

/** What decisions ask of a reader at this moment, under the hat now worn. */
export interface AskedOf {
  /** The body of the reader's delegation is being asked; the delegation may object. */
  readonly toAnswer: readonly Question[];
  /** The reader's chair put the question and has to state what came of it. */
  readonly toState: readonly Question[];
  /** The reader's chair has not yet signed the release. */
  readonly toSign: readonly Decision[];
}

export async function askedOf(tx: Tx, viewer: Viewer): Promise<AskedOf> {
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
  };
}
