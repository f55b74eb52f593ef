import { chmod, cp, lstat, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { accountForServer, runAs } from './account.ts';
import { packageHome, programsFor } from './binaries.ts';

const isRoot = process.getuid?.() === 0;
let scratch: string;
let home: string;
let copies: string;

beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'mufakat-binaries-'));
  await chmod(scratch, 0o755);
  home = join(scratch, 'closed', 'package');
  copies = join(scratch, 'copies');
  await mkdir(join(scratch, 'closed'));
  // as npm unpacks it: no symbolic links
  await cp(packageHome(), home, {
    recursive: true,
    filter: async (path) => !(await lstat(path)).isSymbolicLink(),
  });
});

afterEach(async () => {
  await chmod(join(home, 'native', 'lib'), 0o755);
  await rm(scratch, { recursive: true, force: true });
});

test('links that an install without scripts left out are made', async () => {
  const account = await accountForServer();
  const programs = await programsFor(account, { copies, home });
  expect(programs.postgres).toBe(join(home, 'native', 'bin', 'postgres'));
  expect((await lstat(join(home, 'native', 'lib', 'libpq.so.5'))).isSymbolicLink()).toBe(true);
  expect((await runAs(account, programs.postgres, ['--version'])).output).toContain('PostgreSQL) 18');
});

test('programs that the account cannot reach, or that cannot be completed, are copied to where they run', async () => {
  const account = await accountForServer();
  if (isRoot) await chmod(join(scratch, 'closed'), 0o700);
  else await chmod(join(home, 'native', 'lib'), 0o555);
  const programs = await programsFor(account, { copies, home });
  expect(programs.postgres.startsWith(copies)).toBe(true);
  expect((await runAs(account, programs.postgres, ['--version'])).output).toContain('PostgreSQL) 18');
  const again = await programsFor(account, { copies, home });
  expect(again).toEqual(programs);
});
