import type { Instant } from '../../../base/index.ts';
import type { ActContext } from '../../../platform/index.ts';
import type { WrittenRound } from '../../reads/written/rounds.ts';

export const settleWrittenTask = 'decisions.settle-written';
export const writtenLettersTask = 'decisions.written-letters';

/** What a letter about a written procedure tells. */
export const writtenOccasions = [
  'opened',
  'reminder',
  'extended',
  'notAgreed',
  'lapsed',
  'withdrawn',
  'adopted',
] as const;
export type WrittenOccasion = (typeof writtenOccasions)[number];

type OfRound = Pick<WrittenRound, 'id' | 'text'>;

/** Wake the clock for a round at its deadline; the state never depends on its coming. */
export function enqueueWrittenSettling(context: ActContext, round: OfRound, at: Instant): Promise<void> {
  return context.enqueue({
    task: settleWrittenTask,
    payload: { text: round.text },
    runAt: at,
    jobKey: `${settleWrittenTask}:${round.id}`,
  });
}

export interface LetterOrder {
  readonly occasion: WrittenOccasion;
  /** Tells two letters of one kind apart, as with extensions and reminders. */
  readonly number?: number;
  /** Printed numbers of the paragraphs about which it is, as they stood at the act: the text moves on. */
  readonly paragraphs?: readonly string[];
}

/** Letters to everybody of the body, after the act. */
export function enqueueWrittenLetters(
  context: ActContext,
  round: OfRound,
  { occasion, number = 1, paragraphs = [] }: LetterOrder,
): Promise<void> {
  return context.enqueue({
    task: writtenLettersTask,
    payload: { text: round.text, round: round.id, occasion, number, paragraphs },
    jobKey: `${writtenLettersTask}:${round.id}:${occasion}:${number}`,
  });
}
