import { link, readFile, readlink, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isCode } from './binaries.ts';
import { CannotStart } from './cannot-start.ts';

/** A process, told apart from a later one that was given the same number. */
type Holder = { readonly pid: number; readonly startedAtTicks: string };

export type Claim = { release(): Promise<void> };

/**
 * Claim a data folder for this process, so that two instances never run on the same data. A claim whose process
 * has ended, however it ended, is taken over.
 *
 * @param options.patienceMs how long a holder that may just be ending is waited for
 * @throws CannotStart when another process holds the folder.
 */
export async function claimDataFolder(dataFolder: string, options: { patienceMs: number }): Promise<Claim> {
  const path = join(dataFolder, 'mufakat.lock');
  const mine: Holder = { pid: process.pid, startedAtTicks: (await startOf(process.pid)) ?? '' };
  const deadline = performance.now() + options.patienceMs;
  for (;;) {
    if (await place(path, mine)) return { release: () => release(path, mine) };
    const holder = await read(path);
    if (holder === undefined || !(await isRunning(holder))) await clear(path, holder);
    else if (performance.now() >= deadline) {
      throw new CannotStart(
        `Mufakat already runs on ${dataFolder} (process ${holder.pid}). ` +
          'Stop it first, or set MUFAKAT_DATA to another folder.',
      );
    } else await pause(100);
  }
}

/** A hard link appears with its content and only where nothing stood: one of two claimants wins. */
async function place(path: string, mine: Holder): Promise<boolean> {
  const draft = `${path}.${mine.pid}`;
  await writeFile(draft, JSON.stringify(mine), { mode: 0o600 });
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/**
 * Take an abandoned claim away. Another claimant may have replaced it since we read it; then what we took is put
 * back.
 */
async function clear(path: string, abandoned: Holder | undefined): Promise<void> {
  const taken = `${path}.abandoned.${process.pid}`;
  try {
    await rename(path, taken);
    if (!isSame(await read(taken), abandoned)) await link(taken, path);
  } catch (error) {
    if (!isCode(error, 'ENOENT', 'EEXIST')) throw error; // somebody was quicker
  } finally {
    await rm(taken, { force: true });
  }
}

async function release(path: string, mine: Holder): Promise<void> {
  if (isSame(await read(path), mine)) await rm(path, { force: true });
}

async function read(path: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Holder; // only `place` writes this file, whole
  } catch (error) {
    if (isCode(error, 'ENOENT') || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

async function isRunning(holder: Holder): Promise<boolean> {
  return (await startOf(holder.pid)) === holder.startedAtTicks;
}

function isSame(a: Holder | undefined, b: Holder | undefined): boolean {
  return a?.pid === b?.pid && a?.startedAtTicks === b?.startedAtTicks;
}

/**
 * When a process started, as boot and clock ticks since; undefined when there is no such process or it has ended
 * and only waits to be collected by its parent.
 *
 * @source proc(5), /proc/pid/stat: the name in parentheses may hold spaces, so fields count from the last one.
 */
async function startOf(pid: number): Promise<string | undefined> {
  try {
    const line = await readFile(`/proc/${pid}/stat`, 'utf8');
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    const namespace = await readlink('/proc/self/ns/pid');
    return `${boot.trim()} ${namespace} ${fields[19]}`;
  } catch (error) {
    if (isCode(error, 'ENOENT', 'ESRCH')) return undefined;
    throw error;
  }
}
