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

type Welcome = Neighbours['welcomeFirstOfficer'];

/** The act: person, appointment, account and session in one transaction. */
export function signUpFirstOfficer(welcome: Welcome) {
  return defineAct({
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
      await welcome(context, { personId, name: input.name });
      return accepted({ personId, session: redeemed.value });
    },
  });
}

/**
 * The first secretariat officer of an empty forum signs up. Without a key: the session must not be remembered.
 *
 * @returns the session's token; refused: `link-over`, `name-malformed` or `name-taken` (at `signInName`).
 */
export function signUpFirst(
  house: { readonly database: Database; readonly welcomeFirstOfficer: Welcome },
  wish: SignUp,
  now: Instant,
): Promise<ActResult<{ session: string }, 'link-over' | 'name-malformed' | 'name-taken'>> {
  const act = signUpFirstOfficer(house.welcomeFirstOfficer);
  return perform(house.database, act, wish, { viewer: stranger, now });
}
