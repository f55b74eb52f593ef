import type { Selectable } from 'kysely';
import type { Instant } from '../../base/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { CorrectionTable } from '../schema/corrections.ts';

type Row = Selectable<CorrectionTable>;

/** A correction that waits for its chairs, or for being published. */
export type PreparedCorrection = Pick<
  Row,
  'id' | 'text' | 'changes' | 'draftedAt' | 'issuedAt' | 'number' | 'sha256' | 'canonical' | 'symbol'
>;

/** A published correction. */
export interface Correction {
  readonly id: string;
  readonly text: string;
  readonly number: number;
  readonly symbol: string;
  /** The earliest paragraph first; none once the words are removed. */
  readonly changes: Row['changes'];
  readonly canonical: string;
  readonly sha256: string;
  readonly issuedAt: Instant;
  readonly releasedAt: Instant;
  readonly signature: string;
  readonly keyId: string;
  readonly removedAt: Instant | null;
}

/** Published corrections of a text, or of all, the first first. */
export async function correctionsOf(tx: Tx, text?: string): Promise<Correction[]> {
  const rows = await tx
    .selectFrom('texts.correction')
    .selectAll()
    .$if(text !== undefined, (query) => query.where('text', '=', text ?? ''))
    .where('releasedAt', 'is not', null)
    .orderBy('text')
    .orderBy('number')
    .limit(5000)
    .execute();
  // A row with the instant of its release has everything else; the table's checks say so.
  return rows as Correction[];
}

/** The correction of a text that its chairs have before them; null where there is none that the viewer may see. */
export async function correctionInHand(tx: Tx, text: string): Promise<PreparedCorrection | null> {
  const row = await tx
    .selectFrom('texts.correction as correction')
    .leftJoin('texts.correctionWithdrawal as withdrawal', 'withdrawal.correction', 'correction.id')
    .select(['correction.id', 'correction.text', 'correction.changes', 'correction.draftedAt'])
    .select(['correction.issuedAt', 'correction.number', 'correction.symbol'])
    .select(['correction.sha256', 'correction.canonical'])
    .where('correction.text', '=', text)
    .where('correction.releasedAt', 'is', null)
    .where('withdrawal.correction', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** Texts with a correction that waits for its chairs, as far as the viewer may know. */
export async function textsWithCorrectionInHand(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('texts.correction as correction')
    .leftJoin('texts.correctionWithdrawal as withdrawal', 'withdrawal.correction', 'correction.id')
    .select('correction.text')
    .where('correction.issuedAt', 'is', null)
    .where('withdrawal.correction', 'is', null)
    .orderBy('correction.draftedAt')
    .orderBy('correction.text')
    .limit(100)
    .execute();
  return rows.map((row) => row.text);
}

/** Texts with a correction that every chair has signed and that is not published yet. */
export async function textsWithCorrectionToPublish(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('texts.correction')
    .select('text')
    .where('issuedAt', 'is not', null)
    .where('releasedAt', 'is', null)
    .orderBy('issuedAt')
    .orderBy('text')
    .limit(100)
    .execute();
  return rows.map((row) => row.text);
}
