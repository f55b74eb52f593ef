import { audienceOf } from '../../../access/index.ts';
import { accepted, type Instant, invariant, type Result, refused } from '../../../base/index.ts';
import type { ActContext } from '../../../platform/index.ts';
import { next } from '../../rules/silence/machine.ts';
import type { SilenceRefusal } from '../../rules/silence/refusals.ts';
import type { MessageKind, ObjectionKind, SilenceChannel } from '../../schema/silence.ts';
import { insertJoint, insertMessage, insertStep } from '../../writes/silence.ts';
import { printedNumbers } from '../printed-numbers.ts';
import type { OpenedRound } from './open-round.ts';
import { enqueueLetters } from './tell.ts';

/** An objection as it is to be written. */
export interface Said {
  readonly participant: string;
  readonly kind: ObjectionKind;
  readonly channel: SilenceChannel;
  readonly receivedAt: Instant;
  readonly words: string;
  readonly evidence: string;
  /** Paragraphs; empty: the whole text. */
  readonly provisions: readonly string[];
  /** Others in whose name it was made as well; each confirms by itself. */
  readonly jointly: readonly string[];
}

export interface Broken {
  readonly message: string;
}

/**
 * An objection or an amendment breaks silence: the round is over, and everybody is told which paragraphs it is about,
 * and by the body's rules nobody, or the members alone, from whom it came.
 *
 * @returns refused: see the table's row `object`.
 */
export async function breakSilence(
  context: ActContext,
  { state, round, facts }: OpenedRound,
  said: Said,
): Promise<Result<Broken, SilenceRefusal>> {
  const known = new Set(state.provisions.map(({ id }) => id));
  const { participant, channel, receivedAt, evidence, words, provisions } = said;
  const strangers = said.jointly.filter((code) => !round.electorate.includes(code));
  if (strangers.length > 0) return refused('not-in-the-electorate', { at: 'jointly' });
  const done = next(facts, {
    ...{ type: 'object', now: context.now, participant, channel, receivedAt, evidence, words },
    // Who may speak for a delegation was decided by the act: its own people, or the channel's evidence.
    hasAuthority: true,
    isScopeKnown: provisions.every((id) => known.has(id)),
  });
  if (!done.ok) return done;
  const message = await keepMessage(context, { state, round }, said);
  await insertStep(
    context,
    { ...round, audience: state.text.audience },
    { state: 'broken', effectiveAt: receivedAt, person: context.actor.personId, provisions },
  );
  await tellBroken(context, { state, round }, provisions);
  return accepted({ message });
}

/** Write a message with those named beside it, readable as the round's rules disclose it. */
export async function keepMessage(
  context: ActContext,
  { state, round }: Pick<OpenedRound, 'state' | 'round'>,
  said: Omit<Said, 'kind'> & { readonly kind: MessageKind },
): Promise<string> {
  const { personId } = context.actor;
  invariant(personId, 'a message is entered by a person');
  const audience =
    round.discloses === 'members' ? state.text.attributionAudience : audienceOf.chairs(round.body);
  const { jointly, evidence, provisions, ...rest } = said;
  const message = await insertMessage(context, {
    ...rest,
    round: round.id,
    person: personId,
    evidence: evidence || null,
    provisions: provisions.length > 0 ? [...provisions] : null,
    audience,
  });
  const participants = [...new Set(jointly)].filter((code) => code !== said.participant);
  await insertJoint(context, { message, lead: said.participant, participants, audience });
  return message;
}

async function tellBroken(
  context: ActContext,
  { state, round }: Pick<OpenedRound, 'state' | 'round'>,
  provisions: readonly string[],
): Promise<void> {
  const { id, audience } = state.text;
  await context.tell({ name: 'decisions.silence-broken', subject: `text:${id}`, audience });
  await enqueueLetters(context, round, 'broken', { paragraphs: printedNumbers(state, provisions) });
}
