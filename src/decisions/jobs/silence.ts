import { z } from 'zod';
import { invariant } from '../../base/index.ts';
import { clockViewer, type House, type Job, perform, readAs } from '../../platform/index.ts';
import { sendSilenceLetters } from '../acts/silence/send-letters.ts';
import { settleSilence } from '../acts/silence/settle-silence.ts';
import { lettersTask, settleTask } from '../acts/silence/tell.ts';
import { roundsInProgress } from '../reads/silence/rounds.ts';

const textPayload = z.object({ text: z.string() });
const letterPayload = z.object({
  text: z.string(),
  round: z.string(),
  occasion: z.string(),
  number: z.number(),
  paragraphs: z.array(z.string()),
});

/** Woken at the instant at which something falls due about one text. It may run late, twice or on another node. */
const settleJob: Job = {
  task: settleTask,
  async run(house, payload) {
    await settle(house, textPayload.parse(payload).text);
  },
};

/**
 * Every round that is not over, each five minutes: one whose wake was lost is found, and one that waited for an
 * outage to end.
 */
const expireDueRoundsJob: Job = {
  task: 'decisions.expire-due-rounds',
  wakes: '*/5 * * * *',
  async run(house) {
    const scope = { viewer: clockViewer, now: house.clock() };
    const rounds = await readAs(house.database, scope, roundsInProgress);
    for (const { text } of rounds) await settle(house, text);
  },
};

/** Letters about a round; a second run writes none. */
const lettersJob: Job = {
  task: lettersTask,
  async run(house, payload) {
    const { text, round, occasion, number, paragraphs } = letterPayload.parse(payload);
    const done = await perform(
      house.database,
      sendSilenceLetters,
      { text, round, occasion, number, paragraphs, url: house.url },
      { viewer: clockViewer, now: house.clock(), key: `silence:${round}:${occasion}:${number}` },
    );
    invariant(done.ok, `letters about silence on ${text} were refused: ${JSON.stringify(done)}`);
  },
};

export const silenceJobs: readonly Job[] = [settleJob, expireDueRoundsJob, lettersJob];

async function settle(house: House, text: string): Promise<void> {
  const how = { viewer: clockViewer, now: house.clock() };
  const done = await perform(house.database, settleSilence, { text }, how);
  invariant(done.ok, `settling silence on ${text} was refused: ${JSON.stringify(done)}`);
}
