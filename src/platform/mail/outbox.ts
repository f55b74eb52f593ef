import { z } from 'zod';
import type { Instant } from '../../base/index.ts';
import { defineRead } from '../acts/index.ts';
import type { Tx } from '../db/index.ts';
import type { Outcome } from './schema.ts';

/** How a message stands: what became of its last try, `queued` before the first. */
export type MessageState = 'queued' | Outcome;

export const messageStates = [
  'queued',
  'deferred',
  'bounced',
  'handedOver',
] as const satisfies readonly MessageState[];

export interface OutboxEntry {
  readonly id: string;
  readonly createdAt: Instant;
  readonly kind: string;
  readonly subjectKey: string | null;
  readonly address: string;
  readonly subject: string;
  readonly isExercise: boolean;
  readonly againOf: string | null;
  readonly state: MessageState;
  readonly attempts: number;
  readonly lastAt: Instant | null;
  readonly response: string | null;
}

export interface OutboxMessage extends OutboxEntry {
  readonly language: string | null;
  /** Null where the words are secret or erased. */
  readonly text: string | null;
  readonly deliveries: readonly {
    readonly attempt: number;
    readonly at: Instant;
    readonly outcome: Outcome;
    readonly response: string;
  }[];
  /** The message that repeats this one, when there is one. */
  readonly sentAgainAs: string | null;
}

export interface OutboxPage {
  readonly entries: readonly OutboxEntry[];
  /** Id of the last entry, when there are older ones: ask for those before it. */
  readonly before: string | null;
}

const entriesMax = 50;

/** One page of the outbox, the newest first. @param page.before id of the entry after which to go on. */
export async function outboxPage(
  tx: Tx,
  page: { readonly state: MessageState | null; readonly before: string | null },
): Promise<OutboxPage> {
  const { state, before } = page;
  let query = entryQuery(tx)
    .orderBy('message.createdAt', 'desc')
    .orderBy('message.id')
    .limit(entriesMax + 1);
  if (state === 'queued') query = query.where('last.outcome', 'is', null);
  else if (state !== null) query = query.where('last.outcome', '=', state);
  const edge =
    before === null ? null : await entryQuery(tx).where('message.id', '=', before).executeTakeFirst();
  if (edge) {
    query = query.where(({ eb, or, and }) =>
      or([
        eb('message.createdAt', '<', edge.createdAt),
        and([eb('message.createdAt', '=', edge.createdAt), eb('message.id', '>', edge.id)]),
      ]),
    );
  }
  const rows = await query.execute();
  const entries = rows.slice(0, entriesMax).map(entryOf);
  return { entries, before: rows.length > entriesMax ? (entries.at(-1)?.id ?? null) : null };
}

/** How many messages there are in each state; a state without any is absent. */
export async function outboxCounts(tx: Tx): Promise<ReadonlyMap<MessageState, number>> {
  const rows = await tx
    .selectFrom(entryQuery(tx).as('entry'))
    .select(({ fn }) => ['entry.outcome', fn.countAll<number>().as('messages')])
    .groupBy('entry.outcome')
    .execute();
  return new Map(rows.map((row) => [row.outcome ?? 'queued', Number(row.messages)]));
}

/** One message with its words and every try; null when the viewer may not see it. */
export async function outboxMessage(tx: Tx, id: string): Promise<OutboxMessage | null> {
  const entry = await entryQuery(tx).where('message.id', '=', id).executeTakeFirst();
  if (!entry) return null;
  const content = await tx
    .selectFrom('mail.content')
    .select(['language', 'text'])
    .where('message', '=', id)
    .executeTakeFirst();
  const deliveries = await tx
    .selectFrom('mail.delivery')
    .select(['attempt', 'at', 'outcome', 'response'])
    .where('message', '=', id)
    .orderBy('attempt')
    .limit(100)
    .execute();
  const again = await tx
    .selectFrom('mail.message')
    .select('id')
    .where('againOf', '=', id)
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return {
    ...entryOf(entry),
    language: content?.language ?? null,
    text: content?.text ?? null,
    deliveries,
    sentAgainAs: again?.id ?? null,
  };
}

/** How these messages stand, as far as the viewer may see them. */
export async function outboxStates(
  tx: Tx,
  messages: readonly string[],
): Promise<ReadonlyMap<string, MessageState>> {
  if (messages.length === 0) return new Map();
  const rows = await entryQuery(tx).where('message.id', 'in', messages).orderBy('message.id').execute();
  return new Map(rows.map((row) => [row.id, row.outcome ?? 'queued']));
}

function entryQuery(tx: Tx) {
  return tx
    .selectFrom('mail.message as message')
    .leftJoinLateral(
      (query) =>
        query
          .selectFrom('mail.delivery as delivery')
          .select(['delivery.attempt', 'delivery.at', 'delivery.outcome', 'delivery.response'])
          .whereRef('delivery.message', '=', 'message.id')
          .orderBy('delivery.attempt', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .select(['message.id', 'message.createdAt', 'message.kind', 'message.subjectKey'])
    .select(['message.address', 'message.subject', 'message.isExercise', 'message.againOf'])
    .select(['last.attempt', 'last.at', 'last.outcome', 'last.response']);
}

type EntryRow = Awaited<ReturnType<ReturnType<typeof entryQuery>['executeTakeFirstOrThrow']>>;

function entryOf({ attempt, at, outcome, ...message }: EntryRow): OutboxEntry {
  return { ...message, state: outcome ?? 'queued', attempts: attempt ?? 0, lastAt: at };
}

const entryShape = z.object({
  id: z.uuid(),
  createdAt: z.iso.datetime(),
  kind: z.string(),
  subjectKey: z.string().nullable(),
  address: z.string(),
  subject: z.string(),
  isExercise: z.boolean(),
  againOf: z.uuid().nullable(),
  state: z.enum(messageStates),
  attempts: z.int(),
  lastAt: z.iso.datetime().nullable(),
  response: z.string().nullable(),
});

function shapeOf(entry: OutboxEntry): z.output<typeof entryShape> {
  const { id, kind, subjectKey, address, subject, isExercise, againOf, state, attempts, response } = entry;
  const at = { createdAt: entry.createdAt.toString(), lastAt: entry.lastAt?.toString() ?? null };
  return { id, kind, subjectKey, address, subject, isExercise, againOf, state, attempts, response, ...at };
}

export const readOutbox = defineRead({
  name: 'mail.outbox',
  who: ['secretariat'],
  path: '/outbox',
  summary: 'Messages that the forum sent or is about to send, the newest first',
  input: z.object({ state: z.enum(messageStates).optional(), before: z.uuid().optional() }),
  output: z.object({ messages: z.array(entryShape), before: z.uuid().nullable() }),
  async run(tx, _scope, { state = null, before = null }) {
    const page = await outboxPage(tx, { state, before });
    return { messages: page.entries.map(shapeOf), before: page.before };
  },
});

export const readOutboxMessage = defineRead({
  name: 'mail.outbox-message',
  who: ['secretariat'],
  path: '/outbox/{message}',
  summary: 'One message with its words and every try to send it',
  input: z.object({ message: z.uuid() }),
  output: entryShape.extend({
    text: z.string().nullable(),
    language: z.string().nullable(),
    sentAgainAs: z.uuid().nullable(),
    deliveries: z.array(
      z.object({
        attempt: z.int(),
        at: z.iso.datetime(),
        outcome: z.enum(['handedOver', 'deferred', 'bounced']),
        response: z.string(),
      }),
    ),
  }),
  async run(tx, _scope, { message }) {
    const found = await outboxMessage(tx, message);
    if (!found) return null;
    const { text, language, sentAgainAs } = found;
    const deliveries = found.deliveries.map((one) => ({ ...one, at: one.at.toString() }));
    return { ...shapeOf(found), text, language, sentAgainAs, deliveries };
  },
});
