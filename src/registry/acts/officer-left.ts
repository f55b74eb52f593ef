import type { Instant } from '../../base/index.ts';
import { withWayIn } from '../../identity/index.ts';
import type { Tx } from '../../platform/index.ts';
import { officersBeside } from '../reads/people.ts';
import { lockOfficers } from '../writes.ts';

/** Whoever goes of herself within a day is nobody on whom the forum can count. */
const staysHours = 24;

/**
 * Whether the forum keeps a secretariat officer who can sign in when this appointment ends. Without one nobody
 * could appoint another, or confirm that somebody lost the way in: the forum would be locked out of itself.
 *
 * Waits until every other end of such an appointment is decided, so that two officers cannot end each other.
 */
export async function isOfficerLeft(tx: Tx, ended: string, now: Instant): Promise<boolean> {
  await lockOfficers(tx);
  const officers = await officersBeside(tx, ended, now.add({ hours: staysHours }));
  return (await withWayIn(tx, officers)).size > 0;
}
