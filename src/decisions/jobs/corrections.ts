import { z } from 'zod';
import { invariant } from '../../base/index.ts';
import { clockViewer, enterCurrentKey, type Job, perform, readAs } from '../../platform/index.ts';
import { textsWithCorrectionToPublish } from '../../texts/index.ts';
import { announceCorrection } from '../acts/corrections/announce-correction.ts';
import {
  announceCorrectionTask,
  publishCorrection,
  signedCorrection,
} from '../acts/corrections/publish-correction.ts';
import { publishCorrectionTask } from '../acts/corrections/sign-correction.ts';

/**
 * Sign and publish every correction whose keys are all turned. It wakes after the last key and each quarter of an
 * hour; it may run twice or on two nodes.
 */
const publishJob: Job = {
  task: publishCorrectionTask,
  wakes: '*/15 * * * *',
  async run(house) {
    const scope = { viewer: clockViewer, now: house.clock() };
    const texts = await readAs(house.database, scope, textsWithCorrectionToPublish);
    if (texts.length > 0) await enterCurrentKey(house);
    for (const text of texts) {
      const signed = await signedCorrection(house, text, house.clock());
      if (!signed) continue;
      const done = await perform(house.database, publishCorrection, signed, {
        viewer: clockViewer,
        now: house.clock(),
      });
      invariant(done.ok, `the correction of ${text} was refused: ${JSON.stringify(done)}`);
    }
  },
};

const payloadShape = z.object({ text: z.string(), correction: z.string() });

/** Letters after a correction; a second run writes none. */
const announceJob: Job = {
  task: announceCorrectionTask,
  async run(house, payload) {
    const { text, correction } = payloadShape.parse(payload);
    const input = { text, correction, url: house.url };
    const done = await perform(house.database, announceCorrection, input, {
      viewer: clockViewer,
      now: house.clock(),
      key: `announce:${correction}`,
    });
    invariant(
      done.ok || done.why === 'not-released',
      `announcing the correction of ${text} was refused: ${JSON.stringify(done)}`,
    );
  },
};

export const correctionJobs: readonly Job[] = [publishJob, announceJob];
