/** The server of `npm start`: database, migrations, world, jobs, pages; Ctrl-C ends it in order. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { Temporal } from '../../base/index.ts';
import { CannotStart, startEmbedded } from '../../platform/embedded/index.ts';
import {
  type House,
  migrate,
  openDatabase,
  openLive,
  openSigner,
  readAs,
  readConfig,
  runJobs,
  stranger,
} from '../../platform/index.ts';
import { forumOf } from '../../registry/index.ts';
import { jobsOf } from '../capabilities.ts';
import { makeWeb } from '../web.ts';
import { openWorld } from './open-world.ts';

const say = (line: string): void => console.log(line);

try {
  await start();
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function start(): Promise<void> {
  const config = readConfig(process.env);
  await mkdir(config.dataFolder, { recursive: true });
  const embedded = config.databaseUrl ? null : await startEmbedded({ dataFolder: config.dataFolder, say });
  const closing: (() => Promise<unknown>)[] = embedded ? [() => embedded.stop()] : [];
  const stop = stopOnce(closing);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
  try {
    const ownerUrl = embedded?.url ?? config.databaseUrl ?? '';
    say('Migrating the database.');
    await migrate(ownerUrl, say);
    const house = await openHouse(ownerUrl, { config, closing });
    const welcome = await openWorld(house, { world: config.world, say });
    const jobs = await runJobs({
      house,
      jobs: jobsOf({ smtpUrl: config.smtpUrl, url: config.url, senderName: await forumName(house) }),
    });
    closing.push(() => jobs.stop());
    const address = await listen(house, config.port, closing);
    say(`\nMufakat is at ${address}`);
    for (const line of welcome) say(line);
    say('\nCtrl-C stops it; the data stays.');
  } catch (error) {
    await stop();
    throw error;
  }
}

async function openHouse(
  ownerUrl: string,
  { config, closing }: { config: ReturnType<typeof readConfig>; closing: (() => Promise<unknown>)[] },
): Promise<House> {
  const database = openDatabase(ownerUrl);
  closing.push(() => database.close());
  const live = await openLive(ownerUrl);
  closing.push(() => live.close());
  const signer = await openSigner(join(config.dataFolder, 'keys'));
  const { url, production } = config;
  return { database, live, signer, url, production, clock: () => Temporal.Now.instant() };
}

/** How addressees of mail read the sender. */
async function forumName(house: House): Promise<string> {
  const forum = await readAs(house.database, { viewer: stranger, now: house.clock() }, forumOf);
  return forum?.shortName ?? 'Mufakat';
}

async function listen(house: House, port: number, closing: (() => Promise<unknown>)[]): Promise<string> {
  const web = makeWeb(house);
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: web.fetch, port }, ({ port: actual }) =>
      resolve(port === actual ? house.url : `http://localhost:${actual}`),
    );
    server.on('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new CannotStart(`Port ${port} is taken. Set PORT to another one.`)
          : error,
      ),
    );
    closing.push(
      () =>
        new Promise((closed) => {
          server.close(closed);
          if ('closeAllConnections' in server) server.closeAllConnections(); // live streams never end by themselves
        }),
    );
  });
}

/** Close what was opened, the last first; a second signal changes nothing. */
function stopOnce(closing: (() => Promise<unknown>)[]): () => Promise<void> {
  let stopping: Promise<void> | undefined;
  return () => {
    stopping ??= (async () => {
      for (const close of closing.reverse()) await close();
    })();
    return stopping;
  };
}
