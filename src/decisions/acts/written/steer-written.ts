import { z } from 'zod';
import { accepted, invariant, type Result, refused } from '../../../base/index.ts';
import { type ActContext, holds, textInput, wallTimeInput } from '../../../platform/index.ts';
import { defineTextAct } from '../../../texts/index.ts';
import { workingCalendarOf } from '../../reads/silence/rules.ts';
import { chairOn, presidingRoles } from '../../rules/presiding.ts';
import { deadlineFault, instantNamed } from '../../rules/silence/deadline.ts';
import type { DeadlineFault } from '../../rules/silence/round.ts';
import { nextWritten } from '../../rules/written/machine.ts';
import type { WrittenRefusal } from '../../rules/written/table.ts';
import { insertWrittenExtension, insertWrittenStep } from '../../writes/written.ts';
import { type OpenedWritten, openWritten, tellOf } from './open-written.ts';
import { enqueueWrittenLetters, enqueueWrittenSettling } from './tell.ts';

const ofText = z.object({ text: z.string().max(60) });

/**
 * A chair moves the deadline later. Both stay in the record; it is never moved nearer.
 *
 * @returns the new deadline, ISO 8601 in UTC. Refused: see the table's row `extend` and `DeadlineFault`.
 */
export const extendWritten = defineTextAct({
  name: 'decisions.extend-written',
  who: presidingRoles,
  input: ofText.extend({
    /** Wall-clock time in the round's zone. */
    deadline: wallTimeInput,
    reason: textInput(1000),
  }),
  subject: (input) => `text:${input.text}`,
  api: {
    method: 'post',
    path: '/texts/{text}/written/extensions',
    summary: 'Move the deadline of a written procedure later',
  },
  async run(
    context,
    input,
  ): Promise<Result<{ deadline: string }, WrittenRefusal | DeadlineFault | 'not-found'>> {
    const opened = await openAsChair(context, input.text);
    if (!opened) return refused('not-found');
    const { round, facts } = opened;
    const to = instantNamed(input.deadline, round.deadlineZone);
    if (typeof to === 'string') return refused(to, { at: 'deadline' });
    const calendar = await workingCalendarOf(context.tx, round.deadlineZone);
    const fault = deadlineFault(to, calendar, { from: null, minimumHours: round.minimumHours });
    const { reason } = input;
    const done = nextWritten(facts, {
      ...{ type: 'extend', now: context.now, isChair: true, to, reason, isDeadlineSound: fault === null },
    });
    if (!done.ok) return fault && done.why === 'deadline-unsound' ? refused(fault, { at: 'deadline' }) : done;
    const { personId: person } = context.actor;
    invariant(person, 'a chair is a person');
    await insertWrittenExtension(context, {
      ...{ round: round.id, fromAt: round.deadline, toAt: to, person, reason, audience: round.audience },
    });
    await tellOf(context, round, 'written-extended');
    await enqueueWrittenLetters(context, round, {
      ...{ occasion: 'extended', number: round.extensions.length + 1 },
    });
    await enqueueWrittenSettling(context, round, to);
    return accepted({ deadline: to.toString() });
  },
});

/**
 * A chair takes the text back before the deadline. The procedure is over.
 *
 * @returns refused: see the table's row `withdraw`.
 */
export const withdrawWritten = defineTextAct({
  name: 'decisions.withdraw-written',
  who: presidingRoles,
  input: ofText.extend({ reason: textInput(1000) }),
  subject: (input) => `text:${input.text}`,
  api: {
    method: 'post',
    path: '/texts/{text}/written/withdrawal',
    summary: 'Withdraw the text from the written procedure',
  },
  async run(context, input): Promise<Result<null, WrittenRefusal | 'not-found'>> {
    const opened = await openAsChair(context, input.text);
    if (!opened) return refused('not-found');
    const done = nextWritten(opened.facts, { type: 'withdraw', now: context.now, isChair: true });
    if (!done.ok) return done;
    await end(context, opened, { state: 'withdrawn', reason: input.reason, occasion: 'withdrawn' });
    return accepted(null);
  },
});

/**
 * The deadline passed with a reply missing, and the text is the chair's again: it tells the members so. Until now a
 * reply that had been received in time could still be entered; from here on nothing revives it, and the members are
 * asked anew.
 *
 * @returns refused: see the table's row `close`.
 * @source procedure.md §2.2 (lapses to the chair), §2.3 (invariant 4: nothing revives what everybody was told is over).
 */
export const closeWritten = defineTextAct({
  name: 'decisions.close-written',
  who: presidingRoles,
  input: ofText,
  subject: (input) => `text:${input.text}`,
  api: {
    method: 'post',
    path: '/texts/{text}/written/closing',
    summary: 'Tell the members that the written procedure has lapsed',
  },
  async run(context, input): Promise<Result<null, WrittenRefusal | 'not-found'>> {
    const opened = await openAsChair(context, input.text);
    if (!opened) return refused('not-found');
    const done = nextWritten(opened.facts, { type: 'close', now: context.now, isChair: true });
    if (!done.ok) return done;
    await end(context, opened, { state: 'closed', occasion: 'lapsed' });
    return accepted(null);
  },
});

/**
 * Remind of the deadline: a letter to everybody of the body, those who have replied among them.
 *
 * @returns refused: `not-in-this-state` unless the procedure runs.
 * @source procedure.md §2.3, invariant 5: reminders go to all.
 */
export const remindOfWritten = defineTextAct({
  name: 'decisions.remind-of-written',
  who: [...presidingRoles, 'secretariat'],
  input: ofText,
  subject: (input) => `text:${input.text}`,
  api: {
    method: 'post',
    path: '/texts/{text}/written/reminders',
    summary: 'Remind every member of the deadline of a written procedure',
  },
  async run(context, input): Promise<Result<null, WrittenRefusal | 'not-found'>> {
    const { actor, now } = context;
    const opened = await openWritten(context, input.text);
    const body = opened?.round.body ?? '';
    if (!opened || !(chairOn(body, actor) || holds(actor, ['secretariat'], { body })))
      return refused('not-found');
    if (opened.round.state !== 'running') return refused('not-in-this-state');
    await enqueueWrittenLetters(context, opened.round, {
      ...{ occasion: 'reminder', number: now.epochMilliseconds },
    });
    return accepted(null);
  },
});

async function openAsChair(context: ActContext, text: string): Promise<OpenedWritten | null> {
  const opened = await openWritten(context, text);
  return opened && chairOn(opened.state.text.body, context.actor) ? opened : null;
}

async function end(
  context: ActContext,
  { round }: OpenedWritten,
  step: { state: 'withdrawn' | 'closed'; reason?: string; occasion: 'withdrawn' | 'lapsed' },
): Promise<void> {
  const { state, reason = '', occasion } = step;
  await insertWrittenStep(context, round, { state, reason, person: context.actor.personId });
  await tellOf(context, round, `written-${state}`);
  await enqueueWrittenLetters(context, round, { occasion });
}
