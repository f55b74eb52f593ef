import { z } from 'zod';
import { instant, type Result, refused } from '../../../base/index.ts';
import { defineAct, holds, idInput, optionalText, textInput } from '../../../platform/index.ts';
import { participantCode } from '../../../registry/index.ts';
import { defineTextAct, delegationOn, delegationRoles } from '../../../texts/index.ts';
import type { WrittenRefusal } from '../../rules/written/table.ts';
import { answers, otherChannels } from '../../schema/written.ts';
import { openWritten } from './open-written.ts';
import { type TakenReply, takeReply } from './take-reply.ts';

const replyInput = {
  text: z.string().max(60),
  answer: z.enum(answers, 'required'),
  /** Needed where the member does not agree. */
  reason: optionalText(8000),
  /** Paragraphs about which it is; none: the whole text. */
  provisions: z.array(idInput).max(500).default([]),
};

/**
 * A member replies to a written procedure: it agrees, does not, or asks for more time. It may reply anew until the
 * procedure is over; its last word counts.
 *
 * @returns how the procedure stands with it. Refused: see the table's row `reply`.
 * @source procedure.md §2.2.
 */
export const replyInWriting = defineTextAct({
  name: 'decisions.reply-in-writing',
  who: delegationRoles,
  input: z.object(replyInput),
  subject: (input) => `text:${input.text}`,
  unlogged: ['answer', 'reason', 'provisions'],
  api: {
    method: 'post',
    path: '/texts/{text}/written/replies',
    summary: 'Reply, for a member, to a written procedure',
  },
  async run(context, input): Promise<Result<TakenReply, WrittenRefusal | 'not-found'>> {
    const opened = await openWritten(context, input.text);
    const participant = opened && delegationOn(opened.state.text, context.actor);
    if (!opened || !participant) return refused('not-found');
    const { answer, provisions, reason = '' } = input;
    const receivedAt = context.now;
    return takeReply(context, opened, {
      ...{ participant, answer, provisions, reason, receivedAt, channel: 'here', evidence: '' },
    });
  },
});

/**
 * Enter what a member replied by another official written channel, as received: the time is that of the evidence, not
 * of the clerk. What was received in time counts until a chair has told the members how the procedure ended.
 *
 * @returns how the procedure stands with it. Refused: see the table's row `reply`.
 * @source JOURNEYS, second part, first rule.
 */
export const enterWrittenReply = defineAct({
  name: 'decisions.enter-written-reply',
  who: ['secretariat'],
  input: z.object({
    ...replyInput,
    participant: participantCode,
    channel: z.enum(otherChannels, 'required'),
    /** ISO 8601 with an offset. */
    receivedAt: z.iso.datetime({ offset: true, error: 'not-a-time' }),
    /** Where the proof is: the number of the note, the registry's stamp. */
    evidence: textInput(1000),
  }),
  subject: (input) => `text:${input.text}`,
  unlogged: ['answer', 'reason', 'provisions', 'participant'],
  api: {
    method: 'post',
    path: '/texts/{text}/written/received-replies',
    summary: 'Enter a reply that a member sent by mail or letter, as received',
  },
  async run(context, input): Promise<Result<TakenReply, WrittenRefusal | 'not-found'>> {
    const opened = await openWritten(context, input.text);
    if (!opened || !holds(context.actor, ['secretariat'], { body: opened.round.body }))
      return refused('not-found');
    const { participant, answer, channel, evidence, provisions, reason = '' } = input;
    const receivedAt = instant(input.receivedAt);
    return takeReply(context, opened, {
      ...{ participant, answer, channel, evidence, provisions, reason, receivedAt },
    });
  },
});
