import type { Instant } from '../../base/index.ts';
import { type Database, readAs, type Tx } from '../db/index.ts';
import { clockViewer } from '../viewer.ts';
import { type BatchRow, batchHash, type Fault, faultOfEvent, type Log } from './chain.ts';
import { batchesOf, chainedIn, entriesIn, entryCount, type LookedAt, strayEntry } from './rows.ts';

export interface AuditReport {
  /** Entries that hold, up to the fault. */
  readonly sealed: number;
  /** Entries that no batch covers yet: a missing one among them would not be noticed. */
  readonly waiting: number;
  /** Entries whose content was purged; their hashes stand. */
  readonly purged: number;
  /** The last seal, which covers everything before it; null while nothing was sealed. */
  readonly head: Pick<BatchRow, 'number' | 'sha256' | 'sealedAt'> | null;
  readonly fault: Fault | null;
}

/**
 * Read the audit from its beginning and check it, up to the first entry that does not hold: what was chained entry by
 * entry, then the batches in their order, then what waits to be sealed.
 *
 * @param told how many entries were checked so far of how many, at each step.
 */
export function verifyAudit(
  database: Database,
  { now, told }: { now: Instant; told: (done: number, of: number) => void },
): Promise<AuditReport> {
  return readAs(database, { viewer: clockViewer, now }, async (tx) => {
    const tally = tallyOf(await entryCount(tx), told);
    const sealed = await checkSealed(tx, tally);
    const ofSealed = tally.done();
    const fault = sealed.fault ?? (await checkWaiting(tx, tally));
    const waiting = tally.done() - ofSealed;
    return { sealed: ofSealed, waiting, purged: tally.purged(), head: sealed.head, fault };
  });
}

interface Tally {
  done(): number;
  purged(): number;
  add(step: { readonly entries: number; readonly purged: number }): void;
}

function tallyOf(of: number, told: (done: number, of: number) => void): Tally {
  let done = 0;
  let purged = 0;
  return {
    done: () => done,
    purged: () => purged,
    add(step) {
      done += step.entries;
      purged += step.purged;
      told(done, Math.max(done, of));
    },
  };
}

async function checkSealed(tx: Tx, tally: Tally): Promise<Pick<AuditReport, 'head' | 'fault'>> {
  let first: number | null = null;
  let head: BatchRow | null = null;
  for await (const batch of batchesOf(tx)) {
    const fault = await checkBatch(tx, { batch, former: head, tally });
    if (fault) return { head, fault };
    first ??= batch.number;
    head = batch;
  }
  const stray = await strayEntry(tx, { first: first ?? 0, last: head?.number ?? -1 });
  return { head, fault: stray && { ...stray, why: 'batch-changed' } };
}

interface ToCheck {
  readonly batch: BatchRow;
  readonly former: BatchRow | null;
  readonly tally: Tally;
}

async function checkBatch(tx: Tx, { batch, former, tally }: ToCheck): Promise<Fault | null> {
  if (batch.number === 0) return checkChained(tx, batch, tally);
  const { log, firstPosition: position } = batch;
  if (batch.number !== (former?.number ?? 0) + 1) return { log, position, why: 'missing' };
  let hashes = '';
  let count = 0;
  for await (const entries of entriesIn(tx, log, batch.number)) {
    const fault = faultAmong(log, entries);
    if (fault) return fault;
    hashes += entries.map(({ sha256 }) => sha256).join('');
    count += entries.length;
    tally.add({ entries: entries.length, purged: entries.filter(({ isPurged }) => isPurged).length });
  }
  if (count < batch.count) return { log, position, why: 'missing' };
  return batchHash(batch, former?.sha256 ?? '', hashes) === batch.sha256
    ? null
    : { log, position, why: 'batch-changed' };
}

/** What was chained before there were batches has no gaps: an act held the end of the chain until it was committed. */
async function checkChained(tx: Tx, batch: BatchRow, tally: Tally): Promise<Fault | null> {
  const { log } = batch;
  let former = '';
  let position = 0;
  for await (const rows of chainedIn(tx, batch.number)) {
    for (const row of rows) {
      position += 1;
      if (row.position !== position) return { log, position, why: 'missing' };
      const why = faultOfEvent(row, former);
      if (why) return { log, position, why };
      former = row.sha256;
    }
    tally.add({ entries: rows.length, purged: rows.filter(({ payload }) => payload === null).length });
  }
  if (position < batch.count) return { log, position: position + 1, why: 'missing' };
  return former === batch.sha256 ? null : { log, position, why: 'batch-changed' };
}

async function checkWaiting(tx: Tx, tally: Tally): Promise<Fault | null> {
  for (const log of ['event', 'opening'] as const) {
    for await (const entries of entriesIn(tx, log, null)) {
      const fault = faultAmong(log, entries);
      if (fault) return fault;
      tally.add({ entries: entries.length, purged: entries.filter(({ isPurged }) => isPurged).length });
    }
  }
  return null;
}

function faultAmong(log: Log, entries: readonly LookedAt[]): Fault | null {
  for (const { position, why } of entries) if (why) return { log, position, why };
  return null;
}
