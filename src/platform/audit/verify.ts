import { sql } from 'kysely';
import type { Instant } from '../../base/index.ts';
import { type Database, readAs, type Tx } from '../db/index.ts';
import { clockViewer } from '../viewer.ts';
import { type ChainedRow, type Checked, checkChained, type Fault, nothingChecked } from './chain.ts';

export interface AuditReport {
  readonly entries: number;
  /** Entries whose payload was purged; their hashes stand. */
  readonly purged: number;
  readonly fault: Fault | null;
}

/** So many entries are in memory at once: the audit of years is read in steps. */
const stepRows = 5000;

/**
 * Read the audit from its beginning and check it, up to the first entry that does not hold.
 *
 * @param told how many entries were checked so far of how many, at each step.
 */
export function verifyAudit(
  database: Database,
  { now, told }: { now: Instant; told: (done: number, of: number) => void },
): Promise<AuditReport> {
  return readAs(database, { viewer: clockViewer, now }, async (tx) => {
    const of = await countOf(tx);
    let checked: Checked = nothingChecked;
    let done = 0;
    for (;;) {
      const rows = await rowsAfter(tx, checked.position);
      const step = checkChained(checked, rows);
      checked = step.checked;
      if (step.fault || rows.length === 0)
        return { entries: checked.position, purged: checked.purged, fault: step.fault };
      done += rows.length;
      told(done, of);
    }
  });
}

async function countOf(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from audit.event`.execute(tx);
  return rows[0]?.count ?? 0;
}

async function rowsAfter(tx: Tx, position: number): Promise<readonly ChainedRow[]> {
  const { rows } = await sql<ChainedRow>`select position, at::text as at, act, person, hat, subject,
      payload::text as payload, payload_sha256, sha256
    from audit.event where position > ${position} order by position limit ${stepRows}`.execute(tx);
  return rows;
}
