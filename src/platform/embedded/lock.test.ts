import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { claimDataFolder } from './lock.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mufakat-lock-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const now = { patienceMs: 0 };
const lockFile = () => join(folder, 'mufakat.lock');

test('a claimed data folder is refused to the next, and free after its release', async () => {
  const claim = await claimDataFolder(folder, now);
  await expect(claimDataFolder(folder, now)).rejects.toThrow(`process ${process.pid}`);
  await claim.release();
  const next = await claimDataFolder(folder, now);
  await next.release();
  expect(await readdir(folder)).toEqual([]);
});

test('a claim whose process number was given to another process has lapsed', async () => {
  await writeFile(lockFile(), JSON.stringify({ pid: process.pid, startedAtTicks: 'another boot 1 1' }));
  const claim = await claimDataFolder(folder, now);
  expect(JSON.parse(await readFile(lockFile(), 'utf8')).startedAtTicks).not.toBe('another boot 1 1');
  await claim.release();
});

test('a claim file that holds nothing readable has lapsed', async () => {
  await writeFile(lockFile(), '');
  const claim = await claimDataFolder(folder, now);
  await claim.release();
});

test('of many claimants at once exactly one wins, also over a lapsed claim', async () => {
  await writeFile(lockFile(), JSON.stringify({ pid: 1, startedAtTicks: 'another boot 1 1' }));
  const claims = await Promise.allSettled(Array.from({ length: 20 }, () => claimDataFolder(folder, now)));
  expect(claims.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});
