import type { Instant } from '../../../base/index.ts';
import type { ActContext } from '../../../platform/index.ts';
import type { SilenceRound } from '../../reads/silence/rounds.ts';

export const settleTask = 'decisions.settle-silence';
export const lettersTask = 'decisions.silence-letters';

/** What a letter about a round of silence tells. */
export const occasions = ['opened', 'refused', 'extended', 'broken', 'withdrawn', 'void', 'adopted'] as const;
export type Occasion = (typeof occasions)[number];

type OfRound = Pick<SilenceRound, 'id' | 'text'>;

/** Wake the clock for a round at the instant at which something falls due; the state never depends on its coming. */
export function enqueueSettling(context: ActContext, round: OfRound, at: Instant): Promise<void> {
  return context.enqueue({
    task: settleTask,
    payload: { text: round.text },
    runAt: at,
    jobKey: `${settleTask}:${round.id}`,
  });
}

/** Letters to everybody of the body, after the act. @param number which of several, as with extensions. */
export function enqueueLetters(
  context: ActContext,
  round: OfRound,
  occasion: Occasion,
  number = 1,
): Promise<void> {
  return context.enqueue({
    task: lettersTask,
    payload: { text: round.text, round: round.id, occasion, number },
    jobKey: `${lettersTask}:${round.id}:${occasion}:${number}`,
  });
}
