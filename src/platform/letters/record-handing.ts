import { z } from 'zod';
import { accepted, invariant, type Result, refused } from '../../base/index.ts';
import { defineAct } from '../acts/index.ts';
import { textInput } from '../http/inputs.ts';
import { letterNumberFrom } from './number.ts';
import { lettersSubject } from './paths.ts';

export type HandingRefusal = 'not-found' | 'goes-by-mail' | 'handed-already';

/** A letter's number as printed (`L-2026/1`) or as it stands in its address (`L-2026-1`). */
export const letterNumberInput = z
  .string()
  .max(30)
  .transform((text) => letterNumberFrom(text) ?? text);

/**
 * Record that a copy went by another channel: handed to the embassy, sent as a note. The proof of dispatch is by
 * member and by channel.
 *
 * @returns refused: `goes-by-mail` for a copy of the outbox, `handed-already`.
 * @source procedure.md §2.3 invariant 6.
 */
export const recordHanding = defineAct({
  name: 'mail.record-handing',
  who: ['secretariat'],
  input: z.object({ letter: letterNumberInput, copy: z.uuid(), how: textInput(300) }),
  subject: ({ letter }) => `letter:${letter}`,
  api: {
    method: 'post',
    path: '/letters/{letter}/copies/{copy}/handing',
    summary: 'Record that a copy of a letter was handed over by another channel',
  },
  async run({ tx, now, actor, tell }, { letter, copy: id, how }): Promise<Result<null, HandingRefusal>> {
    const copy = await tx
      .selectFrom('mail.letter_copy')
      .select(['channel', 'audience'])
      .where('id', '=', id)
      .where('letter', '=', letter)
      .executeTakeFirst();
    if (!copy) return refused('not-found');
    if (copy.channel === 'mail') return refused('goes-by-mail');
    invariant(actor.personId, 'the secretariat is a person');
    const first = await tx
      .insertInto('mail.letter_handing')
      .values({ copy: id, at: now, how, person: actor.personId, audience: copy.audience })
      .onConflict((conflict) => conflict.column('copy').doNothing())
      .returning('copy')
      .executeTakeFirst();
    if (!first) return refused('handed-already');
    await tell({ name: 'mail.letter-handed', subject: lettersSubject, audience: copy.audience });
    return accepted(null);
  },
});
