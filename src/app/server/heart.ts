import { noteRunning } from '../../decisions/index.ts';
import type { House } from '../../platform/index.ts';

const everyMs = 60_000;

/**
 * Note that the forum runs, before anybody is answered and each minute from then on. Not a job: one that waits in a
 * long queue would say that the forum was down while it answered.
 *
 * @returns stop noting.
 */
export async function startHeart(house: House): Promise<() => Promise<void>> {
  await noteRunning(house);
  let beat = Promise.resolve();
  const timer = setInterval(() => {
    // A beat that fails is one that is missing; the next one that succeeds enters the gap.
    beat = noteRunning(house).catch((error: unknown) => console.error('heart: not noted', error));
  }, everyMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await beat;
  };
}
