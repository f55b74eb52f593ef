import type { Instant } from '../../base/index.ts';
import type { Tx } from '../../platform/index.ts';
import { openedSession } from '../reads/ways.ts';
import { isFresh, isProven } from '../rules/lifetimes.ts';

/**
 * Whether its person was there so recently that the session may change how its person signs in. A laptop left open over
 * lunch is not enough to take an account over (OWASP ASVS 5.0.0, 7.5.1).
 */
export async function isFreshSession(
  tx: Tx,
  session: { readonly id: string; readonly personId: string },
  now: Instant,
): Promise<boolean> {
  const opened = await openedSession(tx, session);
  return opened !== undefined && isFresh(opened, now);
}

/** Whether the person has proven to be there in this session, as grave acts ask for (ASVS 7.5.3). */
export async function isProvenSession(
  tx: Tx,
  session: { readonly id: string; readonly personId: string },
  now: Instant,
): Promise<boolean> {
  const opened = await openedSession(tx, session);
  return opened !== undefined && isProven(opened, now);
}
