import { verifyAuthenticationResponse } from '@simplewebauthn/server';
import { passkeyHandle, relyingParty, type SignInAnswer } from '../rules/passkey.ts';

interface Expected {
  readonly url: string;
  readonly challenge: string;
  readonly personId: string;
  readonly passkey: { readonly publicKey: Uint8Array; readonly counter: number };
}

/** The authenticator's new counter; null when the answer does not verify: another site's, another person's, another challenge. */
export async function verifiedCounter(answer: SignInAnswer, expected: Expected): Promise<number | null> {
  const { id, origin } = relyingParty(expected.url);
  const handle = Buffer.from(passkeyHandle(expected.personId)).toString('base64url');
  if (answer.response.userHandle !== undefined && answer.response.userHandle !== handle) return null;
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: answer,
      expectedChallenge: expected.challenge,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: true,
      credential: {
        id: answer.id,
        publicKey: Uint8Array.from(expected.passkey.publicKey),
        counter: expected.passkey.counter,
      },
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch (error) {
    // The library throws plain errors for every answer that it does not accept.
    if (error instanceof Error) return null;
    throw error;
  }
}
