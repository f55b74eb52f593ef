import { z } from 'zod';
import { invariant } from '../../base/index.ts';
import { clockViewer, type Job, perform } from '../../platform/index.ts';
import { inviteBody, inviteTask } from '../acts/invite-body.ts';

const payloadShape = z.object({ meeting: z.string() });

/** The invitation after a meeting was convened; a second run writes none. */
export const inviteJob: Job = {
  task: inviteTask,
  async run(house, payload) {
    const { meeting } = payloadShape.parse(payload);
    const done = await perform(
      house.database,
      inviteBody,
      { meeting, url: house.url },
      { viewer: clockViewer, now: house.clock(), key: `${inviteTask}:${meeting}` },
    );
    invariant(done.ok, `the invitation to ${meeting} was refused: ${JSON.stringify(done)}`);
  },
};
