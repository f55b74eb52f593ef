/**
 * Another node of the forum as a process of its own: it says `ready`, waits for a line, then does what is due at the
 * instant that it was given, or dies with a job in its hands.
 */
import { once } from 'node:events';
import { instant } from '../../src/base/index.ts';
import { decisionJobs } from '../../src/decisions/index.ts';
import {
  type House,
  type Job,
  newSigner,
  openDatabase,
  openLive,
  runDueJobs,
} from '../../src/platform/index.ts';

import { quietJobs } from './quiet-jobs.ts';

const [ownerUrl = '', at = '', what = ''] = process.argv.slice(2);
const now = instant(at);
const database = openDatabase(ownerUrl);
const house: House = {
  database,
  live: await openLive(database),
  signer: newSigner(),
  url: 'http://localhost:3000',
  production: false,
  clock: () => now,
};
const jobs: Job[] = [...decisionJobs, ...quietJobs()];

console.log('ready');
await once(process.stdin, 'data');
if (what === 'die') {
  const dying = jobs.map((job) => ({ ...job, run: async () => void process.kill(process.pid, 'SIGKILL') }));
  await runDueJobs(house, dying, { now });
}
await decisionJobs.find(({ task }) => task === 'decisions.expire-due-rounds')?.run(house, {});
await runDueJobs(house, jobs, { now });
await house.live.close();
await house.database.close();
console.log('done');
process.exit(0);
