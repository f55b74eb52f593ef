import { z } from 'zod';
import { accepted, type Result, refused } from '../../../base/index.ts';
import { defineAct, holds, idInput, textInput } from '../../../platform/index.ts';
import { evidenceOf } from '../../reads/silence/evidence.ts';
import { messageOf } from '../../reads/silence/rounds.ts';
import { type EvidenceRefusal, keepEvidence, readEvidence } from './evidence.ts';
import { openRound } from './open-round.ts';

/**
 * The secretariat adds the original to what it entered before without one: the note itself often follows days after
 * its facsimile. One original is kept for a message, and it is never replaced by another.
 *
 * @returns refused: `original-kept`; `not-entered` for what a delegation wrote here itself; see `EvidenceRefusal`.
 * @source JOURNEYS, second part, first rule: entered as received, with the evidence.
 */
export const attachEvidence = defineAct({
  name: 'decisions.attach-evidence',
  who: ['secretariat'],
  input: z.object({
    text: z.string().max(60),
    message: idInput,
    file: z.object({ name: textInput(200), content: z.base64() }, 'required'),
  }),
  subject: (input) => `text:${input.text}`,
  unlogged: ['file'],
  api: {
    method: 'post',
    path: '/texts/{text}/silence/messages/{message}/original',
    summary: 'Add the original to an objection that was entered as received',
  },
  async run(
    context,
    { text, message: id, file },
  ): Promise<Result<null, EvidenceRefusal | 'not-entered' | 'original-kept' | 'not-found'>> {
    const opened = await openRound(context, text);
    if (!opened || !holds(context.actor, ['secretariat'], { body: opened.round.body }))
      return refused('not-found');
    const message = await messageOf(context.tx, id);
    if (message?.round !== opened.round.id) return refused('not-found');
    if (message.channel === 'here') return refused('not-entered');
    if ((await evidenceOf(context.tx, [id])).length > 0) return refused('original-kept', { at: 'file' });
    const original = readEvidence(file.name, Buffer.from(file.content, 'base64'));
    if (!original.ok) return original;
    const { participant } = message;
    await keepEvidence(context, original.value, { message: id, participant, body: opened.round.body });
    return accepted(null);
  },
});
