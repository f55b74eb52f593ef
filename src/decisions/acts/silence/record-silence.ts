import { z } from 'zod';
import { audienceOf } from '../../../access/index.ts';
import { accepted, invariant, isBefore, type Result, refused } from '../../../base/index.ts';
import { keyInput } from '../../../platform/index.ts';
import { namesOf } from '../../../registry/index.ts';
import { adoptedOf, defineTextAct } from '../../../texts/index.ts';
import { passes } from '../../rules/guard.ts';
import { type RoomFacts, type RoomRefusal, roomGuards } from '../../rules/meeting.ts';
import { seriesOf } from '../../rules/numbers.ts';
import { chairOn, presidingRoles } from '../../rules/presiding.ts';
import { next } from '../../rules/silence/machine.ts';
import type { SilenceRefusal } from '../../rules/silence/refusals.ts';
import { insertDecision, insertPresence } from '../../writes/decisions.ts';
import { insertStep } from '../../writes/silence.ts';
import { roomOf } from '../room.ts';
import { openRound } from './open-round.ts';

/** What is said when the adoption is announced at the next meeting. */
const usualStatement =
  'No objection was received before the deadline. The text was adopted under the silence procedure.';

/**
 * The adoption by silence is announced at the next meeting of the body, and gets its number. From here it is released
 * like any decision, by the keys of the chairs.
 *
 * @returns the decision's number. Refused: see `RoomRefusal`, the table's row `record`; `symbol-taken`.
 * @source procedure.md §2.3 (`record`).
 */
export const recordSilence = defineTextAct({
  name: 'decisions.record-silence',
  grave: true,
  who: presidingRoles,
  input: z.object({ text: z.string().max(60), meeting: keyInput }),
  subject: (input) => `text:${input.text}`,
  api: {
    method: 'post',
    path: '/texts/{text}/silence/record',
    summary: 'Announce an adoption by silence at the next meeting, and number it',
  },
  async run(
    context,
    input,
  ): Promise<Result<{ number: string }, SilenceRefusal | RoomRefusal | 'not-found' | 'symbol-taken'>> {
    const { tx, now } = context;
    const opened = await openRound(context, input.text);
    const chair = opened && chairOn(opened.state.text.body, context.actor);
    const room = opened && (await roomOf(tx, opened.round.body, input.meeting));
    if (!opened || !chair || !room) return refused('not-found');
    const { round, state, facts } = opened;
    const done = next(facts, {
      ...{ type: 'record', now, isChair: true },
      isAtNextMeeting: isNext(room.facts, round.deadline),
    });
    if (!done.ok) return done;
    const sits = passes<RoomFacts, RoomRefusal>(roomGuards, room.facts);
    if (!sits.ok) return sits;
    const adopted = await adoptedOf(tx, round.text);
    invariant(adopted, 'announced as adopted, and not sealed');
    const names = await namesOf(tx);
    const { exercise, audience, language, title } = state.text;
    const { participant: presiding, role: presidingRole } = chair;
    const { deadline: decidedAt, deadlineZone: decidedZone } = round;
    const number = await insertDecision(
      context,
      seriesOf(decidedAt, { zone: room.body.officialZone, exercise }),
      {
        ...{ question: null, silenceRound: round.id, text: round.text, body: round.body },
        ...{ bodyName: room.body.name, meeting: input.meeting, meetingTitle: room.meetingTitle },
        ...{ verb: round.verb, mode: 'silence', symbol: round.symbol, title, language, exercise },
        ...{ sha256: adopted.sha256, statement: usualStatement, decidedAt, decidedZone, audience },
        ...{ presiding, presidingRole },
        presidingName: presiding === null ? null : (names[presiding] ?? presiding),
      },
    );
    if (number === null) return refused('symbol-taken');
    await insertPresence(context, number, {
      delegations: room.present.map((code) => ({ participant: code, name: names[code] ?? code })),
      audience: audienceOf.bodyWithObservers(round.body),
    });
    const { meeting } = input;
    const { personId: person } = context.actor;
    await insertStep(context, { ...round, audience }, { state: 'recorded', person, meeting });
    await context.tell({
      ...{ name: 'decisions.decided', subject: `text:${round.text}`, audience, payload: { number } },
    });
    return accepted({ number });
  },
});

/** A meeting that began after the deadline: whatever sat before could not announce it. */
function isNext({ meeting }: RoomFacts, deadline: RoomFacts['now']): boolean {
  return meeting?.startsAt != null && !isBefore(meeting.startsAt, deadline);
}
