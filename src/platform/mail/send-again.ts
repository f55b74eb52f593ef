import { z } from 'zod';
import { accepted, type Result, refused } from '../../base/index.ts';
import { defineAct } from '../acts/index.ts';
import { repeatCopy } from './copies.ts';
import { outboxMessage } from './outbox.ts';
import { mailAddressInput, queueMail } from './queue.ts';

export type SendAgainRefusal = 'not-found' | 'under-way' | 'content-erased';

/**
 * Send the words of a message once more, as a new message that names the first, to the same address or a corrected one.
 *
 * @returns the id of the new message; or refused: `under-way` while the first may still arrive, `content-erased` for
 * words that were the addressee's alone (make a new sign-in link instead).
 */
export const sendAgain = defineAct({
  name: 'mail.send-again',
  who: ['secretariat'],
  input: z.object({ message: z.uuid(), address: mailAddressInput.optional() }),
  subject: ({ message }) => `mail:${message}`,
  api: {
    method: 'post',
    path: '/outbox/{message}/repetitions',
    summary: 'Send a message again, to the same or a corrected address',
  },
  async run(context, { message, address }): Promise<Result<{ message: string }, SendAgainRefusal>> {
    const before = await outboxMessage(context.tx, message);
    if (!before) return refused('not-found');
    if (before.state === 'queued' || before.state === 'deferred') return refused('under-way');
    if (before.text === null) return refused('content-erased');
    const { kind, subject, subjectKey, language, text } = before;
    const rows = await context.tx
      .selectFrom('mail.message as message')
      .innerJoin('mail.content as content', 'content.message', 'message.id')
      .select(['message.person', 'message.audience', 'message.isExercise', 'content.calendar'])
      .where('message.id', '=', message)
      .executeTakeFirstOrThrow();
    const id = await queueMail(context, {
      address: address ?? before.address,
      // A corrected address may be somebody else's.
      person: address === undefined || address === before.address ? rows.person : null,
      subject,
      text,
      language: language ?? 'en',
      kind,
      subjectKey,
      audience: rows.audience,
      isExercise: rows.isExercise,
      ...(rows.calendar === null ? {} : { calendar: rows.calendar }),
      againOf: message,
    });
    await repeatCopy(context, message, id);
    return accepted({ message: id });
  },
});
