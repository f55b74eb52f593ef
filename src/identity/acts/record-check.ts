import { z } from 'zod';
import { accepted, instantOfWall, invariant, isBefore, refused } from '../../base/index.ts';
import { defineAct, idInput, textInput, wallTimeInput, zoneInput } from '../../platform/index.ts';
import { checkOf, recoveryForAct } from '../reads/recoveries.ts';
import { checkChannels } from '../rules/recovery.ts';
import { insertCheck } from '../writes/recoveries.ts';

/**
 * Keep how it was checked that a person who is alone in the delegation asks: by which official channel, when, who
 * answered there; by whom and when it was entered is kept with it. Two secretariat officers may confirm after it.
 *
 * @returns accepted; refused: `not-found` (also closed, over, or of somebody who is not alone), `own-request`,
 * `checked-already`, `in-the-future` (at `checkedAtWall`).
 */
export const recordCheck = defineAct({
  name: 'identity.record-check',
  who: ['secretariat'],
  input: z.object({
    recoveryId: idInput,
    channel: z.enum(checkChannels),
    whom: textInput(200),
    checkedAtWall: wallTimeInput,
    checkedZone: zoneInput,
  }),
  subject: ({ recoveryId }) => `recovery:${recoveryId}`,
  async run({ tx, actor, now }, { recoveryId, channel, whom, checkedAtWall, checkedZone }) {
    invariant(actor.personId, 'a person without an id');
    const recovery = await recoveryForAct(tx, recoveryId);
    const isOpen = recovery && recovery.closedAt === null && isBefore(now, recovery.expiresAt);
    if (!isOpen || recovery.standing !== 'alone') return refused('not-found');
    if (recovery.personId === actor.personId) return refused('own-request');
    if (await checkOf(tx, recoveryId)) return refused('checked-already');
    const checkedAt = instantOfWall(checkedAtWall, checkedZone);
    if (isBefore(now, checkedAt)) return refused('in-the-future', { at: 'checkedAtWall' });
    await insertCheck(tx, { recoveryId, channel, whom, checkedAt, personId: actor.personId });
    return accepted(null);
  },
});
