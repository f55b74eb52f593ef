import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Account, accountForServer, accountOfOwner, runAs } from './account.ts';
import { CannotStart } from './cannot-start.ts';

/** Where the database lies and who runs it. */
export type Place = {
  /** Holds the cluster, its socket, its passwords and its log; belongs to the account. */
  readonly folder: string;
  readonly cluster: string;
  readonly account: Account;
  /** Where a copy of the server's programs may be put. */
  readonly copies: string;
};

const systemFolder = '/var/lib/mufakat';

/**
 * Choose, and make, the folder of the database for a data folder that exists.
 *
 * Normally that is `postgres` inside it. As root, with a data folder that the server's account cannot enter (a
 * checkout under a closed home), it is a folder of /var/lib/mufakat, one per data folder. A database that was
 * made earlier is never left behind for an empty one, whatever has been opened or closed since.
 *
 * @throws CannotStart when the database exists where its account cannot reach it.
 */
export async function choosePlace(dataFolder: string, say: (line: string) => void): Promise<Place> {
  const own = join(dataFolder, 'postgres');
  const elsewhere = join(systemFolder, folderName(dataFolder));
  const isRoot = process.getuid?.() === 0;
  if (!isRoot) return makePlace(own, undefined, dataFolder);

  await openSystemFolder(); // copies of programs go there too
  const hasOwn = isMade(own);
  const account = (hasOwn && accountOfOwner(await stat(own))) || (await accountForServer());
  const isOpen = await mayEnter(account, dataFolder);
  if (hasOwn && !isOpen) {
    throw new CannotStart(
      `The database in ${own} cannot be reached by the user "${account?.name}", under which PostgreSQL runs. ` +
        `Open the folders above it (chmod o+x), or move ${own} to ${elsewhere}.`,
    );
  }
  if (isOpen && (hasOwn || !isMade(elsewhere))) return makePlace(own, account, systemFolder);
  const since = isOpen ? 'was closed when it was made' : 'is closed';
  say(`The database lies in ${elsewhere}: ${dataFolder} ${since} to the user "${account?.name}".`);
  return makePlace(elsewhere, account, systemFolder);
}

async function makePlace(folder: string, account: Account, copies: string): Promise<Place> {
  await mkdir(folder, { recursive: true });
  if (account) await chown(folder, account.uid, account.gid);
  const { uid } = await stat(folder);
  if (uid !== (account?.uid ?? process.getuid?.())) {
    throw new CannotStart(
      `${folder} belongs to another user; start as root or set MUFAKAT_DATA to a folder of your own.`,
    );
  }
  await chmod(folder, 0o700);
  const real = await realpath(folder); // the running server is recognised by it
  return { folder: real, cluster: join(real, 'cluster'), account, copies };
}

/** Whatever our umask, the accounts of servers must be able to pass through it. */
async function openSystemFolder(): Promise<void> {
  await mkdir(systemFolder, { recursive: true });
  await chmod(systemFolder, 0o755);
}

function isMade(folder: string): boolean {
  return existsSync(join(folder, 'cluster'));
}

async function mayEnter(account: Account, folder: string): Promise<boolean> {
  const ran = await runAs(account, 'test', ['-x', folder]);
  return ran.code === 0;
}

/** One per data folder: its path is hashed, since two checkouts may have the same name. */
function folderName(dataFolder: string): string {
  return `data-${createHash('sha256').update(dataFolder).digest('hex').slice(0, 12)}`;
}
