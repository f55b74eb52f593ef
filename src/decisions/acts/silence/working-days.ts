import { z } from 'zod';
import { accepted, instant, invariant, isBefore, type Result, refused } from '../../../base/index.ts';
import { defineAct, orAbsent, textInput } from '../../../platform/index.ts';
import { roundsInProgress } from '../../reads/silence/rounds.ts';
import { endOutageAt, insertHoliday, insertOutage, withdrawHolidayRow } from '../../writes/silence.ts';
import { enqueueSettling } from './tell.ts';

const dayInput = z.iso.date('not-a-date');
const instantInput = z.iso.datetime({ offset: true, error: 'not-a-time' });

/** The secretariat enters a day on which the forum does not work. @returns refused: `holiday-known`. */
export const enterHoliday = defineAct({
  name: 'decisions.enter-holiday',
  who: ['secretariat'],
  input: z.object({ day: dayInput, name: textInput(200) }),
  subject: (input) => `holiday:${input.day}`,
  api: { method: 'post', path: '/holidays', summary: 'Enter a day on which the forum does not work' },
  async run(context, input): Promise<Result<null, 'holiday-known'>> {
    const { personId: person } = context.actor;
    invariant(person, 'the secretariat is a person');
    return (await insertHoliday(context, { ...input, person })) ? accepted(null) : refused('holiday-known');
  },
});

/** The secretariat takes a day from the list. Deadlines that are set keep theirs. @returns refused: `not-a-holiday`. */
export const withdrawHoliday = defineAct({
  name: 'decisions.withdraw-holiday',
  who: ['secretariat'],
  input: z.object({ day: dayInput }),
  subject: (input) => `holiday:${input.day}`,
  api: {
    method: 'post',
    path: '/holidays/{day}/withdrawal',
    summary: 'Take a day from the forum’s holidays',
  },
  async run(context, input): Promise<Result<null, 'not-a-holiday'>> {
    return (await withdrawHolidayRow(context, input.day)) ? accepted(null) : refused('not-a-holiday');
  },
});

/**
 * The secretariat records that the forum could not be reached here. While an outage lasts no silence ends; one that was
 * too long before a deadline makes the round void.
 *
 * @returns refused: `outage-lasts` when one is recorded as lasting; `received-in-the-future`; `ends-before-it-begins`.
 * @source procedure.md §2.3 (`expire`, `declareVoid`).
 */
export const recordOutage = defineAct({
  name: 'decisions.record-outage',
  who: ['secretariat'],
  input: z.object({
    fromAt: instantInput,
    /** Absent: it lasts. */
    untilAt: orAbsent(instantInput),
    reason: textInput(1000),
  }),
  subject: () => 'outage',
  api: { method: 'post', path: '/outages', summary: 'Record that the forum could not be reached' },
  async run(
    context,
    input,
  ): Promise<Result<null, 'outage-lasts' | 'received-in-the-future' | 'ends-before-it-begins'>> {
    const { personId: person } = context.actor;
    invariant(person, 'the secretariat is a person');
    const fromAt = instant(input.fromAt);
    const untilAt = input.untilAt === undefined ? null : instant(input.untilAt);
    if (isBefore(context.now, fromAt)) return refused('received-in-the-future', { at: 'fromAt' });
    if (untilAt && isBefore(context.now, untilAt))
      return refused('received-in-the-future', { at: 'untilAt' });
    if (untilAt && !isBefore(fromAt, untilAt)) return refused('ends-before-it-begins', { at: 'untilAt' });
    const { reason } = input;
    const isNew = await insertOutage(context, { fromAt, untilAt, reason, person, audience: 'public' });
    return isNew ? accepted(null) : refused('outage-lasts', { at: 'fromAt' });
  },
});

/** The forum can be reached again; what fell due meanwhile is decided now. @returns refused: `no-outage`. */
export const endOutage = defineAct({
  name: 'decisions.end-outage',
  who: ['secretariat'],
  input: z.object({}),
  subject: () => 'outage',
  api: { method: 'post', path: '/outages/end', summary: 'Record that the forum can be reached again' },
  async run(context): Promise<Result<null, 'no-outage'>> {
    if (!(await endOutageAt(context, context.now))) return refused('no-outage');
    for (const round of await roundsInProgress(context.tx)) {
      if (round.state === 'running')
        await enqueueSettling(context, round, later(round.deadline, context.now));
    }
    return accepted(null);
  },
});

function later<At extends Parameters<typeof isBefore>[0]>(left: At, right: At): At {
  return isBefore(left, right) ? right : left;
}
