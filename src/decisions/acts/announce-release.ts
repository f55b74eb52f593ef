import { z } from 'zod';
import { audienceOf } from '../../access/index.ts';
import { accepted, type Result, refused } from '../../base/index.ts';
import { bodyOf } from '../../groups/index.ts';
import { defineAct, sendLetter } from '../../platform/index.ts';
import { addresseesOf } from '../../registry/index.ts';
import { decisionOf } from '../reads/decisions.ts';
import { announceTask } from './publish-release.ts';
import { releaseLetter } from './release-letter.ts';

/**
 * Write to everybody with a seat or office in the body that its text has been released, each person once. Who has
 * no address is reached by another channel.
 *
 * @returns the number of the letter, and how many copies of it wait in the outbox. Refused: `not-released`.
 */
export const announceRelease = defineAct({
  name: announceTask,
  who: ['clock'],
  input: z.object({ number: z.string().max(20), url: z.string().max(300) }),
  subject: (input) => `decision:${input.number}`,
  async run(context, { number, url }): Promise<Result<{ letters: number; number: string }, 'not-released'>> {
    const { tx } = context;
    const decision = await decisionOf(tx, number);
    if (!decision?.releasedAt) return refused('not-released');
    const body = await bodyOf(tx, decision.body);
    const hasCoChairs = (body?.chairs.length ?? 0) > 1;
    const sent = await sendLetter(context, {
      kind: 'released',
      mailKind: 'decisions.released',
      subjectKey: `text:${decision.text}`,
      isExercise: decision.exercise,
      zone: decision.decidedZone,
      audience: audienceOf.chairs(decision.body),
      addressees: await addresseesOf(tx, decision.body),
      write: (say, to) => releaseLetter(say, decision, { url, hasCoChairs, ...to }),
    });
    return accepted({ letters: sent.mailed, number: sent.number });
  },
});
