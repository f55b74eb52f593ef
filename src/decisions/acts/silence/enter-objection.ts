import { createHash } from 'node:crypto';
import { z } from 'zod';
import { audienceOf } from '../../../access/index.ts';
import { accepted, instant, isBefore, type Result, refused } from '../../../base/index.ts';
import { defineAct, holds, idInput, textInput } from '../../../platform/index.ts';
import { participantCode } from '../../../registry/index.ts';
import type { SilenceRefusal } from '../../rules/silence/refusals.ts';
import { insertEvidence } from '../../writes/silence.ts';
import { breakSilence, keepMessage, type Said } from './break-silence.ts';
import { type OpenedRound, openRound } from './open-round.ts';

/** What became of a message that was entered. */
export interface Entered {
  readonly message: string;
  /** `broken`: silence is broken; `waits`: the chair rules. */
  readonly outcome: 'broken' | 'waits';
}

type EnterRefusal = SilenceRefusal | 'not-found';

/**
 * Enter what a member sent by another official written channel, as received: the time is that of the evidence, not of
 * the clerk. Received in time it breaks silence, also when it is entered after the deadline, until the chair's letter
 * is signed; afterwards, or where its meaning is unclear, the chair rules. The clock runs meanwhile.
 *
 * @returns what became of it. Refused: see the table's row `object`.
 * @source JOURNEYS, second part, first rule; procedure.md §2.3 (`object`), invariant 1.
 */
export const enterObjection = defineAct({
  name: 'decisions.enter-objection',
  who: ['secretariat'],
  input: z.object({
    text: z.string().max(60),
    participant: participantCode,
    kind: z.enum(['objection', 'amendment', 'unclear'], 'required'),
    channel: z.enum(['mail', 'letter'], 'required'),
    /** ISO 8601 with an offset. */
    receivedAt: z.iso.datetime({ offset: true, error: 'not-a-time' }),
    /** Where the proof is: the number of the note, the registry's stamp. */
    evidence: textInput(1000),
    words: textInput(8000),
    provisions: z.array(idInput).max(500).default([]),
    jointly: z.array(participantCode).max(100).default([]),
    /** The file as it came. */
    file: z.object({ name: z.string().min(1).max(200), content: z.base64().max(14_000_000) }).optional(),
  }),
  subject: (input) => `text:${input.text}`,
  unlogged: ['words', 'jointly', 'file', 'participant'],
  api: {
    method: 'post',
    path: '/texts/{text}/silence/received-objections',
    summary: 'Enter an objection that a member sent by mail or letter, as received',
  },
  async run(context, input): Promise<Result<Entered, EnterRefusal>> {
    const opened = await openRound(context, input.text);
    if (!opened || !holds(context.actor, ['secretariat'], { body: opened.round.body }))
      return refused('not-found');
    const { participant, channel, evidence, words, provisions, jointly, kind } = input;
    const receivedAt = instant(input.receivedAt);
    const said = { participant, channel, evidence, words, provisions, jointly, receivedAt };
    const entered = await enter(context, opened, { said, kind });
    if (!entered.ok || !input.file) return entered;
    const content = Buffer.from(input.file.content, 'base64');
    await insertEvidence(context, {
      message: entered.value.message,
      name: input.file.name,
      sha256: createHash('sha256').update(content).digest('hex'),
      content,
      erasedAt: null,
      audience: audienceOf.chairs(opened.round.body),
    });
    return entered;
  },
});

async function enter(
  context: Parameters<typeof breakSilence>[0],
  opened: OpenedRound,
  { said, kind }: { said: Omit<Said, 'kind'>; kind: Said['kind'] | 'unclear' },
): Promise<Result<Entered, EnterRefusal>> {
  const isAfterLetter = opened.round.state === 'notified' || opened.round.state === 'recorded';
  if (kind !== 'unclear' && !isAfterLetter) {
    const broken = await breakSilence(context, opened, { ...said, kind });
    return broken.ok ? accepted({ message: broken.value.message, outcome: 'broken' }) : broken;
  }
  const fault = faultOf(opened, said, context.now);
  if (fault) return fault;
  const message = await keepMessage(context, opened, { ...said, kind: 'unclear' });
  await context.tell({
    name: 'decisions.silence-message-waits',
    subject: `text:${opened.state.text.id}`,
    audience: audienceOf.chairs(opened.round.body),
  });
  return accepted({ message, outcome: 'waits' });
}

/** What the table asks of an objection holds for a message whose meaning is not yet known, too. */
function faultOf({ round, facts }: OpenedRound, said: Omit<Said, 'kind'>, now: Said['receivedAt']) {
  if (!round.electorate.includes(said.participant))
    return refused<SilenceRefusal>('not-in-the-electorate', { at: 'participant' });
  if (isBefore(now, said.receivedAt))
    return refused<SilenceRefusal>('received-in-the-future', { at: 'receivedAt' });
  if (facts.startedAt === null) return refused<SilenceRefusal>('not-running');
  if (isBefore(said.receivedAt, facts.startedAt))
    return refused<SilenceRefusal>('received-before-start', { at: 'receivedAt' });
  if (!isBefore(said.receivedAt, facts.deadline))
    return refused<SilenceRefusal>('received-late', { at: 'receivedAt' });
  if (['refused', 'broken', 'withdrawn', 'void'].includes(round.state))
    return refused<SilenceRefusal>('round-over');
  return null;
}
