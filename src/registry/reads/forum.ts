import { sql } from 'kysely';
import type { Instant } from '../../base/index.ts';
import type { Tx } from '../../platform/index.ts';
import { dayOf } from '../rules/civil-dates.ts';
import type { ForumFacts } from '../schema.ts';

export interface Forum extends ForumFacts {
  /** IANA zone of deadlines: the first of the official ones. */
  readonly officialZone: string;
  /** As printed beside a time. */
  readonly officialCity: string;
}

/** The forum as it describes itself; null before it has been declared (an empty installation). */
export async function forumOf(tx: Tx): Promise<Forum | null> {
  const row = await tx.selectFrom('registry.forum').selectAll().limit(1).executeTakeFirst();
  if (!row) return null;
  const { memberStates, memberOrganisations, observerStates, observerOrganisations } = row;
  const { countsSource, countsNote, audience: _, ...facts } = row;
  const [first] = row.officialZones;
  return {
    ...facts,
    officialCounts: {
      memberStates,
      memberOrganisations,
      observerStates,
      observerOrganisations,
      source: countsSource,
      note: countsNote,
    },
    officialZone: first?.zone ?? 'UTC',
    officialCity: first?.city ?? 'UTC',
  };
}

/** The instant of the transaction, as acts and reads were given it (`app.now`). */
export async function clockOf(tx: Tx): Promise<Instant> {
  const found = await sql<{ at: Instant }>`select access.clock() as at`.execute(tx);
  return found.rows[0]?.at as Instant; // a function without condition returns one row
}

/** IANA zone of the forum's days; UTC before it has been declared. */
export async function officialZoneOf(tx: Tx): Promise<string> {
  return (await forumOf(tx))?.officialZone ?? 'UTC';
}

/** Today's civil date in the forum's official zone. */
export async function todayOf(tx: Tx): Promise<string> {
  return dayOf(await clockOf(tx), await officialZoneOf(tx));
}
