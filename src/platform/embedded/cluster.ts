import { existsSync } from 'node:fs';
import { appendFile, chown, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runAs } from './account.ts';
import type { Programs } from './binaries.ts';
import { CannotStart } from './cannot-start.ts';
import type { Place } from './place.ts';
import type { Secrets } from './secrets.ts';

/** The major version whose files the packaged server reads. */
const majorVersion = '18';

/** The role that may do everything in the server; used to make the owner and the database, then left alone. */
export const adminRole = 'postgres';

/**
 * Make the cluster of a place when it has none. It is made beside its final name, so that an interrupted start
 * leaves nothing that looks like a database.
 *
 * @param options.isDurable false for tests: nothing waits for the disk
 * @throws CannotStart when the cluster was made by another major version, or cannot be made.
 */
export async function makeCluster(
  programs: Programs,
  place: Place,
  options: { secrets: Secrets; isDurable: boolean; say: (line: string) => void },
): Promise<void> {
  if (existsSync(place.cluster)) return checkVersion(place);
  options.say(`Making the database in ${place.folder} (once) …`);
  await dropUnfinished(place);
  const fresh = `${place.cluster}.new.${process.pid}`;
  const passwordFile = join(place.folder, `password.new.${process.pid}`);
  await writeFile(passwordFile, options.secrets.admin, { mode: 0o600 });
  try {
    if (place.account) await chown(passwordFile, place.account.uid, place.account.gid);
    const made = await runAs(place.account, programs.initdb, [
      `--pgdata=${fresh}`,
      `--username=${adminRole}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // The built-in provider sorts and folds the same on every machine; the system's locales do not.
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--no-instructions',
      ...(options.isDurable ? [] : ['--no-sync']),
    ]);
    if (made.code !== 0)
      throw new CannotStart(`The database could not be made in ${place.folder}: ${made.output}`);
    await appendFile(
      join(fresh, 'postgresql.conf'),
      "\ninclude 'mufakat.conf'\ninclude_if_exists 'operator.conf'\n",
    );
    await rename(fresh, place.cluster);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** Write the settings that the server starts with; an operator's own stand in `operator.conf` and win. */
export async function writeSettings(
  place: Place,
  options: { isDurable: boolean; socketFolder: string },
): Promise<void> {
  const settings: Record<string, string> = {
    listen_addresses: '', // the socket alone: nothing listens on the network
    unix_socket_directories: options.socketFolder,
    unix_socket_permissions: '0700',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Statements and values are what delegations wrote: they do not go to a log (DESIGN §2, law 10).
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    log_min_messages: 'warning',
    max_connections: '100',
    ...(options.isDurable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const lines = Object.entries(settings).map(
    ([name, value]) => `${name} = '${value.replaceAll("'", "''")}'\n`,
  );
  await writeFile(join(place.cluster, 'mufakat.conf'), lines.join(''), { mode: 0o644 });
  await writeFile(join(place.cluster, 'pg_hba.conf'), 'local all all scram-sha-256\n');
}

/** Under names of their own: what made them may still be running for a moment. */
async function dropUnfinished(place: Place): Promise<void> {
  for (const name of await readdir(place.folder)) {
    if (name.includes('.new')) await rm(join(place.folder, name), { recursive: true, force: true });
  }
}

async function checkVersion(place: Place): Promise<void> {
  const version = (await readFile(join(place.cluster, 'PG_VERSION'), 'utf8')).trim();
  if (version === majorVersion) return;
  throw new CannotStart(
    `The database in ${place.folder} was made by PostgreSQL ${version} and this is PostgreSQL ${majorVersion}. ` +
      'Restore it from a backup into an empty data folder.',
  );
}
