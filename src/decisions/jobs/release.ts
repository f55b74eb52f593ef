import { invariant } from '../../base/index.ts';
import { clockViewer, enterCurrentKey, type House, type Job, perform, readAs } from '../../platform/index.ts';
import { signedRelease } from '../acts/publications.ts';
import { publishRelease } from '../acts/publish-release.ts';
import { releaseTask } from '../acts/sign-release.ts';
import { readyReleases } from '../reads/releases.ts';

/**
 * Sign and publish every release whose keys are all turned. It wakes after the last key and each quarter of an hour,
 * so that a release whose job was lost is found; it may run twice or on two nodes.
 */
export const releaseJob: Job = {
  task: releaseTask,
  wakes: '*/15 * * * *',
  async run(house) {
    const now = house.clock();
    const ready = await readAs(house.database, { viewer: clockViewer, now }, readyReleases);
    if (ready.length > 0) await enterCurrentKey(house);
    for (const { number } of ready) await publish(house, number);
  },
};

async function publish(house: House, number: string): Promise<void> {
  const now = house.clock();
  const done = await perform(house.database, publishRelease, await signedRelease(house, number, now), {
    viewer: clockViewer,
    now,
  });
  invariant(done.ok, `release of ${number} was refused: ${JSON.stringify(done)}`);
}
