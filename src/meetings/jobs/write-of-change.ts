import { z } from 'zod';
import { invariant } from '../../base/index.ts';
import { clockViewer, type Job, perform } from '../../platform/index.ts';
import { changeTask } from '../acts/move-meeting.ts';
import { writeOfChange } from '../acts/write-of-change.ts';

const payloadShape = z.object({ meeting: z.string() });

/** The letter after a meeting was moved or cancelled; a second run finds nothing to tell. */
export const changeJob: Job = {
  task: changeTask,
  async run(house, payload) {
    const { meeting } = payloadShape.parse(payload);
    const done = await perform(
      house.database,
      writeOfChange,
      { meeting, url: house.url },
      { viewer: clockViewer, now: house.clock() },
    );
    invariant(done.ok, `the letter on the change of ${meeting} was refused: ${JSON.stringify(done)}`);
  },
};
