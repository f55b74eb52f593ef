import {
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import { z } from 'zod';
import { accepted, type Instant, type Result, refused } from '../../base/index.ts';
import { type Database, defineAct, perform, readAs, stranger, writeAs } from '../../platform/index.ts';
import { personByPasskey } from '../reads/accounts.ts';
import { passkeyOf } from '../reads/ways.ts';
import { lifetimes } from '../rules/lifetimes.ts';
import { limits } from '../rules/limits.ts';
import { claimedChallenge, relyingParty, signInAnswer } from '../rules/passkey.ts';
import { markPasskeyUsed } from '../writes/factors.ts';
import { insertSecret, useSecret } from '../writes/secrets.ts';
import { countTries } from './count-tries.ts';
import { openSession } from './open-session.ts';
import { bareViewer } from './present.ts';
import { verifiedCounter } from './verified-passkey.ts';

interface Place {
  readonly database: Database;
  readonly url: string;
}

/**
 * Ask for any passkey of this site; the person chooses one and is named by it.
 *
 * @returns options for the browser, good for five minutes; refused: `too-many`.
 */
export async function askForPasskey(
  house: Place,
  address: string | null,
  now: Instant,
): Promise<Result<PublicKeyCredentialRequestOptionsJSON, 'too-many'>> {
  const tries = address === null ? [] : [{ limit: limits.passkeyFromHere, of: [address] }];
  if ((await countTries(house.database, tries, now)) !== null) return refused('too-many');
  const expiresAt = now.add({ minutes: lifetimes.passkeyChallengeMinutes });
  const scope = { viewer: stranger, now, actName: 'identity.ask-for-passkey' };
  const challenge = await writeAs(house.database, scope, (tx) =>
    insertSecret(tx, { purpose: 'passkey-sign-in', personId: null, expiresAt }),
  );
  const options = await generateAuthenticationOptions({
    rpID: relyingParty(house.url).id,
    challenge: Uint8Array.from(Buffer.from(challenge, 'base64url')),
    userVerification: 'required',
    timeout: lifetimes.passkeyChallengeMinutes * 60_000,
  });
  return accepted(options);
}

export const signInByPasskey = defineAct({
  name: 'identity.sign-in-by-passkey',
  who: ['person'],
  input: z.object({ answer: signInAnswer, url: z.url(), device: z.string().max(120) }),
  unlogged: ['answer'],
  subject: (_input, value: { personId: string; session: string }) => `person:${value.personId}`,
  async run(context, { answer, url, device }) {
    const { tx, actor } = context;
    const personId = actor.personId ?? '';
    const passkey = await passkeyOf(tx, { personId, credentialId: answer.id });
    const challenge = claimedChallenge(answer.response.clientDataJSON);
    if (!passkey || !(await useSecret(tx, 'passkey-sign-in', challenge))) return refused('not-verified');
    const counter = await verifiedCounter(answer, { url, challenge, personId, passkey });
    if (counter === null) return refused('not-verified');
    await markPasskeyUsed(tx, { personId, credentialId: answer.id, counter });
    const session = await openSession(context, { personId, way: 'passkey', device });
    return accepted({ personId, session });
  },
});

/**
 * Sign in with a passkey.
 *
 * @param wish `answer` is the browser's AuthenticationResponseJSON, already parsed from JSON.
 * @returns the session's token; refused: `not-verified`, whatever the reason.
 */
export async function takePasskeyAnswer(
  house: Place,
  wish: { readonly answer: unknown; readonly device: string },
  now: Instant,
): Promise<Result<string, 'not-verified'>> {
  const answer = signInAnswer.safeParse(wish.answer);
  if (!answer.success) return refused('not-verified');
  const personId = await readAs(house.database, { viewer: stranger, now }, (tx) =>
    personByPasskey(tx, answer.data.id),
  );
  if (personId === null) return refused('not-verified');
  const input = { answer: answer.data, url: house.url, device: wish.device };
  const result = await perform(house.database, signInByPasskey, input, {
    viewer: bareViewer(personId),
    now,
  });
  return result.ok ? accepted(result.value.session) : refused('not-verified');
}
