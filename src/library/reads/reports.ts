import type { Selectable } from 'kysely';
import type { Tables, Tx } from '../../platform/index.ts';

type Row = Selectable<Tables['library.paperReport']>;

/** A report with the answer to it, for those who know of reports. */
export interface PaperReport extends Omit<Row, 'audience' | 'position'> {
  /** Null while the report waits for an answer. */
  readonly restored: Omit<Selectable<Tables['library.paperRestoration']>, 'audience' | 'report'> | null;
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

/** The report for which a paper is hidden now; null when there is none, or none that the viewer may know. */
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
    .selectAll('report')
    .select([
      'restoration.at as restoredAt',
      'restoration.person as restoredBy',
      'restoration.reason as restoredReason',
    ]);
}

type Reported = Awaited<ReturnType<ReturnType<typeof reported>['execute']>>[number];

function withAnswer({ restoredAt, restoredBy, restoredReason, audience: _, position: __, ...row }: Reported) {
  const isAnswered = restoredAt !== null && restoredBy !== null && restoredReason !== null;
  return {
    ...row,
    restored: isAnswered ? { at: restoredAt, person: restoredBy, reason: restoredReason } : null,
  };
}
