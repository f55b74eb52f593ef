import type { Instant } from '../../base/index.ts';
import type { Changes } from './changes.ts';

/** What is kept is made anew after this long at the latest: it speaks of time, and a notice may get lost. */
export const keptMs = 1000;
/** Of all that is kept, in the weights that are given; a value weighs 1 if nothing is said. */
const weightMax = 4000;

export interface KeptAt {
  /** Everything on which the value depends besides what is written, the rights of the reader above all. */
  readonly key: string;
  readonly now: Instant;
  readonly weight?: number;
  /** How long at the latest, where no right and no hour depends on it: a second if nothing is said. */
  readonly forMs?: number;
}

/**
 * A value made from the database, kept until anything is written, and for a second at most or as long as is said. Who asks while it is being
 * made waits for it.
 *
 * @param count of the changes, taken before the database was asked for anything; `null` keeps nothing.
 */
export type Keep = <Value>(count: number | null, at: KeptAt, make: () => Promise<Value>) => Promise<Value>;

interface KeptValue {
  readonly count: number;
  readonly madeMs: number;
  readonly weight: number;
  readonly value: Promise<unknown>;
}

export function keepValues(changes: Pick<Changes, 'count'>): Keep {
  const values = new Map<string, KeptValue>();
  let weightKept = 0;

  function forget(key: string): void {
    weightKept -= values.get(key)?.weight ?? 0;
    values.delete(key);
  }

  function keep(key: string, kept: KeptValue): void {
    forget(key);
    values.set(key, kept);
    weightKept += kept.weight;
    for (const oldest of values.keys()) {
      if (weightKept <= weightMax) return;
      forget(oldest);
    }
  }

  return async <Value>(
    count: number | null,
    { key, now, weight, forMs }: KeptAt,
    make: () => Promise<Value>,
  ) => {
    if (count === null || changes.count() === null) return make();
    const found = values.get(key);
    if (found?.count === count && isFresh(found.madeMs, now, forMs)) {
      // The key names what the value is. Whoever made it may have failed by its own fault.
      return (found.value as Promise<Value>).catch(make);
    }
    const value = make();
    keep(key, { count, madeMs: now.epochMilliseconds, weight: weight ?? 1, value });
    value.catch(() => {
      if (values.get(key)?.value === value) forget(key);
    });
    return value;
  };
}

export function isFresh(madeMs: number, now: Instant, forMs = keptMs): boolean {
  const nowMs = now.epochMilliseconds;
  return madeMs <= nowMs && nowMs < madeMs + forMs;
}
