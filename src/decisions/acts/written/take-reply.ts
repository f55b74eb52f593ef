import { audienceOf } from '../../../access/index.ts';
import { accepted, type Instant, invariant, type Result } from '../../../base/index.ts';
import type { ActContext } from '../../../platform/index.ts';
import { nextWritten } from '../../rules/written/machine.ts';
import type { WrittenRefusal } from '../../rules/written/table.ts';
import type { Answer, WrittenChannel, WrittenState } from '../../schema/written.ts';
import { insertReply, insertWrittenStep } from '../../writes/written.ts';
import { printedNumbers } from '../printed-numbers.ts';
import { type OpenedWritten, settle, tellOf } from './open-written.ts';
import { enqueueWrittenLetters } from './tell.ts';

/** A reply as it is to be taken. */
export interface Replied {
  readonly participant: string;
  readonly answer: Answer;
  readonly channel: WrittenChannel;
  readonly receivedAt: Instant;
  readonly evidence: string;
  readonly reason: string;
  /** Paragraphs; empty: the whole text. */
  readonly provisions: readonly string[];
}

export interface TakenReply {
  readonly reply: string;
  /** How the procedure stands with it. A member learns no more of the others than this. */
  readonly state: WrittenState;
}

/**
 * Take what a member replied, by whichever channel. The last agreement completes the procedure in the same act; who does
 * not agree ends it, and everybody is told about which paragraphs, and nobody from whom it came.
 *
 * @returns refused: see the table's row `reply`.
 * @source procedure.md §2.2; JOURNEYS, second part, first rule.
 */
export async function takeReply(
  context: ActContext,
  opened: OpenedWritten,
  replied: Replied,
): Promise<Result<TakenReply, WrittenRefusal>> {
  const { state, round, facts } = opened;
  const { participant, answer, channel, receivedAt, evidence, reason, provisions } = replied;
  const known = new Set(state.provisions.map(({ id }) => id));
  const done = nextWritten(facts, {
    ...{ type: 'reply', now: context.now, participant, answer, receivedAt, channel, evidence, reason },
    // Who may speak for a delegation was decided by the act: its own people, or the channel's evidence.
    hasAuthority: true,
    isScopeKnown: provisions.every((id) => known.has(id)),
  });
  if (!done.ok) return done;
  const { personId: person } = context.actor;
  invariant(person, 'a reply is entered by a person');
  const reply = await insertReply(context, {
    ...{ round: round.id, participant, answer, channel, receivedAt, person },
    ...{ evidence: evidence || null, reason: reason || null },
    provisions: provisions.length > 0 ? [...provisions] : null,
    audience: audienceOf.chairs(round.body),
  });
  // The chair follows what is missing. The members are told nothing: when somebody replied says who has not.
  await context.tell({
    name: 'decisions.written-replied',
    subject: `text:${round.text}`,
    audience: audienceOf.chairs(round.body),
  });
  if (done.value !== round.state) {
    await insertWrittenStep(context, round, {
      state: done.value,
      effectiveAt: receivedAt,
      person,
      provisions,
    });
    await tellOf(context, round, `written-${done.value}`);
  }
  if (done.value === 'notAgreed') {
    await enqueueWrittenLetters(context, round, {
      ...{ occasion: 'notAgreed', paragraphs: printedNumbers(state, provisions) },
    });
    return accepted({ reply, state: 'notAgreed' });
  }
  const settled = await settle(context, state, { ...round, state: done.value });
  return accepted({ reply, state: settled.round.state });
}
