import {
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import { z } from 'zod';
import { accepted, invariant, refused } from '../../base/index.ts';
import { defineAct, idInput } from '../../platform/index.ts';
import { codeSecretOf, passwordOf } from '../reads/accounts.ts';
import { openedSession, passkeyOf, passkeysOf } from '../reads/ways.ts';
import { stepOfCode } from '../rules/code.ts';
import { lifetimes } from '../rules/lifetimes.ts';
import { claimedChallenge, relyingParty, signInAnswer } from '../rules/passkey.ts';
import { isPassword } from '../rules/password.ts';
import { markPasskeyUsed, takeStep } from '../writes/factors.ts';
import { insertSecret, useSecret } from '../writes/secrets.ts';
import { markProven } from '../writes/sessions.ts';
import { codeRefusal } from './code-refusal.ts';
import { verifiedCounter } from './verified-passkey.ts';

const sessionInput = z.object({ sessionId: idInput });
type Proven = { readonly personId: string };
const subject = (_input: unknown, value: Proven) => `person:${value.personId}`;

/**
 * Prove to be there, in this session, by password and code.
 *
 * @returns accepted; refused: `wrong` (at `password`), `wrong-code` or `other-time` (at `code`; also one that was
 * used).
 * @source OWASP ASVS 5.0.0, 7.5.3 (a further proof before highly sensitive acts).
 */
export const confirmByPassword = defineAct({
  name: 'identity.confirm-by-password',
  isForgotten: true,
  who: ['person'],
  input: sessionInput.extend({ password: z.string(), code: z.string() }),
  unlogged: ['password', 'code'],
  subject,
  async run({ tx, actor, now }, { sessionId, password, code }) {
    invariant(actor.personId, 'a person without an id');
    const personId = actor.personId;
    const secret = await codeSecretOf(tx, personId);
    if (!(await isPassword(password, await passwordOf(tx, personId))) || !secret) {
      return refused('wrong', { at: 'password' });
    }
    const step = stepOfCode(secret, code, now);
    if (step === null || !(await takeStep(tx, personId, step))) return codeRefusal(secret, code, now);
    await markProven(tx, { id: sessionId, personId });
    return accepted({ personId });
  },
});

/**
 * Ask for one of the person's own passkeys. The challenge is for this once.
 *
 * @returns options for the browser, good for five minutes; refused: `no-passkey`.
 */
export const askForPresence = defineAct({
  name: 'identity.ask-for-presence',
  isForgotten: true,
  who: ['person'],
  input: z.object({ url: z.url() }),
  subject: () => 'presence',
  async run({ tx, actor, now }, { url }) {
    invariant(actor.personId, 'a person without an id');
    const own = await passkeysOf(tx, actor.personId);
    if (own.length === 0) return refused('no-passkey');
    const expiresAt = now.add({ minutes: lifetimes.passkeyChallengeMinutes });
    const wanted = { purpose: 'passkey-presence', personId: actor.personId, expiresAt } as const;
    const challenge = await insertSecret(tx, wanted);
    const options: PublicKeyCredentialRequestOptionsJSON = await generateAuthenticationOptions({
      rpID: relyingParty(url).id,
      challenge: Uint8Array.from(Buffer.from(challenge, 'base64url')),
      allowCredentials: own.map(({ credentialId }) => ({ id: credentialId })),
      userVerification: 'required',
      timeout: lifetimes.passkeyChallengeMinutes * 60_000,
    });
    return accepted(options);
  },
});

/** Prove to be there by a passkey. @returns accepted; refused: `not-verified`, whatever the reason. */
export const confirmByPasskey = defineAct({
  name: 'identity.confirm-by-passkey',
  isForgotten: true,
  who: ['person'],
  input: sessionInput.extend({ answer: signInAnswer, url: z.url() }),
  unlogged: ['answer'],
  subject,
  async run({ tx, actor }, { sessionId, answer, url }) {
    invariant(actor.personId, 'a person without an id');
    const personId = actor.personId;
    const passkey = await passkeyOf(tx, { personId, credentialId: answer.id });
    const challenge = claimedChallenge(answer.response.clientDataJSON);
    if (!passkey || !(await useSecret(tx, 'passkey-presence', challenge))) return refused('not-verified');
    const counter = await verifiedCounter(answer, { url, challenge, personId, passkey });
    if (counter === null) return refused('not-verified');
    await markPasskeyUsed(tx, { personId, credentialId: answer.id, counter });
    await markProven(tx, { id: sessionId, personId });
    return accepted({ personId });
  },
});

/**
 * A demonstration has nobody behind its roles: a click is enough there. The page says so, and no production
 * installation offers or takes it (DESIGN §5).
 *
 * @returns accepted; refused: `not-verified` in production, or in a session that no demonstration link opened.
 */
export const confirmByClick = defineAct({
  name: 'identity.confirm-by-click',
  isForgotten: true,
  who: ['person'],
  input: sessionInput.extend({ production: z.boolean() }),
  subject,
  async run({ tx, actor }, { sessionId, production }) {
    invariant(actor.personId, 'a person without an id');
    const session = { id: sessionId, personId: actor.personId };
    const opened = await openedSession(tx, session);
    if (production || opened?.way !== 'demonstration') return refused('not-verified');
    await markProven(tx, session);
    return accepted({ personId: actor.personId });
  },
});
