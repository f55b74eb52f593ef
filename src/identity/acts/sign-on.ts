import { accepted, type Instant, type Result, refused } from '../../base/index.ts';
import {
  type Database,
  type House,
  perform,
  readAs,
  stranger,
  type Tx,
  type Viewer,
  writeAs,
} from '../../platform/index.ts';
import { personByName } from '../reads/accounts.ts';
import { clientSecretOf, personBySignOn, standingProviders } from '../reads/sign-ons.ts';
import { withWayIn } from '../reads/ways.ts';
import { lifetimes } from '../rules/lifetimes.ts';
import { limits } from '../rules/limits.ts';
import { signInNameOf } from '../rules/sign-in-name.ts';
import { type Claims, marksOf, type Provider, type Trip, unpackTrip, useFault } from '../rules/sign-on.ts';
import { insertSecret, useSecret } from '../writes/secrets.ts';
import { countTries } from './count-tries.ts';
import type { Neighbours } from './neighbours.ts';
import { bareViewer } from './present.ts';
import { authorizationUrl, type Connection, exchangedClaims } from './provider-connection.ts';
import { signInByProvider } from './sign-in-by-provider.ts';

type Place = Pick<House, 'database' | 'signOn'>;

/** Key of the provider that the environment names. */
const ofEnvironment = 'forum';

/** The ministries by whose sign-in one may come in, the forum's own first. */
export async function providersOf(house: Place, tx: Tx): Promise<Provider[]> {
  const own = house.signOn ? [{ key: ofEnvironment, ...house.signOn }] : [];
  const entered = (await standingProviders(tx)).map(({ id, ...rest }) => ({ key: id, ...rest }));
  return [...own, ...entered].map(({ key, name, issuer, clientId, participants }) => {
    return { key, name, issuer, clientId, participants };
  });
}

/** Those that would let a person with these hats in now. */
export async function usableProviders(house: Place, tx: Tx, hats: Viewer['hats']): Promise<Provider[]> {
  return (await providersOf(house, tx)).filter((provider) => useFault(provider, hats) === null);
}

/**
 * Set out for the ministry.
 *
 * @returns where to, and the secret that this browser keeps; refused: `not-found`, `too-many`, `provider-down`.
 */
export async function setOut(
  house: Place,
  wish: { readonly trip: Trip; readonly redirectUri: string; readonly address: string | null },
  now: Instant,
): Promise<
  Result<{ readonly to: URL; readonly secret: string }, 'not-found' | 'too-many' | 'provider-down'>
> {
  const tries = wish.address === null ? [] : [{ limit: limits.signOnFromHere, of: [wish.address] }];
  if ((await countTries(house.database, tries, now)) !== null) return refused('too-many');
  const scope = { viewer: stranger, now, actName: 'identity.set-out-for-provider' };
  const begun = await writeAs(house.database, scope, async (tx) => {
    const provider = await connectionOf(house, tx, wish.trip.provider);
    const expiresAt = now.add({ minutes: lifetimes.signOnMinutes });
    if (!provider) return null;
    return {
      provider,
      secret: await insertSecret(tx, { purpose: 'single-sign-on', personId: null, expiresAt }),
    };
  });
  if (!begun) return refused('not-found');
  const { provider, secret } = begun;
  const asked = {
    marks: marksOf(secret, wish.trip),
    redirectUri: wish.redirectUri,
    isPresence: wish.trip.purpose === 'presence',
  };
  const to = await authorizationUrl(provider, asked);
  return to.ok ? accepted({ to: to.value, secret }) : to;
}

export interface CameBack {
  readonly provider: string;
  /** As the browser asked for it, on this site's own address. */
  readonly url: URL;
  /** What the browser kept when it set out; null: another browser, or too late. */
  readonly packed: string | null;
}

export interface Said extends Claims {
  readonly provider: Provider;
  readonly trip: Trip;
}

/**
 * Who came back from the ministry. Each trip is good for one return: an answer shown again, or by another browser, is
 * refused before anything is asked of the ministry.
 *
 * @returns what the ministry says; refused: `over` (no trip of this browser, used, or too old), `declined` (the ministry
 * let nobody in), `provider-down`, `not-verified`.
 */
export async function takeReturn(
  house: Place,
  { provider: key, url, packed }: CameBack,
  now: Instant,
): Promise<Result<Said, 'over' | 'declined' | 'provider-down' | 'not-verified'>> {
  const kept = unpackTrip(packed);
  if (!kept || kept.trip.provider !== key) return refused('over');
  const { secret, trip } = kept;
  const marks = marksOf(secret, trip);
  if (url.searchParams.get('state') !== marks.state) return refused('over');
  const scope = { viewer: stranger, now, actName: 'identity.return-from-provider' };
  const provider = await writeAs(house.database, scope, async (tx) =>
    (await useSecret(tx, 'single-sign-on', secret)) ? connectionOf(house, tx, key) : null,
  );
  if (!provider) return refused('over');
  if (url.searchParams.has('error')) return refused('declined');
  const redirectUri = url.origin + url.pathname;
  const said = await exchangedClaims(provider, url, {
    marks,
    redirectUri,
    isPresence: trip.purpose === 'presence',
  });
  if (!said.ok) return said;
  const { clientSecret: _kept, ...known } = provider;
  return accepted({ ...said.value, provider: known, trip });
}

/**
 * Sign in whom the ministry means: the account that was linked before; or, where nobody has come in by it yet, the
 * account invited under the address that the ministry has verified. Nobody signs up here.
 *
 * @returns the session's token; refused: `other-hats` (the person it means acts also for others than the ministry speaks
 * for), else `not-linked`, whatever the reason, so that it says nothing of who has an account.
 */
export async function enterFromProvider(
  house: { readonly database: Database; readonly viewerOf: Neighbours['viewerOf'] },
  wish: { readonly said: Said; readonly device: string },
  now: Instant,
): Promise<Result<string, 'not-linked' | 'other-hats'>> {
  const { said, device } = wish;
  const { issuer } = said.provider;
  const found = await readAs(house.database, { viewer: stranger, now }, (tx) => accountMeant(tx, said));
  if (!found) return refused('not-linked');
  const { hats } = await house.viewerOf(house.database, { personId: found.personId, actingAs: null }, now);
  const fault = useFault(said.provider, hats);
  if (fault) return refused(fault);
  const input = { issuer, subject: said.subject, isFirstUse: found.isFirstUse, device };
  const result = await perform(house.database, signInByProvider, input, {
    viewer: bareViewer(found.personId),
    now,
  });
  return result.ok ? accepted(result.value.session) : refused('not-linked');
}

async function accountMeant(
  tx: Tx,
  { provider, subject, address }: Said,
): Promise<{ readonly personId: string; readonly isFirstUse: boolean } | null> {
  const linked = await personBySignOn(tx, { issuer: provider.issuer, subject });
  if (linked !== null) return { personId: linked, isFirstUse: false };
  const name = address === null ? null : signInNameOf(address);
  const personId = name === null ? null : await personByName(tx, name);
  // Whoever can sign in already links the account while signed in: an address alone opens no account that is in use.
  if (personId === null || (await withWayIn(tx, [personId])).has(personId)) return null;
  return { personId, isFirstUse: true };
}

async function connectionOf(house: Place, tx: Tx, key: string): Promise<Connection | null> {
  const provider = (await providersOf(house, tx)).find((one) => one.key === key);
  if (!provider) return null;
  const clientSecret =
    key === ofEnvironment ? (house.signOn?.clientSecret ?? null) : await clientSecretOf(tx, key);
  return { ...provider, clientSecret };
}
