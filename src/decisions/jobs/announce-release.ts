import { z } from 'zod';
import { invariant } from '../../base/index.ts';
import { clockViewer, type Job, perform } from '../../platform/index.ts';
import { announceRelease } from '../acts/announce-release.ts';
import { announceTask } from '../acts/publish-release.ts';

const payloadShape = z.object({ number: z.string() });

/** Letters after a release; a second run writes none. */
export const announceReleaseJob: Job = {
  task: announceTask,
  async run(house, payload) {
    const { number } = payloadShape.parse(payload);
    const input = { number, url: house.url };
    const done = await perform(house.database, announceRelease, input, {
      viewer: clockViewer,
      now: house.clock(),
      key: `announce:${number}`,
    });
    invariant(done.ok, `announcing ${number} was refused: ${JSON.stringify(done)}`);
  },
};
