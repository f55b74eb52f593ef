import { audienceOf } from '../../../access/index.ts';
import type { Instant } from '../../../base/index.ts';
import type { ActContext } from '../../../platform/index.ts';
import { isClean, openText, type TextState } from '../../../texts/index.ts';
import {
  asWritten,
  lastWrittenRound,
  type ReplyRow,
  repliesOf,
  type WrittenRound,
} from '../../reads/written/rounds.ts';
import { settledWritten } from '../../rules/written/machine.ts';
import type { WrittenRound as Facts } from '../../rules/written/round.ts';
import type { WrittenState } from '../../schema/written.ts';
import { insertWrittenStep } from '../../writes/written.ts';
import { hashOf } from '../ask-for-objections.ts';

/** A written procedure as an act finds it: the text is locked, and what the clock had still to do is done. */
export interface OpenedWritten {
  readonly state: TextState;
  readonly round: WrittenRound;
  /** The same as the rules see it, with every reply. */
  readonly facts: Facts;
  /** Whether the words are still those about which the members are asked. */
  readonly isUnchanged: boolean;
}

/**
 * The last written procedure about a text, locked until the act is done: acts on one text follow one another. Whatever
 * the clock should have done by now is done first, so that no act depends on a job's having run.
 *
 * @returns null when the actor may see no such text, or no round about it.
 */
export async function openWritten(context: ActContext, text: string): Promise<OpenedWritten | null> {
  const state = await openText(context, text);
  const round = state && (await lastWrittenRound(context.tx, text));
  return state && round && settle(context, state, round);
}

/** Let the clock do what is due about a round: complete it at the last agreement, or let it lapse at its deadline. */
export async function settle(
  context: ActContext,
  state: TextState,
  found: WrittenRound,
): Promise<OpenedWritten> {
  const isUnchanged = isUnchangedFor(state, found);
  const facts = asWritten(found, await repliesOf(context.tx, found.id));
  const step = settledWritten(facts, { now: context.now, isUnchanged });
  if (!step) return { state, round: found, facts, isUnchanged };
  await insertWrittenStep(context, found, { state: step.state, effectiveAt: step.at, person: null });
  await tellOf(context, found, `written-${step.state}`);
  const round = (await lastWrittenRound(context.tx, found.text)) ?? found;
  return { state, round, facts: { ...facts, state: round.state }, isUnchanged };
}

export function isUnchangedFor(state: TextState, round: WrittenRound): boolean {
  return !state.isAdopted && isClean(state) && hashOf(state, round.symbol) === round.sha256;
}

/**
 * What the clock would make of a round at `now`: for pages, which show it although no job has run. Whoever reads a part
 * of the replies alone sees the same, for the act that takes the last agreement completes the round itself.
 */
export function standingOf(
  state: TextState,
  { round, replies, now }: { round: WrittenRound; replies: readonly ReplyRow[]; now: Instant },
): WrittenState {
  const step = settledWritten(asWritten(round, replies), { now, isUnchanged: isUnchangedFor(state, round) });
  return step?.state ?? round.state;
}

/** Members, chairs and secretariat of the body learn that something happened; observers are not asked and learn none. */
export function tellOf(context: ActContext, round: WrittenRound, what: string): Promise<void> {
  return context.tell({
    name: `decisions.${what}`,
    subject: `text:${round.text}`,
    audience: round.state === 'drafted' ? audienceOf.chairs(round.body) : audienceOf.body(round.body),
  });
}
