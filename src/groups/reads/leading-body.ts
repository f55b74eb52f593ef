import type { Tx } from '../../platform/index.ts';
import { todayOf } from '../../registry/index.ts';
import { workOn } from '../rules/bodies-of-day.ts';
import { keysNeeded } from '../rules/two-keys.ts';
import { type BodyNow, bodyOf, bodyRecordsOf } from './bodies.ts';

/**
 * The body that leads the forum: the ministers' that is at work, else the one at work that stands in no other. Never an
 * exercise. Its chairs hold the keys of what concerns the whole forum.
 *
 * @returns null where the forum has none, or the viewer may see none.
 */
export async function leadingBodyOf(tx: Tx): Promise<BodyNow | null> {
  const today = await todayOf(tx);
  const atWork = (await bodyRecordsOf(tx)).filter(
    (body) => !body.exercise && body.status === 'active' && workOn(body, today, today) !== 'ended',
  );
  const found =
    atWork.find(({ kind }) => kind === 'ministerial') ?? atWork.find(({ parent }) => parent === null);
  return found ? bodyOf(tx, found.id) : null;
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
