import type { Selectable } from 'kysely';
import type { Instant } from '../../base/index.ts';
import type { Tx, Viewer } from '../../platform/index.ts';
import { advisedOn } from '../rules/standing.ts';
import type { Text } from '../rules/text-state.ts';
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

/** The authority on which the viewer, an adviser under the hat now worn, speaks on a text; see `standingAuthority`. */
export async function authorityFor(
  tx: Tx,
  text: Pick<Text, 'id' | 'body'>,
  { viewer, now }: { readonly viewer: Viewer; readonly now: Instant },
): Promise<Authority | null> {
  const participant = advisedOn(text, viewer);
  const { personId: holder } = viewer;
  if (participant === null || holder === null) return null;
  return standingAuthority(tx, { text: text.id, participant, holder, now });
}

interface Given {
  readonly text: string;
  readonly participant: string;
  readonly holder: string;
  readonly now: Instant;
}

/**
 * The authority of this person to speak for this participant on a text that stands at `now`: given, not ended, not run
 * out. Whether the giver still holds the office is asked when it is used.
 */
export async function standingAuthority(
  tx: Tx,
  { text, participant, holder, now }: Given,
): Promise<Authority | null> {
  const row = await tx
    .selectFrom('texts.authority')
    .selectAll()
    .where('text', '=', text)
    .where('participant', '=', participant)
    .where('holder', '=', holder)
    .where('untilAt', '>', now)
    .where('endedAt', 'is', null)
    .orderBy('givenAt')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}
