import { sql } from 'kysely';
import type { ActContext } from '../../platform/index.ts';

/**
 * Whatever changes a meeting, or writes of it, follows one another. Read the meeting afterwards: then no two changes
 * have the same number, none follows the cancellation, and no letter tells a time that is left already.
 */
export async function lockMeeting({ tx }: ActContext, meeting: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`meetings:${meeting}`}, 0))`.execute(tx);
}
