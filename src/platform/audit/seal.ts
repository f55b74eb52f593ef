import { sql } from 'kysely';
import type { Instant } from '../../base/index.ts';
import { type Database, writeAs } from '../db/index.ts';
import type { House } from '../http/route.ts';
import type { Job } from '../jobs/index.ts';
import { clockViewer } from '../viewer.ts';
import type { Log } from './chain.ts';

/** Entries that one batch covers at most: each is sealed in a transaction of its own. */
const batchMax = 1000;

/**
 * Seal what was committed since the last time, in as many batches as it takes. Two nodes that seal at once wait for each
 * other; acts wait for neither.
 *
 * Not an act: the batch itself is the record of it, and an act would leave an entry that had to be sealed again.
 *
 * @returns how many entries were sealed.
 */
export async function sealAudit({ database, clock }: Pick<House, 'database' | 'clock'>): Promise<number> {
  let sealed = 0;
  for (const log of ['event', 'opening'] as const) {
    for (let count = batchMax; count === batchMax; sealed += count) {
      count = await sealBatch(database, log, clock());
    }
  }
  return sealed;
}

function sealBatch(database: Database, log: Log, now: Instant): Promise<number> {
  const scope = { viewer: clockViewer, now, actName: 'audit.seal', isUnseen: true };
  return writeAs(database, scope, async (tx) => {
    const { rows } = await sql<{ count: number }>`select audit.seal(${log}, ${batchMax}) as count`.execute(
      tx,
    );
    return rows[0]?.count ?? 0;
  });
}

/** Each minute: so long at most an entry waits, and its absence would go unnoticed. */
export const sealAuditJob: Job = {
  task: 'audit.seal',
  wakes: '* * * * *',
  run: async (house) => void (await sealAudit(house)),
};
