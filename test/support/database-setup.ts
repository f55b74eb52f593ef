import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrate } from '../../src/platform/db/migrate.ts';
import { CannotStart, startEmbedded } from '../../src/platform/embedded/index.ts';
import { dropDatabases, onDatabase, onServer } from './database.ts';
import { forgetOldQueries } from './sql-ledger.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /**
     * `serverUrl` makes and drops databases; `template` is the migrated one to copy; `isNoted`: the queries of this
     * project are in the ledger.
     */
    database: { serverUrl: string; template: string; isNoted: boolean };
  }
}

const prefix = 'mufakat-test-';

/**
 * One PostgreSQL for a run of tests, with one migrated template: the server that DATABASE_URL names, else an
 * embedded one in a temporary folder.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  forgetOldQueries();
  const server = process.env.DATABASE_URL ? givenServer(process.env.DATABASE_URL) : await embeddedServer();
  const template = `mufakat_test_${randomBytes(4).toString('hex')}`;
  try {
    await onServer(server.url, `create database ${template}`);
    await migrate(onDatabase(server.url, template));
  } catch (error) {
    await server.stop();
    throw error;
  }
  // The journeys in browsers run beside them, and are no part of the ledger.
  const isNoted = project.name === 'journeys';
  project.provide('database', { serverUrl: server.url, template, isNoted });
  return async () => {
    await dropDatabases(server.url, template);
    await server.stop();
  };
}

function givenServer(url: string) {
  return { url, stop: async () => {} };
}

async function embeddedServer() {
  await removeAbandoned();
  const dataFolder = await mkdtemp(join(tmpdir(), prefix));
  await chmod(dataFolder, 0o711); // as root the server runs under an account of its own, which must pass
  const said: string[] = [];
  const server = await startEmbedded({ dataFolder, isDurable: false, say: (line) => said.push(line) });
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      await rm(server.folder, { recursive: true, force: true });
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Servers of runs that were killed: start and stop ends them in order, and one that is in use says so. */
async function removeAbandoned(): Promise<void> {
  for (const name of (await readdir(tmpdir())).filter((one) => one.startsWith(prefix))) {
    const dataFolder = join(tmpdir(), name);
    if (!existsSync(join(dataFolder, 'mufakat.lock'))) continue;
    try {
      const server = await startEmbedded({ dataFolder, isDurable: false, patienceMs: 0, say: () => {} });
      await server.stop();
      await rm(server.folder, { recursive: true, force: true });
      await rm(dataFolder, { recursive: true, force: true });
    } catch (error) {
      if (!(error instanceof CannotStart)) throw error; // another run's, still at work
    }
  }
}
