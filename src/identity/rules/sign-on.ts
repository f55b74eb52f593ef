import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { HeldHat } from './recovery.ts';

/** A ministry's sign-in (an OpenID provider), as far as everybody may know it. */
export interface Provider {
  /** `forum` for the one of the environment, else an id. */
  readonly key: string;
  /** On the button: "Ministry of Foreign Affairs, Arvana". */
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  /** Codes of the participants whose people, as long as they act for nobody else, may use it; none: everybody with an account. */
  readonly participants: readonly string[];
}

/** What somebody is on the way for: signing in, linking the own account, or proving to be there. */
export const tripPurposes = ['enter', 'link', 'presence'] as const;

const trip = z.object({
  provider: z.string().max(60),
  purpose: z.enum(tripPurposes),
  /** Where to go on afterwards, on this site. */
  goesTo: z.string().max(2000),
  /** The session that is linked or proves itself; null: nobody is signed in yet. */
  sessionId: z.string().max(60).nullable(),
});

/** A way to the ministry and back, bound to the browser that set out. */
export type Trip = z.infer<typeof trip>;

export interface Marks {
  readonly state: string;
  readonly nonce: string;
  /** PKCE (RFC 7636): 43 characters. */
  readonly verifier: string;
}

/**
 * State, nonce and verifier of a trip. All come from one secret, which only the browser that set out keeps (in a cookie);
 * they hold for this trip alone, so another's answer, or an answer to another trip, does not fit.
 *
 * @source OpenID Connect Core 1.0, 3.1.2.1 and 15.5.2; RFC 9700, 2.1.1.
 */
export function marksOf(secret: string, { provider, purpose, goesTo, sessionId }: Trip): Marks {
  const mark = (name: string) =>
    createHash('sha256')
      .update(JSON.stringify([name, secret, provider, purpose, goesTo, sessionId]))
      .digest('base64url');
  return { state: mark('state'), nonce: mark('nonce'), verifier: mark('verifier') };
}

/** The trip as the cookie carries it. */
export function packTrip(secret: string, taken: Trip): string {
  return `${secret}.${Buffer.from(JSON.stringify(taken)).toString('base64url')}`;
}

/** @returns null when it is no trip. */
export function unpackTrip(packed: string | null): { readonly secret: string; readonly trip: Trip } | null {
  const [secret = '', text = ''] = (packed ?? '').split('.');
  try {
    const parsed = trip.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    return parsed.success && secret !== '' ? { secret, trip: parsed.data } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/**
 * Why a person with these hats may not use the provider now. Whoever is let in may wear every hat, so a ministry's word
 * is enough only where all of them are of its own participants: it vouches for nobody else's.
 *
 * @returns `not-linked` when no hat is of its participants, `other-hats` when some are and others are not; null: may use.
 */
export function useFault(
  { participants }: Pick<Provider, 'participants'>,
  hats: readonly HeldHat[],
): 'not-linked' | 'other-hats' | null {
  if (participants.length === 0) return null;
  const seats = hats.flatMap((hat) => hat.seats);
  const own = seats.filter(({ participant }) => participant !== null && participants.includes(participant));
  if (own.length === 0) return 'not-linked';
  return own.length === seats.length ? null : 'other-hats';
}

/** Whether a ministry's sign-in may stand at this address: https, or this very machine where nothing is in production. */
export function isIssuer(issuer: string, production: boolean): boolean {
  const url = URL.parse(issuer);
  if (url?.search !== '' || url.hash !== '' || url.username !== '' || url.password !== '') return false;
  return (
    url.protocol === 'https:' || (!production && url.protocol === 'http:' && url.hostname === 'localhost')
  );
}

/** What a ministry says of somebody, in so far as it is looked at. */
export interface Claims {
  readonly subject: string;
  /** Only one that the ministry has verified; null otherwise. */
  readonly address: string | null;
}

/** The address counts only where `email_verified` says true (OpenID Connect Core 1.0, 5.1). */
export function claimsOf(said: Readonly<Record<string, unknown>>): Claims | null {
  const { sub, email, email_verified: isVerified } = said;
  if (typeof sub !== 'string' || sub === '' || sub.length > 255) return null;
  return { subject: sub, address: typeof email === 'string' && isVerified === true ? email : null };
}
