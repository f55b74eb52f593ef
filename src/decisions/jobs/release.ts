import { invariant } from '../../base/index.ts';
import { clockViewer, type House, type Job, perform, readAs } from '../../platform/index.ts';
import { publishRelease } from '../acts/publish-release.ts';
import { releaseTask } from '../acts/sign-release.ts';
import { readyReleases } from '../reads/releases.ts';
import { signedBytes } from '../rules/asked-hash.ts';

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
    for (const release of ready) await publish(house, release);
  },
};

async function publish(house: House, { number, sha256 }: { number: string; sha256: string }): Promise<void> {
  const { keyId, publicKeyPem: publicPem } = house.signer;
  const signature = house.signer.sign(signedBytes(sha256));
  const done = await perform(
    house.database,
    publishRelease,
    { number, sha256, signature, keyId, publicPem },
    { viewer: clockViewer, now: house.clock() },
  );
  invariant(done.ok, `release of ${number} was refused: ${JSON.stringify(done)}`);
}
