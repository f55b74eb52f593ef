import { z } from 'zod';
import { accepted, type Result, refused } from '../../../base/index.ts';
import { idInput, textInput } from '../../../platform/index.ts';
import { participantCode } from '../../../registry/index.ts';
import { defineTextAct, delegationOn, delegationRoles } from '../../../texts/index.ts';
import { next } from '../../rules/silence/machine.ts';
import type { SilenceRefusal } from '../../rules/silence/refusals.ts';
import { objectionKinds } from '../../schema/silence.ts';
import { insertStep } from '../../writes/silence.ts';
import { keepMessage } from './break-silence.ts';
import { openRound } from './open-round.ts';
import { type Received, receive } from './receive.ts';
import { enqueueLetters } from './tell.ts';

/**
 * A member objects to a text under silence, or amends it, which is the same: silence is broken at once. Received is
 * when the request reached the server, strictly before the deadline.
 *
 * @returns the objection's id, and whether silence is broken. Refused: see the table's row `object`.
 * @source procedure.md §2.3 (`object`), invariants 1, 2 and 7.
 */
export const objectUnderSilence = defineTextAct({
  name: 'decisions.object-under-silence',
  who: delegationRoles,
  input: z.object({
    text: z.string().max(60),
    kind: z.enum(objectionKinds, 'required'),
    /** The reason, or the amendment in full. */
    words: textInput(8000),
    /** Paragraphs about which it is; none: the whole text. */
    provisions: z.array(idInput).max(500).default([]),
    /** Members in whose name it is made as well; each confirms by itself. */
    jointly: z.array(participantCode).max(100).default([]),
  }),
  subject: (input) => `text:${input.text}`,
  unlogged: ['words', 'jointly'],
  api: {
    method: 'post',
    path: '/texts/{text}/silence/objections',
    summary: 'Object to the text under silence, or propose an amendment: silence is broken',
  },
  async run(context, input): Promise<Result<Received, SilenceRefusal | 'not-found'>> {
    const opened = await openRound(context, input.text);
    const participant = opened && delegationOn(opened.state.text, context.actor);
    if (!opened || !participant) return refused('not-found');
    const { kind, words, provisions, jointly } = input;
    const said = {
      ...{ participant, words, provisions, jointly, evidence: '' },
      channel: 'here' as const,
      receivedAt: context.now,
    };
    return receive(context, opened, { said, kind });
  },
});

/**
 * A member objects to the use of the silence procedure itself, while the window for it is open. The round is over;
 * the text waits for a meeting.
 *
 * @returns refused: see the table's row `objectToUse`.
 * @source procedure.md §2.3 (proposed → refused).
 */
export const objectToSilence = defineTextAct({
  name: 'decisions.object-to-silence',
  who: delegationRoles,
  input: z.object({ text: z.string().max(60), words: textInput(2000) }),
  subject: (input) => `text:${input.text}`,
  unlogged: ['words'],
  api: {
    method: 'post',
    path: '/texts/{text}/silence/objections-to-use',
    summary: 'Object to the use of the silence procedure for this text',
  },
  async run(context, input): Promise<Result<null, SilenceRefusal | 'not-found'>> {
    const opened = await openRound(context, input.text);
    const participant = opened && delegationOn(opened.state.text, context.actor);
    if (!opened || !participant) return refused('not-found');
    const { now } = context;
    const done = next(opened.facts, { type: 'objectToUse', now, participant, hasAuthority: true });
    if (!done.ok) return done;
    const { round, state } = opened;
    await keepMessage(context, opened, {
      ...{ participant, kind: 'toUse', channel: 'here', receivedAt: now, words: input.words },
      ...{ evidence: '', provisions: [], jointly: [] },
    });
    const { audience, id } = state.text;
    await insertStep(context, { ...round, audience }, { state: 'refused', person: context.actor.personId });
    await context.tell({ name: 'decisions.silence-refused', subject: `text:${id}`, audience });
    await enqueueLetters(context, round, 'refused');
    return accepted(null);
  },
});
