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

/** End every right that follows from `source`, at `endsAt`; one that has not begun by then never holds. */
export async function endGrants(tx: Tx, source: string, endsAt: Instant): Promise<void> {
  await tx
    .updateTable('access.grant')
    .set({ endsAt: sql`greatest(${endsAt.toString()}::timestamptz, starts_at)` })
    .where('source', '=', source)
    .execute();
}
