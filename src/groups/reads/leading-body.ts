import { sql } from 'kysely';
import type { Tx } from '../../platform/index.ts';
import { keysNeeded } from '../rules/two-keys.ts';
import { type BodyNow, bodyOf } from './bodies.ts';

/**
 * The body that leads the forum: the ministers' that is at work, else the one at work that stands in no other. Never an
 * exercise. Its chairs hold the keys of what concerns the whole forum.
 *
 * @returns null where the forum has none, or the viewer may see none.
 */
export async function leadingBodyOf(tx: Tx): Promise<BodyNow | null> {
  const { rows } = await sql<{ id: string | null }>`select groups.leading_body() as id`.execute(tx);
  const id = rows[0]?.id ?? null;
  return id === null ? null : bodyOf(tx, id);
}

/** The chairs of the body that leads the forum, as an audience key; null where there is none. */
export async function leadingChairsOf(tx: Tx): Promise<string | null> {
  const { rows } = await sql<{ chairs: string | null }>`select groups.leading_chairs() as chairs`.execute(tx);
  return rows[0]?.chairs ?? null;
}

/**
 * The body whose chairs hold the keys of what concerns `body`: itself, or the leading one where it has not two chairs.
 * An exercise keeps to itself: its things never wait for ministries.
 */
export async function keyBodyOf(tx: Tx, body: string): Promise<BodyNow | null> {
  const own = await bodyOf(tx, body);
  if (!own || own.exercise || own.chairs.length >= keysNeeded) return own;
  return leadingBodyOf(tx);
}
