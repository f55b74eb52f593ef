import type { Selectable } from 'kysely';
import type { Instant } from '../../base/index.ts';
import { holds, type Tables, type Tx, type Viewer } from '../../platform/index.ts';
import { chairFor, chairRoles } from '../rules/chair-of.ts';
import { type KeyState, type KeyTurn, keysAt } from '../rules/two-keys.ts';
import type { KeyWish } from '../schema.ts';
import { chairsNow } from './bodies.ts';

/** What was asked of two co-chairs, and how it stands. */
export interface KeyRequest {
  readonly id: string;
  /** Name of what is asked for, like an act's. */
  readonly act: string;
  /** What it is about, as it stands in the audit: `body:som`, `forum`. */
  readonly subject: string;
  /** The body whose chairs hold the keys. */
  readonly body: string;
  /** What exactly; empty where act and subject say it all. */
  readonly wish: KeyWish;
  readonly askedBy: string;
  readonly askedAs: string;
  readonly askedAt: Instant;
  readonly reason: string;
  readonly turns: readonly KeyTurn[];
  /** Participants in the chair of the body now: theirs are the keys that count. */
  readonly chairs: readonly string[];
  /** Who did what the keys allowed, and when; null while nobody has. */
  readonly used: { readonly person: string; readonly at: Instant } | null;
  readonly state: KeyState;
  /** When a request that waits or is ready lapses, UTC. */
  readonly until: Instant;
}

/** One request; null for those who neither hold a chair of the body nor are of the secretariat. */
export async function keysOf(tx: Tx, request: string, now: Instant): Promise<KeyRequest | null> {
  const row = await tx
    .selectFrom('groups.key_request')
    .selectAll()
    .where('id', '=', request)
    .executeTakeFirst();
  const [found] = row ? await withTurns(tx, [row], now) : [];
  return found ?? null;
}

/**
 * The request about this that waits or is ready; null where none stands, so that one may ask.
 *
 * @param about name of what is asked for and its subject, as they were given when it was asked.
 */
export async function standingKeys(tx: Tx, about: KeysAbout, now: Instant): Promise<KeyRequest | null> {
  const last = await lastKeys(tx, about, now);
  return last && isStanding(last) ? last : null;
}

/** What a request is about: name of what is asked for, and its subject. */
export interface KeysAbout {
  readonly act: string;
  readonly subject: string;
}

/** The last request about this, whatever came of it; null where nobody ever asked. */
export async function lastKeys(tx: Tx, about: KeysAbout, now: Instant): Promise<KeyRequest | null> {
  const row = await tx
    .selectFrom('groups.key_request')
    .selectAll()
    .where('act', '=', about.act)
    .where('subject', '=', about.subject)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  const [last] = row ? await withTurns(tx, [row], now) : [];
  return last ?? null;
}

export function isStanding({ state }: Pick<KeyRequest, 'state'>): boolean {
  return state === 'waiting' || state === 'ready';
}

/** Every request that the viewer may know of, the last first. */
export async function keyRequestsOf(tx: Tx, now: Instant): Promise<KeyRequest[]> {
  const rows = await tx
    .selectFrom('groups.key_request')
    .selectAll()
    .orderBy('position', 'desc')
    .limit(500)
    .execute();
  return withTurns(tx, rows, now);
}

/** Requests that wait for the key of a chair that the viewer holds. */
export async function keysAskedOf(
  tx: Tx,
  { viewer, now }: { readonly viewer: Viewer; readonly now: Instant },
): Promise<KeyRequest[]> {
  if (!holds(viewer, chairRoles)) return [];
  return (await keyRequestsOf(tx, now)).filter(({ body, state, turns }) => {
    const holder = chairFor(body, viewer);
    return state === 'waiting' && holder !== null && !turns.some(({ participant }) => participant === holder);
  });
}

type RequestRow = Selectable<Tables['groups.key_request']>;

async function withTurns(tx: Tx, rows: readonly RequestRow[], now: Instant): Promise<KeyRequest[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const turns = await tx
    .selectFrom('groups.key_turn')
    .select(['request', 'what', 'participant', 'person', 'at', 'reason'])
    .where('request', 'in', ids)
    .orderBy('position')
    .limit(5000)
    .execute();
  const uses = await tx
    .selectFrom('groups.key_use')
    .select(['request', 'person', 'at'])
    .where('request', 'in', ids)
    .orderBy('request')
    .limit(500)
    .execute();
  const inTheChair = await chairsNow(tx);
  return rows.map(({ id, act, subject, body, wish, reason, ...row }) => {
    const own = turns.filter(({ request }) => request === id).map(({ request: _, ...turn }) => turn);
    const chairs = inTheChair.get(body) ?? [];
    const used = uses.find(({ request }) => request === id);
    return {
      ...{ id, act, subject, body, wish, reason, turns: own, chairs },
      askedBy: row.person,
      askedAs: row.hat,
      askedAt: row.at,
      used: used ? { person: used.person, at: used.at } : null,
      ...keysAt({ askedAt: row.at, turns: own, chairs, usedAt: used?.at ?? null }, now),
    };
  });
}
