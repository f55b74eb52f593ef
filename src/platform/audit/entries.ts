import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../../base/index.ts';
import type { Tx } from '../db/index.ts';

/** One line of the audit, without what was sent: that stands in the things themselves. */
export interface AuditEntry {
  readonly position: number;
  readonly at: Instant;
  /** Name of the act, or method and address of a form that was not reached. */
  readonly act: string;
  /** Null: the clock, nobody yet, or a name that is sealed. */
  readonly person: string | null;
  /** Capacity in which the person acted: `secretariat`, `delegation:ARV`; empty without one. */
  readonly hat: string;
  readonly subject: string;
  /** Code of the refusal; null for what was done. */
  readonly refused: string | null;
  /** Batch that seals it; null while it waits. */
  readonly batch: number | null;
  /** Person and hat are sealed: what was proposed to a text has no names once it is adopted. */
  readonly isNameSealed: boolean;
}

export interface AuditQuestion {
  /** Beginning of the act's name: `texts`, `texts.submit-proposal`; empty: every act. */
  readonly act: string;
  /** Only these; null: everybody. */
  readonly persons: readonly string[] | null;
  /** Empty: every one. */
  readonly hat: string;
  /** Empty: every one. */
  readonly subject: string;
  /** First instant, and the first that is no longer meant. */
  readonly from: Instant | null;
  readonly until: Instant | null;
  readonly outcome: 'done' | 'refused' | null;
  /** Only entries before this position. */
  readonly before: number | null;
}

export interface AuditPage {
  /** The last first. */
  readonly entries: readonly AuditEntry[];
  /** Position before which to go on; null where there is no more. */
  readonly before: number | null;
}

/**
 * Entries of the audit as the viewer may see them, the last first.
 *
 * @param limits.namesSealed a query of the subjects whose names are sealed: negotiating acts on them show neither person
 * nor hat, and are not found by them (JOURNEYS, second part: attribution is sealed at adoption).
 * @param limits.most how many at a time.
 */
export async function auditEntries(
  tx: Tx,
  asked: AuditQuestion,
  { namesSealed, most }: { readonly namesSealed: RawBuilder<unknown>; readonly most: number },
): Promise<AuditPage> {
  const { rows } = await sql<AuditEntry>`with sealed (subject) as materialized (${namesSealed})
    select position, at, act,
      case when ${isNameSealed} then null else person end as person,
      case when ${isNameSealed} then '' else hat end as hat,
      subject, refused, batch, ${isNameSealed} as is_name_sealed
    from audit.event where ${sql.join(conditionsOf(asked), sql` and `)}
    order by position desc limit ${most + 1}`.execute(tx);
  const entries = rows.slice(0, most);
  return { entries, before: rows.length > most ? (entries.at(-1)?.position ?? null) : null };
}

const isNameSealed = sql<boolean>`(act like 'texts.%' and subject in (select subject from sealed))`;

function conditionsOf(asked: AuditQuestion): RawBuilder<boolean>[] {
  const { act, persons, hat, subject, from, until, outcome, before } = asked;
  const conditions = [sql<boolean>`true`];
  if (act !== '') conditions.push(sql`starts_with(act, ${act})`);
  if (persons !== null) conditions.push(sql`person = any (${persons}::uuid[]) and not ${isNameSealed}`);
  if (hat !== '') conditions.push(sql`hat = ${hat} and not ${isNameSealed}`);
  if (subject !== '') conditions.push(sql`subject = ${subject}`);
  if (from !== null) conditions.push(sql`at >= ${from.toString()}::timestamptz`);
  if (until !== null) conditions.push(sql`at < ${until.toString()}::timestamptz`);
  if (outcome !== null) conditions.push(outcome === 'done' ? sql`refused is null` : sql`refused is not null`);
  if (before !== null) conditions.push(sql`position < ${before}`);
  return conditions;
}
