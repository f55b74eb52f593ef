import { audienceOf } from '../../access/index.ts';
import { accepted, refused } from '../../base/index.ts';
import { defineAct } from '../../platform/index.ts';
import { officialZoneOf } from '../reads/forum.ts';
import { participantOf } from '../reads/participants.ts';
import { participantInput } from '../schema.ts';
import { insertParticipant } from '../writes.ts';
import { seatByStatus } from './status-seats.ts';

/**
 * Enter a participant with the periods of its standing.
 *
 * What is not `listed` waits for the secretariat's confirmation and is shown to it alone. An exercise participant
 * is known to its exercise body alone and has no standing in the forum (DESIGN §5).
 *
 * @returns refused: `code-taken`.
 */
export const enterParticipant = defineAct({
  name: 'registry.enter-participant',
  who: ['secretariat', 'clock'],
  input: participantInput,
  subject: (input) => `participant:${input.code}`,
  api: { method: 'post', path: '/participants', summary: 'Enter a participant in the register' },
  async run({ tx, now, tell }, entry) {
    if (await participantOf(tx, entry.code)) return refused('code-taken', { at: 'code' });
    const confirmed = entry.confidence === 'listed';
    const audience = audienceOfEntry(entry.exerciseBody, confirmed);
    await insertParticipant(tx, { entry, audience, confirmed, enteredAt: now });
    if (confirmed && entry.exerciseBody === null) {
      const zone = await officialZoneOf(tx);
      const periods = entry.statusPeriods.filter((period) => period.confidence === 'listed');
      await seatByStatus(tx, entry.code, { periods, now, zone });
    }
    await tell({ name: 'registry.participant-entered', subject: `participant:${entry.code}`, audience });
    return accepted({ code: entry.code });
  },
});

function audienceOfEntry(exerciseBody: string | null, confirmed: boolean): string {
  if (!confirmed) return audienceOf.secretariat;
  return exerciseBody === null ? audienceOf.public : audienceOf.bodyWithObservers(exerciseBody);
}
