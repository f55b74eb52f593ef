import { z } from 'zod';
import { audienceOf } from '../../../access/index.ts';
import { accepted, type Result, refused } from '../../../base/index.ts';
import { defineAct, holds, textInput } from '../../../platform/index.ts';
import { participantCode } from '../../../registry/index.ts';
import type { SilenceRefusal } from '../../rules/silence/refusals.ts';
import { insertNotice } from '../../writes/silence.ts';
import { openRound } from './open-round.ts';
import { noticedWhenAll } from './send-letters.ts';

/**
 * Notice of a round was given to a member by letter, for instance by note verbale to its embassy: where nobody of it
 * has an address here, silence waits for this.
 *
 * @returns refused: `not-in-the-electorate`; `is-running` when silence has begun.
 * @source procedure.md §2.3 (`start`): by the official channel, with a fallback.
 */
export const recordSilenceNotice = defineAct({
  name: 'decisions.record-silence-notice',
  who: ['secretariat'],
  input: z.object({ text: z.string().max(60), participant: participantCode, evidence: textInput(1000) }),
  subject: (input) => `text:${input.text}`,
  api: {
    method: 'post',
    path: '/texts/{text}/silence/notices',
    summary: 'Record that notice of a round was given to a member by letter',
  },
  async run(context, input): Promise<Result<null, SilenceRefusal | 'not-found'>> {
    const opened = await openRound(context, input.text);
    if (!opened || !holds(context.actor, ['secretariat'], { body: opened.round.body }))
      return refused('not-found');
    const { round } = opened;
    const { participant, evidence } = input;
    if (!round.electorate.includes(participant))
      return refused('not-in-the-electorate', { at: 'participant' });
    await insertNotice(context, {
      ...{ round: round.id, participant, channel: 'letter', message: null, evidence },
      audience: audienceOf.chairs(round.body),
    });
    if (round.noticedAt === null) await noticedWhenAll(context, round);
    return accepted(null);
  },
});
