import { sql } from 'kysely';
import { type Instant, newId } from '../base/index.ts';
import type { Role, Tx } from '../platform/index.ts';

export interface NewGrant {
  /** What the right follows from, like `appointment:…`: ending the source ends the right. */
  readonly source: string;
  readonly person: string;
  readonly hat: string;
  readonly role: Role;
  readonly participant: string | null;
  readonly body: string | null;
  readonly audiences: readonly string[];
  readonly startsAt: Instant;
  readonly endsAt: Instant | null;
}

/** Write the dated rows from which rights follow. Only acts of upper floors call this. */
export async function addGrants(tx: Tx, grants: readonly NewGrant[]): Promise<void> {
  if (grants.length === 0) return;
  await tx
    .insertInto('access.grant')
    .values(
      grants.map((grant) => ({
        ...grant,
        id: newId(),
        audiences: [...grant.audiences],
      })),
    )
    .execute();
}

/**
 * End every right that follows from `source`, at `endsAt`; one that has not begun by then never holds, and one that
 * ended before stays as it is.
 */
export async function endGrants(tx: Tx, source: string, endsAt: Instant): Promise<void> {
  await tx
    .updateTable('access.grant')
    .set({ endsAt: sql`greatest(least(ends_at, ${endsAt.toString()}::timestamptz), starts_at)` })
    .where('source', '=', source)
    .execute();
}

/**
 * Give again the rights of `source` that were ended at `endedAt`: from `from` (a right that had not begun by then
 * begins when it was to begin) until `until`.
 */
export async function resumeGrants(
  tx: Tx,
  source: string,
  times: { readonly endedAt: Instant; readonly from: Instant; readonly until: Instant | null },
): Promise<void> {
  const ended = sql<Instant>`greatest(${times.endedAt.toString()}::timestamptz, starts_at)`;
  const rows = await tx
    .selectFrom('access.grant')
    .select(['person', 'hat', 'role', 'participant', 'body', 'audiences'])
    .select(sql<Instant>`greatest(${times.from.toString()}::timestamptz, starts_at)`.as('startsAt'))
    .distinct()
    .where('source', '=', source)
    .where('endsAt', '=', ended)
    .orderBy('hat')
    .orderBy('role')
    .orderBy('body')
    .limit(1000)
    .execute();
  await addGrants(
    tx,
    // Grants are written with a Role.
    rows.map((row) => ({ ...row, role: row.role as Role, source, endsAt: times.until })),
  );
}

/** Key of the hat that `source` gives; null when it gives none. Only acts may ask. */
export async function hatGivenBy(tx: Tx, source: string): Promise<string | null> {
  const row = await tx
    .selectFrom('access.grant')
    .select('hat')
    .where('source', '=', source)
    .orderBy('startsAt', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row?.hat ?? null;
}

/**
 * Keys of the hats that a person could wear at the transaction's instant; the first is worn by whoever chose none.
 * Anyone may ask inside the server.
 */
export async function hatsOf(tx: Tx, person: string): Promise<string[]> {
  const found = await sql<{ hat: string }>`select hat from access.rights_of(${person}::uuid)`.execute(tx);
  return [...new Set(found.rows.map(({ hat }) => hat))];
}
