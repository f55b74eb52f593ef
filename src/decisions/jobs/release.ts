import { type Instant, invariant } from '../../base/index.ts';
import {
  clockViewer,
  enterCurrentKey,
  entriesOf,
  type House,
  type Job,
  perform,
  readAs,
  type Tx,
} from '../../platform/index.ts';
import { releaseTask } from '../acts/enqueue-release.ts';
import { signedRelease } from '../acts/publications.ts';
import { publishRelease } from '../acts/publish-release.ts';
import { decisionsOf } from '../reads/decisions.ts';
import { embargoOn } from '../reads/embargoes.ts';
import { readyReleases } from '../reads/releases.ts';
import { isUnderEmbargo } from '../rules/embargo.ts';

/**
 * Sign and publish every release whose keys are all turned. It wakes after the last key and each quarter of an hour,
 * so that a release whose job was lost is found; one under embargo waits for its instant; it may run twice or on two nodes. What was released before the
 * installation kept a record is entered, too.
 */
export const releaseJob: Job = {
  task: releaseTask,
  wakes: '*/15 * * * *',
  async run(house) {
    const now = house.clock();
    const waiting = await readAs(house.database, { viewer: clockViewer, now }, async (tx) => [
      ...(await due(tx, now)),
      ...(await unrecorded(tx)),
    ]);
    if (waiting.length > 0) await enterCurrentKey(house);
    for (const number of waiting) await publish(house, number);
  },
};

/** What every chair has signed and no embargo holds back. */
async function due(tx: Tx, now: Instant): Promise<string[]> {
  const numbers: string[] = [];
  for (const { number } of await readyReleases(tx))
    if (!isUnderEmbargo(await embargoOn(tx, number), now)) numbers.push(number);
  return numbers;
}

/** Released decisions of which the record knows nothing, the earliest first. */
async function unrecorded(tx: Tx): Promise<string[]> {
  const recorded = new Set((await entriesOf(tx)).map(({ leaf }) => leaf.symbol));
  const released = (await decisionsOf(tx)).filter(({ releasedAt }) => releasedAt !== null);
  return released
    .map(({ number }) => number)
    .filter((number) => !recorded.has(number))
    .toReversed();
}

const triesMax = 5;

async function publish(house: House, number: string, attempt = 1): Promise<void> {
  const now = house.clock();
  const done = await perform(house.database, publishRelease, await signedRelease(house, number, now), {
    viewer: clockViewer,
    now,
  });
  // Somebody put a statement on record at this very moment: it is signed with what now stands.
  if (!done.ok && done.why === 'annex-changed' && attempt < triesMax)
    return publish(house, number, attempt + 1);
  invariant(done.ok, `release of ${number} was refused: ${JSON.stringify(done)}`);
}
