import type { Instant } from '../../base/index.ts';
import type { Tx } from '../../platform/index.ts';
import { openedSession } from '../reads/ways.ts';
import { isFresh } from '../rules/lifetimes.ts';

/**
 * Whether the session was opened so recently that it may change how its person signs in. A laptop left open over
 * lunch is not enough to take an account over (OWASP ASVS 5.0.0, 7.5.1).
 */
export async function isFreshSession(
  tx: Tx,
  session: { readonly id: string; readonly personId: string },
  now: Instant,
): Promise<boolean> {
  const opened = await openedSession(tx, session);
  return opened !== undefined && isFresh(opened.createdAt, now);
}
