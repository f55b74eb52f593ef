import type { Instant } from '../../base/index.ts';
import { type Database, perform, stranger, writeAs } from '../../platform/index.ts';
import type { LimitedTry } from '../rules/limits.ts';
import { countTry, forgetTries } from '../writes/attempts.ts';
import { reachLimit } from './reach-limit.ts';

/**
 * Count a try against its limits, in a transaction of its own: a try that is refused afterwards still counts.
 *
 * @returns minutes to wait, at most, when a limit is passed; null when the try may go on.
 */
export async function countTries(
  database: Database,
  tries: readonly LimitedTry[],
  now: Instant,
): Promise<number | null> {
  const scope = { viewer: stranger, now, actName: 'identity.count-try' };
  const passed = await writeAs(database, scope, async (tx) => {
    const over = [];
    for (const limited of tries) {
      const count = await countTry(tx, limited);
      if (count > limited.limit.tries)
        over.push({ limit: limited.limit, isFirst: count === limited.limit.tries + 1 });
    }
    return over;
  });
  for (const { limit, isFirst } of passed) {
    if (isFirst) await perform(database, reachLimit, { limit: limit.name }, { viewer: stranger, now });
  }
  return passed.length === 0 ? null : Math.max(...passed.map(({ limit }) => limit.windowMinutes));
}

/** Forget tries after a success, so that a person who mistyped is not held up later. */
export async function forget(database: Database, tries: readonly LimitedTry[], now: Instant): Promise<void> {
  const scope = { viewer: stranger, now, actName: 'identity.forget-tries' };
  await writeAs(database, scope, async (tx) => {
    for (const limited of tries) await forgetTries(tx, limited);
  });
}
