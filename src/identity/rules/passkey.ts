import { z } from 'zod';

/** Most passkeys of one person: several devices and a spare, not a collection. */
export const passkeysMax = 20;

/**
 * Kinds of keys that we ask for, as COSE numbers: EdDSA, ES256, RS256. Named here, because the library would
 * otherwise prefer ML-DSA-44 as soon as Node knows it, and a passkey of that kind which Chromium made could be
 * registered but did not verify afterwards (Node 24.21, Chromium, @simplewebauthn/server 14.0.3).
 */
export const keyKinds = [-8, -7, -257];

const base64url = z.string().regex(/^[A-Za-z0-9_-]+$/);

/** A browser's answer, in so far as it is looked at before the library verifies it. */
const shared = {
  id: base64url.max(1400),
  rawId: base64url.max(1400),
  type: z.literal('public-key'),
  clientExtensionResults: z.looseObject({}).default({}),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional(),
};

/** What a browser sends after signing in with a passkey (WebAuthn 3, AuthenticationResponseJSON). */
export const signInAnswer = z.object({
  ...shared,
  response: z.object({
    clientDataJSON: base64url.max(10_000),
    authenticatorData: base64url.max(10_000),
    signature: base64url.max(10_000),
    userHandle: base64url.max(200).optional(),
  }),
});

/** What a browser sends after making a passkey (WebAuthn 3, RegistrationResponseJSON). */
export const registrationAnswer = z.object({
  ...shared,
  response: z.object({
    clientDataJSON: base64url.max(10_000),
    attestationObject: base64url.max(100_000),
    transports: z.array(z.string().max(20)).max(10).optional(),
  }),
});

export type SignInAnswer = z.infer<typeof signInAnswer>;
export type RegistrationAnswer = z.infer<typeof registrationAnswer>;

/** The challenge that the answer claims to answer; `` when its client data cannot be read. */
export function claimedChallenge(clientDataJson: string): string {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(clientDataJson, 'base64url').toString('utf8'));
    return z.object({ challenge: z.string().max(200) }).safeParse(parsed).data?.challenge ?? '';
  } catch (error) {
    if (error instanceof SyntaxError) return '';
    throw error;
  }
}

/** Text from a form as JSON; null when it is none. */
export function jsonOf(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The name by which a site is known to passkeys, and the origin they are bound to. */
export function relyingParty(houseUrl: string): { readonly id: string; readonly origin: string } {
  const url = new URL(houseUrl);
  return { id: url.hostname, origin: url.origin };
}

/** How a person is named inside a passkey: the id's own bytes, which say nothing about anybody. */
export function passkeyHandle(personId: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(personId.replaceAll('-', ''), 'hex'));
}
