/**
 * The whole forum in a process of its own, as `npm start` serves it, on an embedded PostgreSQL that writes for real;
 * with a text of a hundred provisions beside the exercise. Speaks with its parent over the channel of `fork`: says
 * `ready`, and performs an act when it hears `act`.
 */
import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { jobsOf } from '../src/app/capabilities.ts';
import { seed } from '../src/app/seed.ts';
import { castOf } from '../src/app/seed-acting.ts';
import { seedAdopted } from '../src/app/seed-adopted.ts';
import { openHouse } from '../src/app/server/open-house.ts';
import { makeWeb } from '../src/app/web.ts';
import { newId } from '../src/base/index.ts';
import { createAccount, makeDemonstrationLink } from '../src/identity/index.ts';
import { startEmbedded } from '../src/platform/embedded/index.ts';
import {
  clockViewer,
  type House,
  migrate,
  perform,
  readConfig,
  runDueJobs,
  runJobs,
  writeAs,
} from '../src/platform/index.ts';
import { createText, submitProposal } from '../src/texts/index.ts';
import { loadExercise, loadForum } from '../world/load.ts';
import type { FromForum, ToForum } from './forum.ts';
import { processorMsOf } from './processor.ts';
import { amend, makeRandom, makeText } from './texts.ts';

const provisions = 100;
const proposals = 60;
const random = makeRandom(5);
/** One wish of a delegation for a provision; another one would have to replace it. */
const proposed = new Set<string>();
const root = join(import.meta.dirname, '..');

const dataFolder = await mkdtemp(join(tmpdir(), 'mufakat-bench-'));
await chmod(dataFolder, 0o711); // as root the database runs under an account of its own, which must pass
const cluster = await startEmbedded({ dataFolder, isDurable: true, say: () => {} });
await migrate(cluster.url);
const port = Number(process.argv[2]);
const config = readConfig({ PORT: String(port), MUFAKAT_DATA: dataFolder });
const house = await openHouse(cluster.url, config);
const exercise = loadExercise(join(root, 'world', 'exercise'));
const { people } = await seed(
  house.database,
  { forum: loadForum(join(root, 'world', 'bali-process')), exercise },
  house.clock(),
);
const adopted = await seedAdopted(house, exercise, house.clock());
const cast = await castOf(house.database, exercise, house.clock());
const delegations = people.flatMap(({ key }) => (key.startsWith('focal-point-') ? [key] : []));
const text = await longText(house);
const forumJobs = jobsOf({ smtpUrl: null, url: house.url, senderName: 'Forum' });
// What the seed had to send is sent before anything is measured.
await runDueJobs(house, forumJobs, { now: house.clock() });
const jobs = await runJobs({ house, jobs: forumJobs });
const server = serve({ fetch: makeWeb(house).fetch, port });

const answers = { act, close, use: () => tell({ kind: 'used', ms: processorMs() }) } satisfies Record<
  ToForum,
  () => unknown
>;
process.on('message', (message: ToForum) => void answers[message]());
// A parent that was ended leaves no server and no database behind.
process.on('disconnect', () => void close());
tell({ kind: 'ready', adopted, text: text.id, links: await links() });

function tell(message: FromForum): void {
  process.send?.(message);
}

/** Sixty proposals by many delegations on a hundred provisions of eighty words. */
async function longText({ database, clock }: House) {
  const words = Array.from({ length: provisions }, () => makeText(80, random));
  const ids = words.map(() => newId());
  const now = clock();
  const made = await perform(
    database,
    createText,
    {
      body: exercise.body.id,
      kind: 'declaration',
      title: 'A text of a hundred provisions',
      symbol: `${exercise.body.symbol}/L.900`,
      marking: 'AMBER',
      language: 'en',
      closesAtWall: now
        .add({ hours: 400 })
        .toZonedDateTimeISO('UTC')
        .toPlainDateTime()
        .toString({ smallestUnit: 'minute' }),
      closesZone: 'UTC',
      provisions: ids.map((id, index) => ({ id, kind: 'operative', words: words[index] })),
    },
    { viewer: clockViewer, now },
  );
  if (!made.ok) throw new Error(`the text was refused: ${made.why}`);
  for (let index = 0; index < proposals; index += 1) {
    const at = Math.floor(random() * provisions);
    await propose(
      made.value.id,
      { provision: ids[at] ?? '', words: amend(words[at] ?? '', 2, random) },
      index,
    );
  }
  return { id: made.value.id, ids, words };
}

async function propose(id: string, wish: { provision: string; words: string }, turn: number): Promise<void> {
  const codes = exercise.people
    .filter(({ office }) => office === 'focalPoint')
    .map(({ participant }) => participant ?? '');
  const code = [...codes, ...codes]
    .slice(turn % codes.length)
    .find((one) => !proposed.has(`${one} ${wish.provision}`));
  if (code === undefined) throw new Error('every delegation has proposed something there');
  proposed.add(`${code} ${wish.provision}`);
  const viewer = cast.of(code);
  const input = { text: id, op: 'change', ...wish };
  const made = await perform(house.database, submitProposal, input, { viewer, now: house.clock() });
  if (!made.ok) throw new Error(`the proposal was refused: ${made.why}`);
}

/** Milliseconds of processor time of this process and of all that the database runs. */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  const postmaster = Number(
    readFileSync(join(cluster.folder, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0],
  );
  return (user + system) / 1000 + processorMsOf(postmaster);
}

let acts = 0;

async function act(): Promise<void> {
  acts += 1;
  const wish = {
    provision: text.ids[acts % provisions] ?? '',
    words: amend(text.words[acts % provisions] ?? '', 3, random),
  };
  const beganAt = process.hrtime.bigint();
  await propose(text.id, wish, acts);
  tell({ kind: 'acted', beganAt: String(beganAt), committedAt: String(process.hrtime.bigint()) });
}

async function links(): Promise<string[]> {
  const now = house.clock();
  const scope = { viewer: clockViewer, now, actName: 'bench.sign-in' };
  return writeAs(house.database, scope, async (tx) => {
    const made: string[] = [];
    for (const { key, personId, email } of people) {
      await createAccount(tx, { personId, signInName: email });
      if (!delegations.includes(key)) continue;
      const link = await makeDemonstrationLink(tx, {
        production: false,
        personId,
        expiresAt: now.add({ hours: 5 }),
      });
      if (link.ok) made.push(link.value);
    }
    return made;
  });
}

async function close(): Promise<void> {
  server.close();
  if ('closeAllConnections' in server) server.closeAllConnections();
  await jobs.stop();
  await house.close();
  await cluster.stop();
  await rm(cluster.folder, { recursive: true, force: true });
  await rm(dataFolder, { recursive: true, force: true });
  process.exit(0);
}
