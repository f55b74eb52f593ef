import { sql } from 'kysely';
import type { Tx } from '../db/index.ts';
import { type BatchRow, type EventRow, type Fault, faultOfEvent, type Log } from './chain.ts';

/** An entry of any log, looked at by itself. */
export interface LookedAt {
  readonly position: number;
  readonly sha256: string;
  /** Its content was purged; its hash stands. */
  readonly isPurged: boolean;
  readonly why: Fault['why'] | null;
}

/** So many entries are in memory at once: the audit of years is read in steps. */
const stepRows = 5000;

/** The entries of a batch (null: those that wait for one), in steps. */
export function entriesIn(tx: Tx, log: Log, batch: number | null): AsyncGenerator<LookedAt[]> {
  return stepsOf((after) => readers[log](tx, batch, after));
}

/** The acts that were chained one by one, in steps. */
export function chainedIn(tx: Tx, batch: number): AsyncGenerator<EventRow[]> {
  return stepsOf((after) => eventsAfter(tx, batch, after));
}

const readers: Record<Log, (tx: Tx, batch: number | null, after: number) => Promise<LookedAt[]>> = {
  event: async (tx, batch, after) =>
    (await eventsAfter(tx, batch, after)).map((row) => ({
      position: row.position,
      sha256: row.sha256,
      isPurged: row.payload === null,
      why: faultOfEvent(row),
    })),
  opening: async (tx, batch, after) => {
    const { rows } = await sql<{
      position: number;
      sha256: string;
      isPurged: boolean;
      holds: boolean;
    }>`select position, sha256, is_purged, holds
      from audit.openings_to_verify(${batch}::bigint, ${after}::bigint, ${stepRows})`.execute(tx);
    return rows.map(({ holds, ...row }) => ({ ...row, why: holds ? null : 'entry-changed' }));
  },
};

async function* stepsOf<Row extends { readonly position: number }>(
  read: (after: number) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  for (let rows = await read(0); rows.length > 0; ) {
    yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < stepRows) return;
    rows = await read(last.position);
  }
}

async function eventsAfter(tx: Tx, batch: number | null, after: number): Promise<EventRow[]> {
  const { rows } = await sql<EventRow>`select position, at::text as at, act, person, hat, subject,
      payload::text as payload, payload_sha256, refused, sha256
    from audit.event where ${isIn(batch)} and position > ${after}
    order by position limit ${stepRows}`.execute(tx);
  return rows;
}

/** By the index, which `is not distinct from` would leave alone. */
function isIn(batch: number | null) {
  return batch === null ? sql`batch is null` : sql`batch = ${batch}`;
}

/** Every seal, in the order in which they cover each other. */
export async function* batchesOf(tx: Tx): AsyncGenerator<BatchRow> {
  for (let after = -1; ; ) {
    const { rows } = await sql<BatchRow>`select number, log, first_position, last_position, count,
        sealed_at::text as sealed_at, sha256
      from audit.batch where number > ${after} order by number limit ${stepRows}`.execute(tx);
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    after = last.number;
  }
}

/** The first entry that names a batch which is not there. @param kept first and last number of those that are */
export async function strayEntry(
  tx: Tx,
  kept: { readonly first: number; readonly last: number },
): Promise<{ readonly log: Log; readonly position: number } | null> {
  const { rows } = await sql<{ position: number }>`select position from audit.event
    where batch < ${kept.first} or batch > ${kept.last} order by batch, position limit 1`.execute(tx);
  if (rows[0]) return { log: 'event', position: rows[0].position };
  const openings = await sql<{ position: number | null }>`select audit.stray_opening(
    ${kept.first}::bigint, ${kept.last}::bigint) as position`.execute(tx);
  const position = openings.rows[0]?.position ?? null;
  return position === null ? null : { log: 'opening', position };
}

/** How many entries there are, as far as it is known beforehand: openings are counted once they are sealed. */
export async function entryCount(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: number }>`select ((select count(*) from audit.event)
    + (select coalesce(sum(count), 0) from audit.batch where log = 'opening'))::int as count`.execute(tx);
  return rows[0]?.count ?? 0;
}
