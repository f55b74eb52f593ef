import { existsSync } from 'node:fs';
import { open, readFile, readlink, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { runAs } from './account.ts';
import { isCode, type Programs } from './binaries.ts';
import { CannotStart } from './cannot-start.ts';
import type { Place } from './place.ts';

/** A server process that runs on the cluster of a place. */
export type Postmaster = {
  readonly pid: number;
  readonly socketFolder: string;
  /** As the server itself writes it: `starting`, `ready`, `stopping`. */
  readonly status: string;
  /** True while the files it was started from still stand where we would start it from. */
  readonly isCurrent: boolean;
};

/**
 * The server that runs on a cluster, if one does: the process that postmaster.pid names, when it is alive and
 * really works in that cluster. Numbers of processes are given out again, so the name alone proves nothing.
 *
 * @source PostgreSQL 18, storage layout and src/include/utils/pidfile.h: pid, data folder, start time, port,
 * socket folder, address, shared memory key, status.
 */
export async function runningPostmaster(programs: Programs, place: Place): Promise<Postmaster | undefined> {
  const lines = await readLines(join(place.cluster, 'postmaster.pid'));
  const pid = Number(lines[0]);
  const socketFolder = lines[4]?.trim();
  const status = lines[7]?.trim() ?? 'starting';
  if (!Number.isInteger(pid) || pid <= 1) return undefined;
  if ((await linkTarget(`/proc/${pid}/cwd`)) !== place.cluster) return undefined;
  const program = await linkTarget(`/proc/${pid}/exe`);
  return { pid, status, socketFolder: socketFolder ?? '', isCurrent: program === programs.postgres };
}

/**
 * Start the server on a cluster where none runs, and wait until it answers.
 *
 * It runs in a session of its own, so that Ctrl-C in the terminal reaches us and not it: we stop it when our own
 * work is finished.
 *
 * @throws CannotStart with the last lines of its log.
 */
export async function startPostmaster(programs: Programs, place: Place): Promise<void> {
  const log = logOf(place);
  await emptyWhenLong(log);
  const args = ['start', `--pgdata=${place.cluster}`, `--log=${log}`, '--wait', '--timeout=300', '--silent'];
  for (let attempt = 1; ; attempt += 1) {
    await dropForeignPidFile(place);
    const before = await sizeOf(log);
    const ran = await runAs(place.account, programs.pgCtl, args, { isDetached: true });
    if (ran.code === 0) return;
    const said = (await readFile(log, 'utf8').catch(() => '')).slice(before);
    // Processes of a server that was killed outright take a moment to notice and end.
    const isEnding = said.includes('is still in use');
    if (!isEnding || attempt >= 40) {
      throw new CannotStart(`PostgreSQL did not start (log: ${log}).\n${(said || ran.output).trim()}`);
    }
    await pause(250);
  }
}

/** Fast shutdown: open transactions are rolled back, everything committed is on disk. Quiet when none runs. */
export async function stopPostmaster(programs: Programs, place: Place): Promise<void> {
  if (!existsSync(join(place.cluster, 'postmaster.pid'))) return;
  const args = ['stop', `--pgdata=${place.cluster}`, '--mode=fast', '--wait', '--timeout=60', '--silent'];
  const ran = await runAs(place.account, programs.pgCtl, args, { isDetached: true });
  if (ran.code === 0 || !(await runningPostmaster(programs, place))) return;
  throw new Error(`PostgreSQL in ${place.folder} did not stop: ${ran.output}`);
}

function logOf(place: Place): string {
  return join(place.folder, 'postgresql.log');
}

/**
 * A postmaster.pid whose number now belongs to another program of the same user would make the server refuse to
 * start. The server's own check for processes that still use the cluster stays in force.
 */
async function dropForeignPidFile(place: Place): Promise<void> {
  const path = join(place.cluster, 'postmaster.pid');
  const pid = Number((await readLines(path))[0]);
  if (!Number.isInteger(pid) || !existsSync(`/proc/${pid}`)) return;
  if ((await linkTarget(`/proc/${pid}/cwd`)) !== place.cluster) await rm(path, { force: true });
}

async function emptyWhenLong(log: string): Promise<void> {
  if ((await sizeOf(log)) < 10_000_000) return;
  const file = await open(log, 'r+');
  await file.truncate();
  await file.close();
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return 0;
    throw error;
  }
}

async function readLines(path: string): Promise<string[]> {
  try {
    return (await readFile(path, 'utf8')).split('\n');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return [];
    throw error;
  }
}

/** Where a link of /proc leads; undefined when the process is gone or another user's. */
async function linkTarget(path: string): Promise<string | undefined> {
  try {
    return await readlink(path);
  } catch (error) {
    if (isCode(error, 'ENOENT', 'ESRCH', 'EACCES', 'EPERM')) return undefined;
    throw error;
  }
}
