import type { ActContext } from '../../platform/index.ts';
import { embargoOn } from '../reads/embargoes.ts';
import { isUnderEmbargo } from '../rules/embargo.ts';

export const releaseTask = 'decisions.release';

/** Wake the clock to publish what every chair has signed: now, or at the instant of its embargo. */
export async function enqueueRelease(context: ActContext, number: string): Promise<void> {
  const embargo = await embargoOn(context.tx, number);
  await context.enqueue({
    task: releaseTask,
    payload: { number },
    jobKey: `${releaseTask}:${number}`,
    ...(embargo && isUnderEmbargo(embargo, context.now) ? { runAt: embargo.untilAt } : {}),
  });
}
