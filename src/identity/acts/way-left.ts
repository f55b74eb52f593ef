import type { Tx } from '../../platform/index.ts';
import { passwordOf } from '../reads/accounts.ts';
import { signOnsOf } from '../reads/sign-ons.ts';
import { passkeysOf } from '../reads/ways.ts';

/**
 * Whether the person could still sign in.
 *
 * @param issuers those of the ministries that would let the person in now: a link to any other is no way.
 */
export async function hasWayLeft(tx: Tx, personId: string, issuers: readonly string[]): Promise<boolean> {
  return (
    (await passkeysOf(tx, personId)).length > 0 ||
    (await passwordOf(tx, personId)) !== null ||
    (await signOnsOf(tx, personId)).some(({ issuer }) => issuers.includes(issuer))
  );
}
