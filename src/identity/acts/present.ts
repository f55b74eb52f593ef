import { type Instant, isBefore } from '../../base/index.ts';
import { type Database, readAs, stranger, type Tx, type Viewer, writeAs } from '../../platform/index.ts';
import { type FoundSession, secretByValue, sessionByToken, tokenByBearer } from '../reads/by-secret.ts';
import { isLive, isSeenAnew } from '../rules/lifetimes.ts';
import type { SecretPurpose } from '../schema.ts';
import { markSeen } from '../writes/sessions.ts';
import { markTokenUsed } from '../writes/tokens.ts';

/** Who a request says it comes from, before any hat or audience is known. */
export interface Present {
  readonly personId: string;
  /** Key of the hat chosen; null: the first that the person holds. */
  readonly actingAs: string | null;
  /** BCP 47; null: as the browser asks. */
  readonly language: string | null;
  /** IANA; null: the forum's official zone. */
  readonly zone: string | null;
}

export interface PresentSession extends Present {
  readonly id: string;
  readonly createdAt: Instant;
  /** When the person last proved to be there, in this session; null: a link let in, which proves nothing. */
  readonly provenAt: Instant | null;
  readonly way: FoundSession['way'];
}

/**
 * Whose session the cookie is.
 *
 * Being seen is written down at most once a minute, so that a page does not cost a write.
 *
 * @returns null when the session is unknown, ended, over, idle for too long, or its account is disabled.
 */
export async function sessionOf(
  database: Database,
  token: string,
  now: Instant,
): Promise<PresentSession | null> {
  const found = await readAs(database, { viewer: stranger, now }, (tx) => sessionByToken(tx, token));
  if (!found || !isLive(found, now)) return null;
  if (isSeenAnew(found.lastSeenAt, now)) {
    const scope = {
      viewer: bareViewer(found.personId),
      now,
      actName: 'identity.see-session',
      isUnseen: true,
    };
    await writeAs(database, scope, (tx) => markSeen(tx, found.id));
  }
  const { id, personId, actingAs, language, zone, createdAt, provenAt, way } = found;
  return { id, personId, actingAs, language, zone, createdAt, provenAt, way };
}

export interface TokenOwner extends Present {
  readonly isForGraveActs: boolean;
}

/**
 * Whose API token a bearer is.
 *
 * @param bearer what follows `Bearer ` in the Authorization header.
 * @returns null when it is unknown, ended or over, or its account is disabled.
 */
export async function tokenOwner(
  database: Database,
  bearer: string,
  now: Instant,
): Promise<TokenOwner | null> {
  const found = await readAs(database, { viewer: stranger, now }, (tx) => tokenByBearer(tx, bearer));
  if (!found || !isBefore(now, found.expiresAt)) return null;
  if (found.lastUsedAt === null || isSeenAnew(found.lastUsedAt, now)) {
    const scope = { viewer: bareViewer(found.personId), now, actName: 'identity.see-token', isUnseen: true };
    await writeAs(database, scope, (tx) => markTokenUsed(tx, found.id));
  }
  const { personId, actingAs, language, zone, isForGraveActs } = found;
  return { personId, actingAs, language, zone, isForGraveActs };
}

/**
 * What a link (or other one-time secret) is good for at `now`.
 *
 * @returns null when it is unknown, used or over, its account is disabled, or it serves another purpose.
 */
export async function linkOf(
  tx: Tx,
  secret: { readonly purpose: SecretPurpose; readonly token: string },
  now: Instant,
): Promise<{ readonly personId: string | null } | null> {
  const found = await secretByValue(tx, secret.token);
  if (!found || found.purpose !== secret.purpose || !isBefore(now, found.expiresAt)) return null;
  return { personId: found.personId };
}

/**
 * A person without hat or audiences: what somebody is taken for while a sign-in is checked and whose rows alone
 * the check may read.
 */
export function bareViewer(personId: string): Viewer {
  return { kind: 'person', personId, hat: null, hats: [], audiences: ['public'] };
}
