import { z } from 'zod';
import { accepted, type Instant, invariant, refused } from '../../base/index.ts';
import { type Database, defineAct, perform, stranger } from '../../platform/index.ts';
import { insertSession } from '../writes/sessions.ts';
import { linkOf } from './present.ts';

export const signInByDemonstrationLink = defineAct({
  name: 'identity.sign-in-by-demonstration-link',
  who: ['anyone'],
  input: z.object({ token: z.string().max(100), device: z.string().max(120) }),
  unlogged: ['token'],
  subject: (_input, value: { personId: string; session: string }) => `person:${value.personId}`,
  async run({ tx, now }, input) {
    const link = await linkOf(tx, { purpose: 'demonstration', token: input.token }, now);
    if (!link) return refused('link-over');
    invariant(link.personId, 'a demonstration link without a person');
    const session = await insertSession(tx, {
      personId: link.personId,
      way: 'demonstration',
      device: input.device,
    });
    return accepted({ personId: link.personId, session });
  },
});

/**
 * Sign a demonstration role in. The link may be opened again: it is printed at every start.
 *
 * @returns the session's token; null when the link is none or over, and always in production (DESIGN §5).
 */
export async function openDemonstrationLink(
  house: { readonly database: Database; readonly production: boolean },
  input: { readonly token: string; readonly device: string },
  now: Instant,
): Promise<string | null> {
  if (house.production) return null;
  // Without a key: what an act returned is remembered under its key, and a session's token must not be.
  const result = await perform(house.database, signInByDemonstrationLink, input, { viewer: stranger, now });
  return result.ok ? result.value.session : null;
}
