import type { Selectable } from 'kysely';
import type { Instant } from '../../base/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { AuthorityTable } from '../schema/authority.ts';

export type Authority = Selectable<AuthorityTable>;

/** Every authority given on a text that the viewer may see: the own delegation's; the secretariat sees all. */
export function authoritiesOn(tx: Tx, text: string): Promise<Authority[]> {
  return tx
    .selectFrom('texts.authority')
    .selectAll()
    .where('text', '=', text)
    .orderBy('givenAt')
    .orderBy('id')
    .limit(1000)
    .execute();
}

/**
 * The authority of this person on a text that stands at `now`: given, not ended, not run out. Whether the giver still
 * holds the office is asked when it is used.
 */
export async function standingAuthority(
  tx: Tx,
  { text, holder, now }: { readonly text: string; readonly holder: string | null; readonly now: Instant },
): Promise<Authority | null> {
  if (holder === null) return null;
  const row = await tx
    .selectFrom('texts.authority')
    .selectAll()
    .where('text', '=', text)
    .where('holder', '=', holder)
    .where('untilAt', '>', now)
    .where('endedAt', 'is', null)
    .orderBy('givenAt')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}
