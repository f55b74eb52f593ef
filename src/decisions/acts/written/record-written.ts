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
import { nextWritten } from '../../rules/written/machine.ts';
import type { WrittenRefusal } from '../../rules/written/table.ts';
import { insertDecision, insertPresence } from '../../writes/decisions.ts';
import { insertWrittenStep } from '../../writes/written.ts';
import { roomOf } from '../room.ts';
import { openWritten } from './open-written.ts';

/** What is said when the adoption is announced at the next meeting. It lists nobody: procedure.md §1.8. */
const usualStatement = 'Each member was asked in writing. The text was adopted in a written procedure.';

/**
 * The adoption in writing is announced at the next meeting of the body, and gets its number. From here it is released
 * like any decision, by the keys of the chairs.
 *
 * @returns the decision's number. Refused: see `RoomRefusal`, the table's row `record`; `symbol-taken`.
 * @source procedure.md §2.3 (`record`), §1.8 (the record holds no list of those in favour).
 */
export const recordWritten = defineTextAct({
  name: 'decisions.record-written',
  grave: true,
  who: presidingRoles,
  input: z.object({ text: z.string().max(60), meeting: keyInput }),
  subject: (input) => `text:${input.text}`,
  api: {
    method: 'post',
    path: '/texts/{text}/written/record',
    summary: 'Announce an adoption in writing at the next meeting, and number it',
  },
  async run(
    context,
    input,
  ): Promise<Result<{ number: string }, WrittenRefusal | RoomRefusal | 'not-found' | 'symbol-taken'>> {
    const { tx, now, actor } = context;
    const opened = await openWritten(context, input.text);
    const chair = opened && chairOn(opened.state.text.body, actor);
    const room = opened && (await roomOf(tx, opened.round.body, input.meeting));
    if (!opened || !chair || !room) return refused('not-found');
    const { round, state, facts } = opened;
    const { completedAt: decidedAt, deadlineZone: decidedZone } = round;
    const isAtNextMeeting = decidedAt !== null && isNext(room.facts, decidedAt);
    const done = nextWritten(facts, { type: 'record', now, isChair: true, isAtNextMeeting });
    if (!done.ok) return done;
    const sits = passes<RoomFacts, RoomRefusal>(roomGuards, room.facts);
    if (!sits.ok) return sits;
    const adopted = await adoptedOf(tx, round.text);
    invariant(adopted && decidedAt, 'announced as adopted, and not sealed');
    const names = await namesOf(tx);
    const { exercise, audience, language, title } = state.text;
    const { participant: presiding, role: presidingRole } = chair;
    const number = await insertDecision(
      context,
      seriesOf(decidedAt, { zone: room.body.officialZone, exercise }),
      {
        ...{ question: null, writtenRound: round.id, text: round.text, body: round.body },
        ...{ bodyName: room.body.name, meeting: input.meeting, meetingTitle: room.meetingTitle },
        ...{ verb: round.verb, mode: 'written', symbol: round.symbol, title, language, exercise },
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
    await insertWrittenStep(context, round, { state: 'recorded', person: actor.personId, meeting });
    await context.tell({
      ...{ name: 'decisions.decided', subject: `text:${round.text}`, audience, payload: { number } },
    });
    return accepted({ number });
  },
});

/** A meeting that began after the adoption: whatever sat before could not announce it. */
function isNext({ meeting }: RoomFacts, adoptedAt: RoomFacts['now']): boolean {
  return meeting?.startsAt != null && !isBefore(meeting.startsAt, adoptedAt);
}
