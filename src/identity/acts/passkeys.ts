import {
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { z } from 'zod';
import { accepted, invariant, refused } from '../../base/index.ts';
import { defineAct, idInput, textInput } from '../../platform/index.ts';
import { accountOf } from '../reads/accounts.ts';
import { passkeysOf } from '../reads/ways.ts';
import { lifetimes } from '../rules/lifetimes.ts';
import {
  claimedChallenge,
  keyKinds,
  passkeyHandle,
  passkeysMax,
  type RegistrationAnswer,
  registrationAnswer,
  relyingParty,
} from '../rules/passkey.ts';
import { deletePasskey, insertPasskey } from '../writes/factors.ts';
import { insertSecret, useSecret } from '../writes/secrets.ts';
import { markProven } from '../writes/sessions.ts';
import { isFreshSession } from './fresh.ts';
import { hasWayLeft } from './way-left.ts';

/**
 * Begin to make a passkey on this device or a security key.
 *
 * @returns options for the browser, good for five minutes; refused: `not-fresh`, `too-many-passkeys`.
 */
export const beginPasskey = defineAct({
  name: 'identity.begin-passkey',
  isForgotten: true,
  who: ['person'],
  input: z.object({ sessionId: idInput, url: z.url() }),
  subject: ({ sessionId }, _value: PublicKeyCredentialCreationOptionsJSON) => `session:${sessionId}`,
  async run({ tx, actor, now }, { sessionId, url }) {
    invariant(actor.personId, 'a person without an id');
    const personId = actor.personId;
    if (!(await isFreshSession(tx, { id: sessionId, personId }, now))) return refused('not-fresh');
    const known = await passkeysOf(tx, personId);
    if (known.length >= passkeysMax) return refused('too-many-passkeys');
    const account = await accountOf(tx, personId);
    invariant(account, 'a session without an account');
    const expiresAt = now.add({ minutes: lifetimes.passkeyChallengeMinutes });
    const challenge = await insertSecret(tx, { purpose: 'passkey-registration', personId, expiresAt });
    const options = await generateRegistrationOptions({
      rpName: relyingParty(url).id,
      rpID: relyingParty(url).id,
      userName: account.signInName,
      userDisplayName: account.signInName,
      userID: passkeyHandle(personId),
      challenge: Uint8Array.from(Buffer.from(challenge, 'base64url')),
      attestationType: 'none',
      supportedAlgorithmIDs: keyKinds,
      excludeCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      timeout: lifetimes.passkeyChallengeMinutes * 60_000,
    });
    return accepted(options);
  },
});

/**
 * Keep a passkey that the browser made.
 *
 * @returns accepted; refused: `not-fresh`, `not-verified`, `known-already`.
 */
export const addPasskey = defineAct({
  name: 'identity.add-passkey',
  who: ['person'],
  input: z.object({ sessionId: idInput, url: z.url(), answer: registrationAnswer, label: textInput(80) }),
  unlogged: ['answer'],
  subject: (_input, value: { personId: string }) => `person:${value.personId}`,
  async run({ tx, actor, now }, { sessionId, url, answer, label }) {
    invariant(actor.personId, 'a person without an id');
    const personId = actor.personId;
    if (!(await isFreshSession(tx, { id: sessionId, personId }, now))) return refused('not-fresh');
    const challenge = claimedChallenge(answer.response.clientDataJSON);
    if (!(await useSecret(tx, 'passkey-registration', challenge))) return refused('not-verified');
    const credential = await verifiedCredential(answer, { url, challenge });
    if (credential === null) return refused('not-verified');
    const { id, publicKey, counter } = credential;
    const transports = answer.response.transports ?? [];
    const isNew = await insertPasskey(tx, {
      ...{ personId, label, transports, publicKey, counter },
      credentialId: id,
    });
    if (!isNew) return refused('known-already');
    await markProven(tx, { id: sessionId, personId });
    return accepted({ personId });
  },
});

/**
 * Remove a passkey, as of a lost device.
 *
 * @returns accepted; refused: `not-fresh`, `not-found`, `last-way` (there would be no way left to sign in).
 */
export const removePasskey = defineAct({
  name: 'identity.remove-passkey',
  who: ['person'],
  input: z.object({ sessionId: idInput, credentialId: z.string().max(1400), issuers: z.array(z.string()) }),
  subject: (_input, value: { personId: string }) => `person:${value.personId}`,
  async run({ tx, actor, now }, { sessionId, credentialId, issuers }) {
    invariant(actor.personId, 'a person without an id');
    const personId = actor.personId;
    if (!(await isFreshSession(tx, { id: sessionId, personId }, now))) return refused('not-fresh');
    if (!(await deletePasskey(tx, { personId, credentialId }))) return refused('not-found');
    return (await hasWayLeft(tx, personId, issuers)) ? accepted({ personId }) : refused('last-way');
  },
});

async function verifiedCredential(
  answer: RegistrationAnswer,
  expected: { readonly url: string; readonly challenge: string },
) {
  const { id, origin } = relyingParty(expected.url);
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: answer,
      expectedChallenge: expected.challenge,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: true,
      supportedAlgorithmIDs: keyKinds,
    });
    return verified ? registrationInfo.credential : null;
  } catch (error) {
    // The library throws plain errors for every answer that it does not accept.
    if (error instanceof Error) return null;
    throw error;
  }
}
