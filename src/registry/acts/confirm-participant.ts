import { z } from 'zod';
import { audienceOf } from '../../access/index.ts';
import { accepted, refused } from '../../base/index.ts';
import { defineAct, textInput } from '../../platform/index.ts';
import { officialZoneOf } from '../reads/forum.ts';
import { participantOf } from '../reads/participants.ts';
import { participantCode } from '../schema.ts';
import { confirmEntry } from '../writes.ts';
import { seatByStatus } from './status-seats.ts';

/**
 * Confirm an entry of which the register was not sure: from now on it is public and has its standing.
 *
 * @returns refused: `not-found`, `already-confirmed`.
 */
export const confirmParticipant = defineAct({
  name: 'registry.confirm-participant',
  who: ['secretariat'],
  input: z.object({
    code: participantCode,
    /** On what it rests: a letter, a list, an address. */
    ground: textInput(1000),
  }),
  subject: (input) => `participant:${input.code}`,
  api: {
    method: 'post',
    path: '/participants/{code}/confirmation',
    summary: 'Confirm an entry of the register that is not yet public',
  },
  async run({ tx, actor, now, tell }, { code, ground }) {
    const participant = await participantOf(tx, code);
    if (!participant) return refused('not-found');
    if (participant.confirmed) return refused('already-confirmed');
    await confirmEntry(tx, code, { personId: actor.personId, at: now, ground });
    const zone = await officialZoneOf(tx);
    await seatByStatus(tx, code, { periods: participant.periods, now, zone });
    const subject = `participant:${code}`;
    await tell({ name: 'registry.participant-confirmed', subject, audience: audienceOf.public });
    return accepted({ code });
  },
});
