import { z } from 'zod';
import { invariant } from '../../base/index.ts';
import { clockViewer, type Job, perform } from '../../platform/index.ts';
import { announceText } from '../acts/announce-text.ts';

const payloadShape = z.object({ text: z.string(), number: z.number().default(0) });

function announceJob(task: string): Job {
  return {
    task,
    async run(house, payload) {
      const { text, number } = payloadShape.parse(payload);
      const fields = { text, number, url: house.url };
      const how = { viewer: clockViewer, now: house.clock(), key: `${task}:${text}:${number}` };
      const done = await perform(house.database, announceText, fields, how);
      invariant(done.ok, `announcing ${text} was refused: ${JSON.stringify(done)}`);
    },
  };
}

/** Letters to the delegations; a second run writes none. */
export const textJobs: readonly Job[] = [
  announceJob('texts.announce'),
  announceJob('texts.announce-revision'),
];
