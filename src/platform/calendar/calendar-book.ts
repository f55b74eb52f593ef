import { sql } from 'kysely';
import type { Instant } from '../../base/index.ts';
import type { ActContext } from '../acts/index.ts';
import type { CalendarEntry } from './calendar-text.ts';

/** What is to stand in people's calendars now. */
export interface CalendarThing extends Omit<CalendarEntry, 'uid' | 'sequence'> {
  /** `meeting:…`, `silence:…`: the id of the entry follows from it and stays. */
  readonly key: string;
  /** Of the forum, for the id: `forum.example`. */
  readonly host: string;
  readonly audience: string;
}

/**
 * Keep what goes into people's calendars: the first time with sequence 0, afterwards one higher where something
 * changed that they must see. The same again changes nothing, so that a letter can be sent once more.
 *
 * @source RFC 5546 §2.1.4 (sequence), §3.2.2 (request).
 */
export async function keepInCalendar(context: ActContext, thing: CalendarThing): Promise<CalendarEntry> {
  const { key, host, audience, ...shown } = thing;
  const standing = await lockedEntry(context, key);
  const facts = factsOf(thing);
  if (!standing) {
    const uid = `${key.replaceAll(/[^A-Za-z0-9-]/g, '-')}@${host}`;
    await context.tx
      .insertInto('mail.calendar_entry')
      .values({ key, uid, sequence: 0, ...facts, cancelledAt: null, audience })
      .execute();
    return { ...shown, uid, sequence: 0 };
  }
  const { uid } = standing;
  if (isSame(standing, facts)) return { ...shown, uid, sequence: standing.sequence };
  const sequence = standing.sequence + 1;
  await context.tx
    .updateTable('mail.calendar_entry')
    .set({ ...facts, sequence, cancelledAt: null })
    .where('key', '=', key)
    .execute();
  return { ...shown, uid, sequence };
}

/** What was last sent to people's calendars. */
export interface InCalendars {
  readonly sequence: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant | null;
  readonly location: string | null;
  readonly cancelledAt: Instant | null;
}

/**
 * What stands in people's calendars under this key; no other act changes it until this one is over.
 *
 * @returns null when nothing was ever sent.
 */
export async function standingInCalendar(context: ActContext, key: string): Promise<InCalendars | null> {
  return (await lockedEntry(context, key)) ?? null;
}

/** Take an entry out of people's calendars. @returns null when it never was in them, or is out already. */
export async function cancelInCalendar(context: ActContext, key: string): Promise<CalendarEntry | null> {
  const standing = await lockedEntry(context, key);
  if (!standing || standing.cancelledAt) return null;
  const { uid, summary, startsAt, endsAt, location } = standing;
  const sequence = standing.sequence + 1;
  await context.tx
    .updateTable('mail.calendar_entry')
    .set({ sequence, cancelledAt: context.now })
    .where('key', '=', key)
    .execute();
  return {
    ...{ uid, sequence, summary, startsAt, endsAt },
    ...(location === null ? {} : { location }),
    isBusy: endsAt !== null,
  };
}

/** Acts on one entry follow one another: no two changes carry the same sequence. */
async function lockedEntry({ tx }: ActContext, key: string) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`mail.calendar:${key}`}, 0))`.execute(tx);
  return tx.selectFrom('mail.calendar_entry').selectAll().where('key', '=', key).executeTakeFirst();
}

interface Facts {
  readonly summary: string;
  readonly location: string | null;
  readonly startsAt: Instant;
  readonly endsAt: Instant | null;
}

function factsOf({ summary, location, startsAt, endsAt }: CalendarThing): Facts {
  return { summary, location: location ?? null, startsAt, endsAt };
}

function isSame(standing: Facts & { readonly cancelledAt: Instant | null }, facts: Facts): boolean {
  return (
    standing.cancelledAt === null &&
    standing.summary === facts.summary &&
    standing.location === facts.location &&
    standing.startsAt.equals(facts.startsAt) &&
    String(standing.endsAt) === String(facts.endsAt)
  );
}
