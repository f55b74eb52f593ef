import { z } from 'zod';
import { accepted, instant, type Result, refused } from '../../../base/index.ts';
import { defineAct, holds, idInput, textInput } from '../../../platform/index.ts';
import { participantCode } from '../../../registry/index.ts';
import type { SilenceRefusal } from '../../rules/silence/refusals.ts';
import { type EvidenceRefusal, keepEvidence, readEvidence } from './evidence.ts';
import { openRound } from './open-round.ts';
import { type Received, receive } from './receive.ts';

/**
 * Enter what a member sent by another official written channel, as received: the time is that of the evidence, not of
 * the clerk. Received in time it breaks silence, also when it is entered after the deadline, until the chair's letter
 * is signed; afterwards, or where its meaning is unclear, the chair rules. The clock runs meanwhile.
 *
 * @returns what became of it. Refused: see the table's row `object`, and `EvidenceRefusal`; then nothing is kept.
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
    /** The original as it came: a saved mail, a scan, a PDF or a Word file. */
    file: z.object({ name: textInput(200), content: z.base64() }).optional(),
  }),
  subject: (input) => `text:${input.text}`,
  unlogged: ['words', 'jointly', 'file', 'participant'],
  api: {
    method: 'post',
    path: '/texts/{text}/silence/received-objections',
    summary: 'Enter an objection that a member sent by mail or letter, as received',
  },
  async run(context, input): Promise<Result<Received, SilenceRefusal | EvidenceRefusal | 'not-found'>> {
    const opened = await openRound(context, input.text);
    if (!opened || !holds(context.actor, ['secretariat'], { body: opened.round.body }))
      return refused('not-found');
    const { participant, channel, evidence, words, provisions, jointly, kind, file } = input;
    const original = file ? readEvidence(file.name, Buffer.from(file.content, 'base64')) : accepted(null);
    if (!original.ok) return original;
    const receivedAt = instant(input.receivedAt);
    const said = { participant, channel, evidence, words, provisions, jointly, receivedAt };
    const entered = await receive(context, opened, { said, kind });
    if (!entered.ok || original.value === null) return entered;
    const { message } = entered.value;
    await keepEvidence(context, original.value, { message, participant, body: opened.round.body });
    return entered;
  },
});
