import { z } from 'zod';
import { invariant } from '../../base/index.ts';
import { clockViewer, type House, type Job, perform, readAs } from '../../platform/index.ts';
import { sendWrittenLetters } from '../acts/written/send-letters.ts';
import { settleWritten } from '../acts/written/settle-written.ts';
import { settleWrittenTask, writtenLettersTask } from '../acts/written/tell.ts';
import { writtenRoundsInProgress } from '../reads/written/rounds.ts';

const textPayload = z.object({ text: z.string() });
const letterPayload = z.object({
  text: z.string(),
  round: z.string(),
  occasion: z.string(),
  number: z.number(),
  paragraphs: z.array(z.string()),
});

/** Woken at the deadline of one text. It may run late, twice or on another node. */
const settleJob: Job = {
  task: settleWrittenTask,
  async run(house, payload) {
    await settle(house, textPayload.parse(payload).text);
  },
};

/** Every procedure that is not over, each five minutes: one whose wake was lost is found. */
const settleDueJob: Job = {
  task: 'decisions.settle-due-written',
  wakes: '*/5 * * * *',
  async run(house) {
    const scope = { viewer: clockViewer, now: house.clock() };
    const rounds = await readAs(house.database, scope, writtenRoundsInProgress);
    for (const { text } of rounds) await settle(house, text);
  },
};

/** Letters about a written procedure; a second run writes none. */
const lettersJob: Job = {
  task: writtenLettersTask,
  async run(house, payload) {
    const { text, round, occasion, number, paragraphs } = letterPayload.parse(payload);
    const done = await perform(
      house.database,
      sendWrittenLetters,
      { text, round, occasion, number, paragraphs, url: house.url },
      { viewer: clockViewer, now: house.clock(), key: `written:${round}:${occasion}:${number}` },
    );
    invariant(
      done.ok,
      `letters about the written procedure on ${text} were refused: ${JSON.stringify(done)}`,
    );
  },
};

export const writtenJobs: readonly Job[] = [settleJob, settleDueJob, lettersJob];

async function settle(house: House, text: string): Promise<void> {
  const how = { viewer: clockViewer, now: house.clock() };
  const done = await perform(house.database, settleWritten, { text }, how);
  invariant(done.ok, `settling the written procedure on ${text} was refused: ${JSON.stringify(done)}`);
}
