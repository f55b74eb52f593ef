import { constants, existsSync } from 'node:fs';
import { access, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { attachEmbedded, CannotStart } from '../../platform/embedded/index.ts';
import {
  type Config,
  type DatabaseFacts,
  faultsOf,
  firstMigration,
  inspectDatabase,
  readConfig,
  versionMin,
} from '../../platform/index.ts';
import { mayNotTakeAppRole } from '../server/owner-database.ts';
import type { Io } from './command.ts';
import { connectionsOf } from './doctor-connections.ts';
import { namesOf } from './doctor-settings.ts';

export interface Finding {
  /** `wrong` keeps the forum from running; `note` is for the operator to know. */
  readonly weight: 'ok' | 'note' | 'wrong';
  readonly line: string;
}

const ok = (line: string): Finding => ({ weight: 'ok', line });
const note = (line: string): Finding => ({ weight: 'note', line });
const wrong = (line: string): Finding => ({ weight: 'wrong', line });

/** What an installation with this environment is like. Changes nothing and starts nothing. */
export async function findingsOf(env: Io['env']): Promise<Finding[]> {
  const faults = faultsOf(env);
  if (faults.length > 0) return faults.map(wrong);
  const config = readConfig(env);
  return [
    ok(`Node.js ${process.versions.node}`),
    ...(await ofDatabase(config)),
    ...(await ofDataFolder(config.dataFolder)),
    ofAddress(config),
    config.smtpUrl === null
      ? note('mail: not configured; messages wait in the outbox of the desk')
      : ok('mail: configured; the outbox of the desk shows what could not be delivered'),
    ok(connectionsOf(config)),
    ofService(env, { prefix: 'S3_', name: 'object store' }),
    config.signOn === null
      ? ok(
          'sign-in of a ministry: none by the environment; the desk lists those that the secretariat entered',
        )
      : ok(
          `sign-in of a ministry: ${config.signOn.name}, for ${config.signOn.participants.join(', ') || 'everybody'}`,
        ),
    config.production
      ? ok('demonstration sign-in: refused')
      : note('demonstration sign-in: possible; MUFAKAT_ENV=production refuses it'),
  ];
}

async function ofDatabase(config: Config): Promise<Finding[]> {
  const url = config.databaseUrl ?? (await embeddedUrl(config.dataFolder));
  if (url instanceof CannotStart) return [wrong(`database: ${url.message}`)];
  if (url === null) return [note('database: embedded, not running now; mufakat serve starts it')];
  const found = await inspectDatabase(url);
  if (!found.ok) return [wrong(`database: does not answer (${found.why})`)];
  const kind = config.databaseUrl === null ? 'embedded' : 'of DATABASE_URL';
  return [...ofServer(found.value, kind), ...ofMigrations(found.value)];
}

async function embeddedUrl(dataFolder: string): Promise<string | null | CannotStart> {
  try {
    return (await attachEmbedded(dataFolder))?.url ?? null;
  } catch (error) {
    if (error instanceof CannotStart) return error;
    throw error;
  }
}

function ofServer({ version, role, isSuperuser, encoding }: DatabaseFacts, kind: string): Finding[] {
  const line = `database: ${kind}, PostgreSQL ${version}, as ${role}`;
  return [
    version < versionMin ? wrong(`${line}; ${versionMin} or newer is needed`) : ok(line),
    ...(encoding === 'UTF8' ? [] : [wrong(`database: its encoding is ${encoding}; UTF8 is needed`)]),
    ...(isSuperuser
      ? [note(`database: ${role} is a superuser; a role that only owns the database is enough`)]
      : []),
  ];
}

function ofMigrations({ pending, edited, mayTakeAppRole }: DatabaseFacts): Finding[] {
  if (edited.length > 0)
    return [wrong(`migrations: edited after they had been applied: ${edited.join(', ')}`)];
  if (pending.length === 0) return [ok('migrations: none pending')];
  const line = note(`migrations: ${pending.length} pending; mufakat migrate, or serve, applies them`);
  return mayTakeAppRole || !pending.includes(firstMigration)
    ? [line]
    : [line, wrong(`migrations: ${mayNotTakeAppRole}`)];
}

async function ofDataFolder(folder: string): Promise<Finding[]> {
  if (!existsSync(folder)) {
    const mayBeMade = await isWritable(nearestFolder(folder));
    return [
      mayBeMade
        ? note(`data folder: ${folder} will be made`)
        : wrong(`data folder: ${folder} cannot be made`),
    ];
  }
  if (!(await isWritable(folder))) return [wrong(`data folder: ${folder} cannot be written`)];
  const keys = join(folder, 'keys');
  const names = existsSync(keys) ? await readdir(keys) : [];
  const count = names.filter((name) => name.endsWith('.pem')).length;
  return [
    ok(`data folder: ${folder}`),
    count === 0
      ? note('signing key: none yet; the first start makes it')
      : ok(`signing key: ${count} in ${keys}; what it signed can be checked only while it is kept`),
  ];
}

function nearestFolder(folder: string): string {
  return existsSync(folder) ? folder : nearestFolder(dirname(folder));
}

async function isWritable(folder: string): Promise<boolean> {
  try {
    await access(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}

function ofAddress({ url }: Config): Finding {
  const { protocol, hostname } = new URL(url);
  if (protocol === 'https:' || hostname === 'localhost') return ok(`address: ${url}`);
  return note(`address: ${url}; browsers offer passkeys only on https, or on http://localhost`);
}

function ofService(env: Io['env'], { prefix, name }: { prefix: string; name: string }): Finding {
  return namesOf(env, prefix).length === 0
    ? ok(`${name}: not configured`)
    : note(`${name}: ${prefix}* is set, but this version does not use it`);
}
