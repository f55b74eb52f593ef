import { z } from 'zod';
import { audienceOf } from '../../../access/index.ts';
import { accepted, invariant, type Result, refused } from '../../../base/index.ts';
import { adoptSilence } from '../../../groups/index.ts';
import { defineAct, keyInput, zoneInput } from '../../../platform/index.ts';
import { passes } from '../../rules/guard.ts';
import { type RoomFacts, type RoomRefusal, roomGuards } from '../../rules/meeting.ts';
import { chairOn, presidingRoles } from '../../rules/presiding.ts';
import { disclosures } from '../../schema/silence.ts';
import { insertSilenceRule } from '../../writes/silence.ts';
import { roomOf } from '../room.ts';

const whole = (min: number, max: number) =>
  z.coerce.number('not-a-number').int('not-a-number').min(min).max(max);

/**
 * A chair records that the body, in its meeting, adopted the silence procedure in its rules, or gave it up. It is off
 * until then.
 *
 * @returns refused: `too-few-zones` where more regions are asked for than named; see `RoomRefusal`.
 * @source JOURNEYS, second part; procedure.md §2.3 (the rule set of a round).
 */
export const adoptSilenceRules = defineAct({
  name: 'decisions.adopt-silence-rules',
  grave: true,
  who: presidingRoles,
  input: z.object({
    body: keyInput,
    meeting: keyInput,
    isAllowed: z.boolean(),
    requiresConsent: z.boolean().default(true),
    consentHours: whole(1, 720).default(24),
    defaultWorkingDays: whole(1, 90).default(10),
    minimumHours: whole(72, 2160).default(72),
    discloses: z.enum(disclosures).default('never'),
    maxOutageMinutes: whole(1, 10_080).default(120),
    graceHours: whole(1, 720).default(24),
    /** IANA zones of the regions in which members work, beside the zone of the deadline. */
    regionZones: z.array(zoneInput).max(20).default([]),
    /** In how many of them, the deadline's own included, a deadline falls in working time. */
    regionsMinimum: whole(1, 21).default(1),
  }),
  subject: (input) => `body:${input.body}`,
  api: {
    method: 'post',
    path: '/bodies/{body}/silence-rules',
    summary: 'Record that a body adopted the silence procedure in its rules, or gave it up',
  },
  async run(context, input): Promise<Result<null, RoomRefusal | 'too-few-zones' | 'not-found'>> {
    const { tx, actor } = context;
    const room = await roomOf(tx, input.body, input.meeting);
    if (!room || !chairOn(input.body, actor)) return refused('not-found');
    const sits = passes<RoomFacts, RoomRefusal>(roomGuards, room.facts);
    if (!sits.ok) return sits;
    const regionZones = [...new Set(input.regionZones)];
    if (input.regionsMinimum > regionZones.length + 1)
      return refused('too-few-zones', { at: 'regionsMinimum' });
    invariant(actor.personId, 'a chair is a person');
    const audience = room.body.exercise ? audienceOf.bodyWithObservers(input.body) : audienceOf.participants;
    await insertSilenceRule(context, { ...input, regionZones, person: actor.personId, audience });
    await adoptSilence(tx, input.body, input.isAllowed);
    await context.tell({ name: 'decisions.silence-rules-adopted', subject: `body:${input.body}`, audience });
    return accepted(null);
  },
});
