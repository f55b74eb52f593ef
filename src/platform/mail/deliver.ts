import { sql } from 'kysely';
import { z } from 'zod';
import { accepted, invariant, type Result } from '../../base/index.ts';
import { type Act, type ActContext, defineAct, perform } from '../acts/index.ts';
import type { Tx } from '../db/index.ts';
import type { Job } from '../jobs/job.ts';
import { clockViewer } from '../viewer.ts';
import { enclosureOf } from './copies.ts';
import { outboxSubject } from './paths.ts';
import { type Handing, type MailSettings, noServer, openPostman, type Postman } from './postman.ts';
import { deliverTask, enqueueDelivery } from './queue.ts';
import type { Outcome } from './schema.ts';

/** Tries after which a message that is always put off counts as bounced: about four days of the worker's backoff. */
const attemptsMax = 24;

const waitingMax = 1000;
const sendWaitingTask = 'mail.send-waiting';

/** The jobs that send mail: each message by itself, and what waited for a mail server once one is known. */
export function mailJobs(settings: MailSettings): readonly Job[] {
  const deliver = deliverAct(openPostman(settings));
  return [
    {
      task: deliverTask,
      async run(house, payload) {
        const done = await perform(house.database, deliver, payload, {
          viewer: clockViewer,
          now: house.clock(),
        });
        invariant(done.ok, 'the clock may deliver every message');
        const { outcome, response } = done.value;
        // The worker tries again later, each time after a longer wait. Without a mail server there is nothing to try.
        if (outcome === 'deferred' && settings.smtpUrl !== null) throw new Error(`mail put off: ${response}`);
      },
    },
    {
      task: sendWaitingTask,
      wakes: '*/10 * * * *',
      async run(house) {
        if (settings.smtpUrl === null) return;
        await perform(house.database, sendWaiting, {}, { viewer: clockViewer, now: house.clock() });
      },
    },
  ];
}

/**
 * Hand one message to the mail server and record what it said, in one transaction. A message that was handed over or
 * bounced is left alone, so a job that runs twice sends once; two nodes wait for each other.
 *
 * Should this process die between the server's yes and the record of it, the message is sent again under the same
 * Message-ID: twice is better than never.
 */
function deliverAct(postman: Postman): Act<typeof deliverInput, Handing> {
  return defineAct({
    name: deliverTask,
    who: ['clock'],
    input: deliverInput,
    subject: ({ message }) => `mail:${message}`,
    async run(context, { message }): Promise<Result<Handing>> {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`${deliverTask}:${message}`}, 0))`.execute(
        context.tx,
      );
      const letter = await letterOf(context.tx, message);
      if (letter.text === null || isSettled(letter.outcome))
        return accepted({ outcome: letter.outcome ?? 'bounced', response: letter.response ?? '' });
      const enclosure = await enclosureOf(context.tx, message);
      const handing = await postman.hand({ ...letter, id: message, text: letter.text, enclosure });
      return accepted(await record(context, letter, handing));
    },
  });
}

const deliverInput = z.object({ message: z.uuid() });

type StandingLetter = Awaited<ReturnType<typeof letterOf>>;

async function letterOf(tx: Tx, message: string) {
  return tx
    .selectFrom('mail.message as message')
    .innerJoin('mail.content as content', 'content.message', 'message.id')
    .leftJoinLateral(
      (query) =>
        query
          .selectFrom('mail.delivery as delivery')
          .select(['delivery.attempt', 'delivery.outcome', 'delivery.response'])
          .whereRef('delivery.message', '=', 'message.id')
          .orderBy('delivery.attempt', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .select(['message.id', 'message.address', 'message.subject', 'message.audience'])
    .select(['content.language', 'content.text', 'content.calendar', 'content.isSecret'])
    .select(['last.attempt', 'last.outcome', 'last.response'])
    .where('message.id', '=', message)
    .executeTakeFirstOrThrow();
}

function isSettled(outcome: Outcome | null): boolean {
  return outcome === 'handedOver' || outcome === 'bounced';
}

async function record(context: ActContext, letter: StandingLetter, handing: Handing): Promise<Handing> {
  const attempt = (letter.attempt ?? 0) + 1;
  const isUnchanged =
    letter.outcome === handing.outcome && letter.response === handing.response && !isServed(handing);
  if (isUnchanged) return handing; // without a mail server every try would say the same
  const outcome = handing.outcome === 'deferred' && attempt >= attemptsMax ? 'bounced' : handing.outcome;
  const { id: message, audience } = letter;
  await context.tx
    .insertInto('mail.delivery')
    .values({ message, attempt, at: context.now, outcome, response: handing.response, audience })
    .execute();
  if (letter.isSecret && isSettled(outcome)) await erase(context, message);
  await context.tell({
    name: `mail.${happening[outcome]}`,
    subject: outboxSubject,
    audience,
    payload: { message },
  });
  return { ...handing, outcome };
}

const happening = {
  handedOver: 'handed-over',
  deferred: 'deferred',
  bounced: 'bounced',
} as const satisfies Record<Outcome, string>;

function isServed(handing: Handing): boolean {
  return handing.response !== noServer;
}

async function erase({ tx, now }: ActContext, message: string): Promise<void> {
  await tx
    .updateTable('mail.content')
    .set({ text: null, calendar: null, erasedAt: now })
    .where('message', '=', message)
    .execute();
}

/** Ask for a try of every message whose last one found no mail server. Others have a job that waits for its time. */
export const sendWaiting = defineAct({
  name: sendWaitingTask,
  who: ['clock'],
  input: z.object({}),
  subject: () => outboxSubject,
  async run(context): Promise<Result<{ messages: number }>> {
    const waiting = await context.tx
      .selectFrom('mail.delivery as last')
      .select('last.message')
      .where('last.response', '=', noServer)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('mail.delivery as later')
              .select('later.attempt')
              .whereRef('later.message', '=', 'last.message')
              .whereRef('later.attempt', '>', 'last.attempt'),
          ),
        ),
      )
      .orderBy('last.at')
      .orderBy('last.message')
      .limit(waitingMax)
      .execute();
    for (const { message } of waiting) await enqueueDelivery(context, message);
    return accepted({ messages: waiting.length });
  },
});
