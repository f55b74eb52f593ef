import type { Selectable } from 'kysely';
import type { Tables, Tx } from '../../platform/index.ts';

type Row = Selectable<Tables['library.paperReport']>;

export type Purge = Omit<Selectable<Tables['library.paperPurge']>, 'audience' | 'report'>;

/** A report with the answer to it, for those who know of reports. */
export interface PaperReport extends Omit<Row, 'audience' | 'position'> {
  /** The secretariat's answer that it may stay; null while there is none. */
  readonly restored: Omit<Selectable<Tables['library.paperRestoration']>, 'audience' | 'report'> | null;
  /** Null while the paper is not purged. */
  readonly purged: Purge | null;
}

/** Every report about a paper, the first first; empty for those who may not know. */
export async function reportsOf(
  tx: Tx,
  { kind, paper }: { readonly kind: string; readonly paper: string },
): Promise<PaperReport[]> {
  const rows = await reported(tx)
    .where('report.kind', '=', kind)
    .where('report.paper', '=', paper)
    .orderBy('report.position')
    .limit(100)
    .execute();
  return rows.map(withAnswer);
}

/** The report for which a paper is hidden now, or was purged; null when there is none, or none that the viewer may know. */
export async function openReport(
  tx: Tx,
  paper: { readonly kind: string; readonly paper: string },
): Promise<PaperReport | null> {
  return (await reportsOf(tx, paper)).find(({ restored }) => restored === null) ?? null;
}

/** Every report that the viewer may know, the latest first. */
export async function allReports(tx: Tx): Promise<PaperReport[]> {
  const rows = await reported(tx).orderBy('report.position', 'desc').limit(500).execute();
  return rows.map(withAnswer);
}

/** One report by its own id. */
export async function reportById(tx: Tx, id: string): Promise<PaperReport | null> {
  const row = await reported(tx).where('report.id', '=', id).executeTakeFirst();
  return row ? withAnswer(row) : null;
}

function reported(tx: Tx) {
  return tx
    .selectFrom('library.paperReport as report')
    .leftJoin('library.paperRestoration as restoration', 'restoration.report', 'report.id')
    .leftJoin('library.paperPurge as purge', 'purge.report', 'report.id')
    .selectAll('report')
    .select([
      'restoration.at as restoredAt',
      'restoration.person as restoredBy',
      'restoration.reason as restoredReason',
      'purge.at as purgedAt',
      'purge.person as purgedBy',
      'purge.reason as purgedReason',
      'purge.keys',
      'purge.request',
      'purge.entriesErased',
    ]);
}

type Reported = Awaited<ReturnType<ReturnType<typeof reported>['execute']>>[number];

function withAnswer(found: Reported): PaperReport {
  const { restoredAt, restoredBy, restoredReason, audience: _, position: __, ...more } = found;
  const { purgedAt, purgedBy, purgedReason, keys, request, entriesErased, ...row } = more;
  const isAnswered = restoredAt !== null && restoredBy !== null && restoredReason !== null;
  return {
    ...row,
    restored: isAnswered ? { at: restoredAt, person: restoredBy, reason: restoredReason } : null,
    purged:
      purgedAt && purgedBy && purgedReason !== null && keys && request && entriesErased !== null
        ? { at: purgedAt, person: purgedBy, reason: purgedReason, keys, request, entriesErased }
        : null,
  };
}

/** Whether a report waits for somebody: neither answered nor purged. */
export function isWaiting({ restored, purged }: PaperReport): boolean {
  return restored === null && purged === null;
}
