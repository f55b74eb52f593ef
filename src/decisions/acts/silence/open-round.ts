import type { Instant } from '../../../base/index.ts';
import type { ActContext, Tx } from '../../../platform/index.ts';
import { isClean, openText, type TextState } from '../../../texts/index.ts';
import { asRound, lastRound, messagesOf, type SilenceRound } from '../../reads/silence/rounds.ts';
import { outagesOf } from '../../reads/silence/rules.ts';
import { type ClockStep, settled } from '../../rules/silence/machine.ts';
import type { Round } from '../../rules/silence/round.ts';
import { insertStep } from '../../writes/silence.ts';
import { hashOf } from '../ask-for-objections.ts';
import { enqueueLetters, enqueueSettling } from './tell.ts';

/** A round as an act finds it: the text is locked, and what the clock had still to do is done. */
export interface OpenedRound {
  readonly state: TextState;
  readonly round: SilenceRound;
  /** The same as the rules see it. */
  readonly facts: Round;
  /** Whether the words are still those that were put under silence. */
  readonly isUnchanged: boolean;
}

/**
 * The last round about a text, locked until the act is done: acts on one text follow one another. Whatever the clock
 * should have done by now is done first, so that no act depends on a job's having run.
 *
 * @returns null when the actor may see no such text, or no round about it.
 */
export async function openRound(context: ActContext, text: string): Promise<OpenedRound | null> {
  const state = await openText(context, text);
  const found = state && (await lastRound(context.tx, text));
  if (!state || !found) return null;
  const isUnchanged = isUnchangedIn(state, found);
  const facts = await factsOf(context.tx, found);
  const steps = settled(facts, { now: context.now, isUnchanged });
  if (steps.length === 0) return { state, round: found, facts, isUnchanged };
  for (const step of steps) await take(context, state, { round: found, step });
  const round = (await lastRound(context.tx, text)) ?? found;
  return { state, round, facts: await factsOf(context.tx, round), isUnchanged };
}

/** The round as the rules see it, with what the viewer may read of the messages. */
export async function factsOf(tx: Tx, round: SilenceRound): Promise<Round> {
  return asRound(round, { outages: await outagesOf(tx), messages: await messagesOf(tx, round.id) });
}

export function isUnchangedIn(state: TextState, round: SilenceRound): boolean {
  return !state.isAdopted && isClean(state) && hashOf(state, round.symbol) === round.sha256;
}

/** What the clock would make of a round at `now`: for pages, which show it although no job has run. */
export async function stateAt(
  tx: Tx,
  state: TextState,
  { round, now }: { round: SilenceRound; now: Instant },
): Promise<SilenceRound['state']> {
  const steps = settled(await factsOf(tx, round), { now, isUnchanged: isUnchangedIn(state, round) });
  return steps.at(-1)?.state ?? round.state;
}

async function take(
  context: ActContext,
  state: TextState,
  { round, step }: { round: SilenceRound; step: ClockStep },
): Promise<void> {
  const { audience, id } = state.text;
  await insertStep(
    context,
    { ...round, audience },
    {
      state: step.state,
      effectiveAt: step.at,
      person: null,
      defect: step.defect?.kind ?? null,
    },
  );
  await context.tell({ name: `decisions.silence-${eventOf[step.state]}`, subject: `text:${id}`, audience });
  if (step.state === 'running') await enqueueSettling(context, round, round.deadline);
  if (step.state === 'void') await enqueueLetters(context, round, 'void');
}

const eventOf = { running: 'started', expiredUnbroken: 'expired', void: 'void' } as const;
