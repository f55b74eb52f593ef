import type { Tx } from '../../platform/index.ts';
import type { Decision } from './decisions.ts';
import { selectDecisions } from './decisions.ts';
import type { Question } from './questions.ts';

/** Questions to which a body may be answering now, as far as the viewer may know, the latest first. */
export async function openQuestions(tx: Tx): Promise<Question[]> {
  return tx
    .selectFrom('decisions.question')
    .selectAll()
    .where('endedAt', 'is', null)
    .orderBy('askedAt', 'desc')
    .orderBy('id')
    .limit(100)
    .execute();
}

/** Decisions that still need a chair's key, as far as the viewer may know, the oldest first. */
export async function unreleasedDecisions(tx: Tx): Promise<Decision[]> {
  return selectDecisions(tx)
    .where('release.readyAt', 'is', null)
    .orderBy('decision.decidedAt')
    .orderBy('decision.number')
    .limit(100)
    .execute();
}
