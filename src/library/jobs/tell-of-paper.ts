import { z } from 'zod';
import { invariant } from '../../base/index.ts';
import { clockViewer, type Job, perform } from '../../platform/index.ts';
import { paperEvents, tellOfPaper, tellTask } from '../acts/tell-of-paper.ts';

const payloadShape = z.object({ report: z.string(), event: z.enum(paperEvents) });

/** Mails about a reported paper; a second run writes none. */
export const libraryJobs: readonly Job[] = [
  {
    task: tellTask,
    async run(house, payload) {
      const { report, event } = payloadShape.parse(payload);
      const how = { viewer: clockViewer, now: house.clock(), key: `${tellTask}:${report}:${event}` };
      const done = await perform(house.database, tellOfPaper, { report, event, url: house.url }, how);
      invariant(done.ok, `telling of ${report} was refused: ${JSON.stringify(done)}`);
    },
  },
];
