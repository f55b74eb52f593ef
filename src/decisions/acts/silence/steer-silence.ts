import { z } from 'zod';
import { accepted, type Result, refused } from '../../../base/index.ts';
import { keyInput, orAbsent, textInput, wallTimeInput } from '../../../platform/index.ts';
import { participantCode } from '../../../registry/index.ts';
import { defineTextAct } from '../../../texts/index.ts';
import { workingCalendarOf } from '../../reads/silence/rules.ts';
import { passes } from '../../rules/guard.ts';
import { type RoomFacts, type RoomRefusal, roomGuards } from '../../rules/meeting.ts';
import { chairOn, presidingRoles } from '../../rules/presiding.ts';
import { deadlineFault, instantNamed } from '../../rules/silence/deadline.ts';
import { next } from '../../rules/silence/machine.ts';
import type { SilenceRefusal } from '../../rules/silence/refusals.ts';
import type { Defect } from '../../rules/silence/round.ts';
import { defects } from '../../schema/silence.ts';
import { insertExtension, insertStep } from '../../writes/silence.ts';
import { roomOf } from '../room.ts';
import { type OpenedRound, openRound } from './open-round.ts';
import { wasReached } from './reached.ts';
import { enqueueLetters, enqueueSettling } from './tell.ts';

const ofText = z.object({ text: z.string().max(60) });

/**
 * Consent to the use of silence was given in a meeting of the body: silence begins now.
 *
 * @returns refused: see `RoomRefusal` and the table's row `start`.
 */
export const startSilence = defineTextAct({
  name: 'decisions.start-silence',
  who: presidingRoles,
  input: ofText.extend({ meeting: keyInput }),
  subject: (input) => `text:${input.text}`,
  api: {
    method: 'post',
    path: '/texts/{text}/silence/start',
    summary: 'Begin silence: the body consented to its use in a meeting',
  },
  async run(context, input): Promise<Result<null, SilenceRefusal | RoomRefusal | 'not-found'>> {
    const opened = await openRound(context, input.text);
    if (!opened || !chairOn(opened.state.text.body, context.actor)) return refused('not-found');
    const { round, state, facts } = opened;
    const room = await roomOf(context.tx, round.body, input.meeting);
    if (!room) return refused('not-found');
    const sits = passes<RoomFacts, RoomRefusal>(roomGuards, room.facts);
    if (!sits.ok) return sits;
    const done = next(facts, { type: 'start', now: context.now, isConsentGiven: true });
    if (!done.ok) return done;
    const { id, audience } = state.text;
    const { personId: person } = context.actor;
    await insertStep(context, { ...round, audience }, { state: 'running', person, meeting: input.meeting });
    await context.tell({ name: 'decisions.silence-started', subject: `text:${id}`, audience });
    await enqueueSettling(context, round, round.deadline);
    return accepted(null);
  },
});

/**
 * A chair moves the deadline later. Both stay in the record; it is never moved nearer.
 *
 * @returns the new deadline, ISO 8601 in UTC. Refused: see the table's row `extend`.
 */
export const extendSilence = defineTextAct({
  name: 'decisions.extend-silence',
  who: presidingRoles,
  input: ofText.extend({
    /** Wall-clock time in the round's zone. */
    deadline: wallTimeInput,
    reason: textInput(1000),
  }),
  subject: (input) => `text:${input.text}`,
  api: {
    method: 'post',
    path: '/texts/{text}/silence/extensions',
    summary: 'Move the deadline of silence later',
  },
  async run(context, input): Promise<Result<{ deadline: string }, SilenceRefusal | 'not-found'>> {
    const opened = await openRound(context, input.text);
    if (!opened) return refused('not-found');
    const { round, state, facts } = opened;
    const isChair = chairOn(state.text.body, context.actor) !== null;
    if (!isChair) return refused('not-found');
    const to = instantNamed(input.deadline, round.deadlineZone);
    if (typeof to === 'string') return refused(to, { at: 'deadline' });
    const calendar = await workingCalendarOf(context.tx, round.deadlineZone, round);
    const { reason } = input;
    const fault = deadlineFault(to, calendar, { from: null, minimumHours: round.minimumHours });
    const done = next(facts, { type: 'extend', now: context.now, isChair, to, reason, deadlineFault: fault });
    if (!done.ok) return done;
    const { id, audience } = state.text;
    const person = context.actor.personId ?? '';
    await insertExtension(context, {
      ...{ round: round.id, fromAt: round.deadline, toAt: to, person, reason, audience },
    });
    await context.tell({ name: 'decisions.silence-extended', subject: `text:${id}`, audience });
    await enqueueLetters(context, round, 'extended', { number: round.extensions.length + 1 });
    await enqueueSettling(context, round, to);
    return accepted({ deadline: to.toString() });
  },
});

/**
 * A chair takes the text back before the deadline. The round is over.
 *
 * @returns refused: see the table's row `withdraw`.
 */
export const withdrawSilence = defineTextAct({
  name: 'decisions.withdraw-silence',
  who: presidingRoles,
  input: ofText.extend({ reason: textInput(1000) }),
  subject: (input) => `text:${input.text}`,
  api: {
    method: 'post',
    path: '/texts/{text}/silence/withdrawal',
    summary: 'Withdraw the text from silence',
  },
  async run(context, input): Promise<Result<null, SilenceRefusal | 'not-found'>> {
    const opened = await openRound(context, input.text);
    if (!opened) return refused('not-found');
    const isChair = chairOn(opened.state.text.body, context.actor) !== null;
    if (!isChair) return refused('not-found');
    const done = next(opened.facts, { type: 'withdraw', now: context.now, isChair });
    if (!done.ok) return done;
    await end(context, opened, { state: 'withdrawn', reason: input.reason, defect: null });
    return accepted(null);
  },
});

/**
 * A chair declares a round void for a defect that the rows prove: a member was not notified, the words were changed,
 * or the forum could not be reached for too long before the deadline.
 *
 * @returns refused: `no-defect` when the rows do not prove it.
 */
export const declareSilenceVoid = defineTextAct({
  name: 'decisions.declare-silence-void',
  who: presidingRoles,
  input: ofText.extend({
    defect: z.enum(defects, 'required'),
    /** The member that was not notified. */
    participant: orAbsent(participantCode),
    reason: textInput(1000),
  }),
  subject: (input) => `text:${input.text}`,
  api: {
    method: 'post',
    path: '/texts/{text}/silence/voidance',
    summary: 'Declare a round of silence void for a proven defect',
  },
  async run(context, input): Promise<Result<null, SilenceRefusal | 'not-found'>> {
    const opened = await openRound(context, input.text);
    if (!opened || !chairOn(opened.state.text.body, context.actor)) return refused('not-found');
    const defect = await defectFrom(context.tx, opened, input);
    const done = next(opened.facts, { type: 'declareVoid', now: context.now, defect });
    if (!done.ok) return done;
    await end(context, opened, { state: 'void', reason: input.reason, defect: input.defect });
    return accepted(null);
  },
});

type Context = Parameters<typeof openRound>[0];

async function end(
  context: Context,
  { round, state }: OpenedRound,
  step: { state: 'withdrawn' | 'void'; reason: string; defect: (typeof defects)[number] | null },
): Promise<void> {
  const { id, audience } = state.text;
  await insertStep(context, { ...round, audience }, { ...step, person: context.actor.personId });
  await context.tell({ name: `decisions.silence-${step.state}`, subject: `text:${id}`, audience });
  await enqueueLetters(context, round, step.state);
}

async function defectFrom(
  tx: Context['tx'],
  { round, isUnchanged }: OpenedRound,
  input: { defect: (typeof defects)[number]; participant?: string | undefined },
): Promise<Defect> {
  if (input.defect === 'textChanged') return { kind: 'textChanged', isUnchanged };
  if (input.defect === 'outage') return { kind: 'outage' };
  const participant = input.participant ?? '';
  return { kind: 'notNotified', participant, wasReached: await wasReached(tx, round.id, participant) };
}
