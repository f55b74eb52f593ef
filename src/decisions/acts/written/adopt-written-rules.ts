import { z } from 'zod';
import { audienceOf } from '../../../access/index.ts';
import { accepted, invariant, type Result, refused } from '../../../base/index.ts';
import { defineAct, keyInput } from '../../../platform/index.ts';
import { passes } from '../../rules/guard.ts';
import { type RoomFacts, type RoomRefusal, roomGuards } from '../../rules/meeting.ts';
import { chairOn, presidingRoles } from '../../rules/presiding.ts';
import { insertWrittenRule } from '../../writes/written.ts';
import { roomOf } from '../room.ts';

const whole = (min: number, max: number) =>
  z.coerce.number('not-a-number').int('not-a-number').min(min).max(max);

/**
 * A chair records that the body, in its meeting, adopted the written procedure in its rules, or gave it up. It is off
 * until then; that a body uses silence does not bring it.
 *
 * @returns refused: see `RoomRefusal`.
 * @source procedure.md §2.2; JOURNEYS, second part (off until adopted).
 */
export const adoptWrittenRules = defineAct({
  name: 'decisions.adopt-written-rules',
  grave: true,
  who: presidingRoles,
  input: z.object({
    body: keyInput,
    meeting: keyInput,
    isAllowed: z.boolean(),
    defaultWorkingDays: whole(1, 90).default(10),
    minimumHours: whole(72, 2160).default(72),
  }),
  subject: (input) => `body:${input.body}`,
  api: {
    method: 'post',
    path: '/bodies/{body}/written-rules',
    summary: 'Record that a body adopted the written procedure in its rules, or gave it up',
  },
  async run(context, input): Promise<Result<null, RoomRefusal | 'not-found'>> {
    const { tx, actor } = context;
    const room = await roomOf(tx, input.body, input.meeting);
    if (!room || !chairOn(input.body, actor)) return refused('not-found');
    const sits = passes<RoomFacts, RoomRefusal>(roomGuards, room.facts);
    if (!sits.ok) return sits;
    invariant(actor.personId, 'a chair is a person');
    const audience = room.body.exercise ? audienceOf.bodyWithObservers(input.body) : audienceOf.participants;
    await insertWrittenRule(context, { ...input, person: actor.personId, audience });
    await context.tell({ name: 'decisions.written-rules-adopted', subject: `body:${input.body}`, audience });
    return accepted(null);
  },
});
