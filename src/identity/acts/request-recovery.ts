import { z } from 'zod';
import { accepted, type Instant, refused } from '../../base/index.ts';
import { type Database, defineAct, perform, readAs, stranger } from '../../platform/index.ts';
import { personByName } from '../reads/accounts.ts';
import { hasOpenRecovery } from '../reads/recoveries.ts';
import { limits } from '../rules/limits.ts';
import { vettingOf } from '../rules/recovery.ts';
import { signInNameOf } from '../rules/sign-in-name.ts';
import { insertRecovery } from '../writes/recoveries.ts';
import { countTries } from './count-tries.ts';
import type { Neighbours } from './neighbours.ts';
import { bareViewer } from './present.ts';

export const requestRecovery = defineAct({
  name: 'identity.request-recovery',
  who: ['person'],
  input: z.object({
    standing: z.enum(['delegation', 'focal-point', 'alone', 'house', 'last-officer']),
    participants: z.array(z.string()),
    audiences: z.array(z.string()),
  }),
  subject: (_input, value: { id: string }) => `recovery:${value.id}`,
  async run({ tx, actor, tell }, vetting) {
    const personId = actor.personId ?? '';
    if (await hasOpenRecovery(tx, personId)) return refused('asked-already');
    const id = await insertRecovery(tx, personId, vetting);
    for (const audience of vetting.audiences) {
      await tell({ name: 'identity.recovery-asked', subject: `recovery:${id}`, audience });
    }
    return accepted({ id });
  },
});

/**
 * Somebody who can no longer sign in asks to be vetted anew. Whoever has no account, no office, or a request that
 * waits already gets the same answer: it tells nothing.
 *
 * @returns minutes to wait when the limit is passed, which counts for unknown names alike; else null.
 */
export async function askForRecovery(
  house: {
    readonly database: Database;
    readonly viewerOf: Neighbours['viewerOf'];
    readonly othersOf: Neighbours['othersOf'];
  },
  wish: { readonly name: string; readonly address: string | null },
  now: Instant,
): Promise<number | null> {
  const name = signInNameOf(wish.name) ?? '';
  const tries = [
    { limit: limits.recovery, of: [name] },
    ...(wish.address === null ? [] : [{ limit: limits.recoveryFromHere, of: [wish.address] }]),
  ];
  const waitMinutes = await countTries(house.database, tries, now);
  if (waitMinutes !== null) return waitMinutes;
  const personId = await readAs(house.database, { viewer: stranger, now }, (tx) => personByName(tx, name));
  if (personId === null) return null;
  const { hats } = await house.viewerOf(house.database, { personId, actingAs: null }, now);
  const vetting = vettingOf(hats, await house.othersOf(house.database, { personId, hats }, now));
  if (vetting) await perform(house.database, requestRecovery, vetting, { viewer: bareViewer(personId), now });
  return null;
}
