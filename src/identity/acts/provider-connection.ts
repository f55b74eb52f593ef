import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
} from 'openid-client';
import { accepted, type Result, refused } from '../../base/index.ts';
import { lifetimes } from '../rules/lifetimes.ts';
import { type Claims, claimsOf, type Marks, type Provider } from '../rules/sign-on.ts';

/** A provider with what it knows the forum by. */
export interface Connection extends Provider {
  readonly clientSecret: string | null;
}

interface Asked {
  readonly marks: Marks;
  /** Exact address to which the browser is sent back (RFC 9700, 2.1). */
  readonly redirectUri: string;
  /** The person is asked anew, whoever is signed in at the ministry. */
  readonly isPresence: boolean;
}

/** A provider that does not answer within this time is down. */
const timeoutSeconds = 10;

/**
 * Where the browser is sent: authorization code with PKCE, state and nonce.
 *
 * @returns the address; refused: `provider-down` (no answer, or none that is a provider's of this name).
 * @source OpenID Connect Core 1.0, 3.1; RFC 9700.
 */
export async function authorizationUrl(
  provider: Connection,
  { marks, redirectUri, isPresence }: Asked,
): Promise<Result<URL, 'provider-down'>> {
  const configuration = await configurationOf(provider);
  if (!configuration.ok) return configuration;
  return accepted(
    buildAuthorizationUrl(configuration.value, {
      redirect_uri: redirectUri,
      scope: 'openid email',
      code_challenge: await calculatePKCECodeChallenge(marks.verifier),
      code_challenge_method: 'S256',
      state: marks.state,
      nonce: marks.nonce,
      ...(isPresence ? { prompt: 'login', max_age: String(lifetimes.presenceMinutes * 60) } : {}),
    }),
  );
}

/**
 * What the ministry says of the person who came back. The library checks state, issuer, audience, nonce, times and
 * signature; what fits in nothing is `not-verified`, whatever did not fit.
 *
 * @param cameBack the address with which the browser came back.
 * @returns the claims; refused: `provider-down`, `not-verified`.
 */
export async function exchangedClaims(
  provider: Connection,
  cameBack: URL,
  { marks, isPresence }: Asked,
): Promise<Result<Claims, 'provider-down' | 'not-verified'>> {
  const configuration = await configurationOf(provider);
  if (!configuration.ok) return configuration;
  try {
    const tokens = await authorizationCodeGrant(configuration.value, cameBack, {
      expectedState: marks.state,
      expectedNonce: marks.nonce,
      pkceCodeVerifier: marks.verifier,
      idTokenExpected: true,
      ...(isPresence ? { maxAge: lifetimes.presenceMinutes * 60 } : {}),
    });
    const claims = claimsOf(tokens.claims() ?? {});
    return claims === null ? refused('not-verified') : accepted(claims);
  } catch (error) {
    return refused(said(provider, error) ? 'provider-down' : 'not-verified');
  }
}

async function configurationOf(provider: Connection): Promise<Result<Configuration, 'provider-down'>> {
  const { issuer, clientId, clientSecret } = provider;
  // Only this very machine may be reached so, and never in production (`isIssuer`).
  const execute = issuer.startsWith('http:') ? [allowInsecureRequests] : [];
  try {
    const options = { execute, timeout: timeoutSeconds };
    return accepted(
      await discovery(new URL(issuer), clientId, clientSecret ?? undefined, undefined, options),
    );
  } catch (error) {
    said(provider, error);
    return refused('provider-down');
  }
}

/** Said to the operator by its kind alone: what was sent stands in no log. @returns whether nobody answered. */
function said({ key }: Provider, error: unknown): boolean {
  if (!(error instanceof Error)) throw error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  console.error(`single sign-on: the provider ${key}: ${code}`);
  return error instanceof TypeError || error.name === 'TimeoutError' || code === 'OAUTH_TIMEOUT';
}
