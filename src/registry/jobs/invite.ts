import { z } from 'zod';
import { invariant } from '../../base/index.ts';
import { clockViewer, type Job, perform } from '../../platform/index.ts';
import { sendInvitation } from '../acts/send-invitation.ts';

const payloadShape = z.object({
  person: z.string(),
  /** Tells one invitation sent anew from another, and from the first. */
  again: z.string().optional(),
});

/** The letter to a newly appointed person, or to one invited anew; a second run writes none. */
const invite: Job = {
  task: 'registry.invite',
  async run(house, payload) {
    const { person, again } = payloadShape.parse(payload);
    const how = {
      viewer: clockViewer,
      now: house.clock(),
      key: again === undefined ? `invite:${person}` : `invite:${person}:${again}`,
    };
    const done = await perform(house.database, sendInvitation, { person, url: house.url }, how);
    invariant(done.ok, `inviting ${person} was refused: ${JSON.stringify(done)}`);
  },
};

export const registryJobs: readonly Job[] = [invite];
