import { mkdir } from 'node:fs/promises';
import { serve } from '@hono/node-server';
import { CannotStart } from '../../platform/embedded/index.ts';
import { type House, migrate, readAs, readConfig, runJobs, stranger } from '../../platform/index.ts';
import { forumOf } from '../../registry/index.ts';
import { jobsOf } from '../capabilities.ts';
import { makeWeb } from '../web.ts';
import { startHeart } from './heart.ts';
import { openHouse } from './open-house.ts';
import { openWorld } from './open-world.ts';
import { databaseForServer } from './owner-database.ts';

/** Where the server takes its settings from and how it speaks to the person who starts it. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What the person needs: address and sign-in links. */
  readonly show: (line: string) => void;
  /** Progress. */
  readonly say: (line: string) => void;
  /** Why it could not start. */
  readonly complain: (line: string) => void;
}

type Close = () => Promise<unknown>;

/**
 * Database, migrations, world, jobs, pages; until Ctrl-C or another signal ends them in order.
 *
 * @returns 0 when it was asked to end; 1 when it could not start, and then it has said why.
 */
export async function runServer(terminal: Terminal): Promise<0 | 1> {
  const closing: Close[] = [];
  const signals = listenForEnd();
  const started = start(terminal, (close) => {
    closing.push(close);
    if (signals.wasAsked()) throw new CannotStart('The start was ended.');
  });
  try {
    await Promise.race([started, signals.asked]);
    await signals.asked;
    await closeAll(closing);
    await started;
    return 0;
  } catch (error) {
    if (signals.wasAsked()) return 0; // a start that was cut short fails at what was closed under it
    if (!(error instanceof CannotStart)) throw error;
    terminal.complain(error.message);
    return 1;
  } finally {
    await closeAll(closing);
    signals.forget();
  }
}

const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A second signal changes nothing: what is being closed takes its time. */
function listenForEnd() {
  let isAsked = false;
  let tell = () => {};
  const asked = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const hear = () => {
    isAsked = true;
    tell();
  };
  for (const signal of endingSignals) process.on(signal, hear);
  return {
    asked,
    wasAsked: () => isAsked,
    forget: () => {
      for (const signal of endingSignals) process.off(signal, hear);
    },
  };
}

/** The last opened first. */
async function closeAll(closing: Close[]): Promise<void> {
  for (let close = closing.pop(); close; close = closing.pop()) await close();
}

async function start({ env, show, say }: Terminal, opened: (close: Close) => void): Promise<void> {
  const config = readConfig(env);
  await mkdir(config.dataFolder, { recursive: true });
  const { ownerUrl, close } = await databaseForServer(config, say);
  opened(close);
  say('Migrating the database.');
  await migrate(ownerUrl, say);
  const house = await openHouse(ownerUrl, config);
  opened(() => house.close());
  const welcome = await openWorld(house, { world: config.world, say });
  opened(await startHeart(house));
  const jobs = await runJobs({
    house,
    jobs: jobsOf({ smtpUrl: config.smtpUrl, url: config.url, senderName: await forumName(house) }),
  });
  opened(() => jobs.stop());
  const address = await listen(house, config.port, opened);
  show(`\nMufakat is at ${address}`);
  for (const line of welcome) show(line);
  show('\nCtrl-C stops it; the data stays.');
}

/** How addressees of mail read the sender. */
async function forumName(house: House): Promise<string> {
  const forum = await readAs(house.database, { viewer: stranger, now: house.clock() }, forumOf);
  return forum?.shortName ?? 'Mufakat';
}

async function listen(house: House, port: number, opened: (close: Close) => void): Promise<string> {
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
    opened(
      () =>
        new Promise((closed) => {
          server.close(closed);
          if ('closeAllConnections' in server) server.closeAllConnections(); // live streams never end by themselves
        }),
    );
  });
}
