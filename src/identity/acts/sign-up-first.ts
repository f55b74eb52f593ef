import { z } from 'zod';
import { accepted, type Instant, newId } from '../../base/index.ts';
import {
  type ActResult,
  type Database,
  defineAct,
  perform,
  stranger,
  textInput,
} from '../../platform/index.ts';
import { redeemFirstLink } from './links.ts';
import type { Neighbours } from './neighbours.ts';

interface SignUp {
  readonly token: string;
  readonly name: string;
  readonly signInName: string;
  readonly device: string;
}

/**
 * The first secretariat officer of an empty forum signs up: person, appointment, account and session in one.
 *
 * @returns the session's token; refused: `link-over`, `name-malformed` or `name-taken` (at `signInName`).
 */
export async function signUpFirst(
  house: { readonly database: Database; readonly welcomeFirstOfficer: Neighbours['welcomeFirstOfficer'] },
  wish: SignUp,
  now: Instant,
): Promise<ActResult<{ session: string }, 'link-over' | 'name-malformed' | 'name-taken'>> {
  const act = defineAct({
    name: 'identity.sign-up-first-officer',
    who: ['anyone'],
    input: z.object({
      token: z.string().max(100),
      name: textInput(200),
      signInName: textInput(254),
      device: z.string().max(120),
    }),
    unlogged: ['token'],
    subject: (_input, value: { personId: string; session: string }) => `person:${value.personId}`,
    async run(context, input) {
      const personId = newId();
      const redeemed = await redeemFirstLink(context.tx, { ...input, personId });
      if (!redeemed.ok) return redeemed;
      await house.welcomeFirstOfficer(context, { personId, name: input.name });
      return accepted({ personId, session: redeemed.value });
    },
  });
  return perform(house.database, act, wish, { viewer: stranger, now });
}
