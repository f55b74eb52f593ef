import { constants, existsSync } from 'node:fs';
import { access, chmod, chown, mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { isCode, type Programs, programsFor } from './binaries.ts';
import { CannotStart } from './cannot-start.ts';
import { adminRole, makeCluster, writeSettings } from './cluster.ts';
import { claimDataFolder } from './lock.ts';
import { choosePlace, type Place } from './place.ts';
import { type Postmaster, runningPostmaster, startPostmaster, stopPostmaster } from './postmaster.ts';
import { type Secrets, secretsOf } from './secrets.ts';

/** The role that owns our tables and makes the application's role; it is no administrator of the server. */
const ownerRole = 'mufakat';
const databaseName = 'mufakat';

export type Embedded = {
  /** Connects as the owner of the database `mufakat`, by a socket. Holds a password: never print it. */
  readonly url: string;
  /** Where the database lies; may be elsewhere than asked, see `choosePlace`. */
  readonly folder: string;
  /** Stop the server in an orderly way and give the data folder free. Safe to call twice. */
  stop(): Promise<void>;
};

export type StartOptions = {
  readonly dataFolder: string;
  /** Takes lines for the person at the terminal. */
  readonly say: (line: string) => void;
  /** False for tests: nothing waits for the disk, and a power cut may lose everything. */
  readonly isDurable?: boolean;
  /** How long another instance on the same data, which may just be ending, is waited for. */
  readonly patienceMs?: number;
};

/**
 * Start the embedded PostgreSQL on a data folder, making the database the first time. A server that a killed
 * instance left behind is used again.
 *
 * @throws CannotStart when another instance runs on the folder, or the server cannot be had; its message is for
 * the person at the terminal.
 */
export async function startEmbedded(options: StartOptions): Promise<Embedded> {
  const { say, isDurable = true, patienceMs = 3000 } = options;
  const dataFolder = await makeDataFolder(options.dataFolder);
  const claim = await claimDataFolder(dataFolder, { patienceMs });
  try {
    const place = await choosePlace(dataFolder, say);
    const programs = await programsFor(place.account, { copies: place.copies });
    const secrets = await secretsOf(place);
    await makeCluster(programs, place, { secrets, isDurable, say });
    const { socketFolder } = await ensureRuns(programs, place, { isDurable, say });
    await makeOwnerAndDatabase(socketFolder, secrets);
    let stopped: Promise<void> | undefined;
    const stopOnce = async () => {
      await stopPostmaster(programs, place);
      await removeSocketFolder(place, socketFolder);
      await claim.release();
    };
    return {
      url: urlOf({ socketFolder, role: ownerRole, password: secrets.owner, database: databaseName }),
      folder: place.folder,
      stop: () => {
        stopped ??= stopOnce();
        return stopped;
      },
    };
  } catch (error) {
    await claim.release();
    throw error;
  }
}

/**
 * The server that an instance runs on a data folder at this moment, for commands that work beside it; undefined
 * when none runs. Nothing is started, and nothing needs stopping.
 */
export async function attachEmbedded(folder: string): Promise<Pick<Embedded, 'url' | 'folder'> | undefined> {
  if (!existsSync(resolve(folder))) return undefined;
  const place = await choosePlace(await realpath(resolve(folder)), () => {});
  const programs = await programsFor(place.account, { copies: place.copies });
  const postmaster = existsSync(place.cluster) ? await runningPostmaster(programs, place) : undefined;
  if (postmaster?.status !== 'ready') return undefined;
  const { owner } = await secretsOf(place);
  const url = urlOf({ ...postmaster, role: ownerRole, password: owner, database: databaseName });
  return { url, folder: place.folder };
}

/** As root others may pass through (the server's account must), but not look around. */
async function makeDataFolder(asked: string): Promise<string> {
  const folder = resolve(asked);
  try {
    const isNew = (await mkdir(folder, { recursive: true })) !== undefined;
    if (isNew) await chmod(folder, process.getuid?.() === 0 ? 0o711 : 0o700);
    await access(folder, constants.W_OK | constants.X_OK);
    return await realpath(folder);
  } catch (cause) {
    if (!isCode(cause, 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST')) throw cause;
    throw new CannotStart(`The data folder ${folder} cannot be written; set MUFAKAT_DATA to another.`, {
      cause,
    });
  }
}

async function ensureRuns(
  programs: Programs,
  place: Place,
  options: { isDurable: boolean; say: (line: string) => void },
): Promise<Postmaster> {
  const left = await settled(programs, place);
  if (left?.isCurrent) {
    options.say('PostgreSQL was left running; it is used again.');
    return left;
  }
  if (left) await stopPostmaster(programs, place); // its program files have been replaced since
  options.say('Starting PostgreSQL …');
  await writeSettings(place, { isDurable: options.isDurable, socketFolder: await makeSocketFolder(place) });
  await startPostmaster(programs, place);
  const started = await runningPostmaster(programs, place);
  if (started) return started;
  throw new CannotStart(`PostgreSQL started and ended at once; its log is in ${place.folder}.`);
}

/** The running server once it is neither starting nor stopping. Recovery after a crash may take minutes. */
async function settled(programs: Programs, place: Place): Promise<Postmaster | undefined> {
  for (let waitedMs = 0; waitedMs < 300_000; waitedMs += 100) {
    const found = await runningPostmaster(programs, place);
    if (found === undefined || found.status === 'ready') return found;
    await pause(100);
  }
  throw new CannotStart(`PostgreSQL in ${place.folder} neither becomes ready nor ends.`);
}

/** The path of a socket may have 107 bytes; a deep data folder gets a folder of its own among temporary files. */
async function makeSocketFolder(place: Place): Promise<string> {
  const own = join(place.folder, 'socket');
  const fits = Buffer.byteLength(join(own, '.s.PGSQL.5432.lock')) <= 107;
  const folder = fits ? own : await mkdtemp(join(tmpdir(), 'mufakat-'));
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (place.account) await chown(folder, place.account.uid, place.account.gid);
  return folder;
}

async function removeSocketFolder(place: Place, socketFolder: string): Promise<void> {
  if (!socketFolder.startsWith(place.folder)) await rm(socketFolder, { recursive: true, force: true });
}

/** Make what is missing; an interrupted first start is completed by the next. */
async function makeOwnerAndDatabase(socketFolder: string, secrets: Secrets): Promise<void> {
  const client = new pg.Client({
    connectionString: urlOf({ socketFolder, role: adminRole, password: secrets.admin, database: 'postgres' }),
  });
  await client.connect();
  try {
    const roles = await client.query('select from pg_roles where rolname = $1', [ownerRole]);
    if (roles.rowCount === 0) {
      const password = client.escapeLiteral(secrets.owner);
      await client.query(`create role ${ownerRole} login createrole createdb password ${password}`);
    }
    const databases = await client.query('select from pg_database where datname = $1', [databaseName]);
    if (databases.rowCount === 0) await client.query(`create database ${databaseName} owner ${ownerRole}`);
  } finally {
    await client.end();
  }
}

function urlOf(to: { socketFolder: string; role: string; password: string; database: string }): string {
  const host = encodeURIComponent(to.socketFolder);
  return `postgres://${to.role}:${to.password}@localhost:5432/${to.database}?host=${host}`;
}
