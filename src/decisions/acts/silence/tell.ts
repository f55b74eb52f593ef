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

export interface LetterOrder {
  /** Tells several of one kind apart, as with extensions. */
  readonly number?: number;
  /** Printed numbers of the paragraphs about which it is, as they stood at the act: the text moves on. */
  readonly paragraphs?: readonly string[];
}

/** Letters to everybody of the body, after the act. */
export function enqueueLetters(
  context: ActContext,
  round: OfRound,
  occasion: Occasion,
  { number = 1, paragraphs = [] }: LetterOrder = {},
): Promise<void> {
  return context.enqueue({
    task: lettersTask,
    payload: { text: round.text, round: round.id, occasion, number, paragraphs },
    jobKey: `${lettersTask}:${round.id}:${occasion}:${number}`,
  });
}
