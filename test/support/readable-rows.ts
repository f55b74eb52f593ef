/** What a viewer can read of every table that has an audience, told by the audiences that open the rows. */
import { sql } from 'kysely';
import type { Instant } from '../../src/base/index.ts';
import { type Database, readAs, type Viewer } from '../../src/platform/index.ts';

export interface ReadableRows {
  readonly table: string;
  /** Audiences each of which is enough: the row's own, and what its table is opened by besides. */
  readonly openedBy: readonly string[];
  readonly count: number;
}

const ofPerson = (column: string) => `'person:' || ${column}`;
const ofDelegation = (column: string) => `'delegation:' || ${column}`;

/**
 * Tables that something else than the audience opens too, with the reason in their migrations: the own entry and
 * its overseer, a delegation's own papers.
 */
const opensToo: Readonly<Record<string, readonly string[]>> = {
  'registry.person': [ofPerson('id'), "'secretariat'"],
  'registry.contact': [ofPerson('person'), "'secretariat'"],
  'registry.appointment': [ofPerson('person'), "'secretariat'"],
  'registry.past_appointment': [ofPerson('person'), "'secretariat'"],
  'registry.suspension': [ofPerson('person'), "'secretariat'"],
  'registry.suspension_ground': ["'secretariat'"],
  'mail.message': [ofPerson('person')],
  'texts.receipt': [ofDelegation('participant')],
  'texts.no_comment': [ofDelegation('participant')],
  'texts.received_file': [ofDelegation('participant')],
  'decisions.statement_receipt': ['delegation_audience'],
};

/** @returns every table of the forum with a column `audience`, and the question that is asked of all of them at once */
export async function tablesWithAudience(database: Database, now: Instant, clock: Viewer): Promise<string[]> {
  return readAs(database, { viewer: clock, now }, async (tx) => {
    const { rows } = await sql<{ name: string }>`select format('%s.%s', n.nspname, c.relname) as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'audience' and not a.attisdropped
      where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|graphile_)' order by 1`.execute(tx);
    return rows.map(({ name }) => name);
  });
}

export async function readableRows(
  database: Database,
  tables: readonly string[],
  scope: { readonly viewer: Viewer; readonly now: Instant },
): Promise<readonly ReadableRows[]> {
  const parts = tables.map((table) => {
    const keys = ['audience', ...(opensToo[table] ?? [])].join(', ');
    return `select '${table}' as "table", array[${keys}] as opened_by, count(*)::int as count from ${table} group by 2`;
  });
  return readAs(database, scope, async (tx) => {
    const { rows } = await sql<ReadableRows>`${sql.raw(parts.join('\nunion all '))}`.execute(tx);
    return rows;
  });
}
