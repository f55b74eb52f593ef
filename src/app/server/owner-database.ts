import { attachEmbedded, CannotStart, startEmbedded } from '../../platform/embedded/index.ts';
import { type Config, firstMigration, inspectDatabase, versionMin } from '../../platform/index.ts';

export interface OwnerDatabase {
  /** Connects as the owner of the tables. Holds a password: never print it. */
  readonly ownerUrl: string;
  close(): Promise<void>;
}

/** Why the first migration would fail, for the operator. */
export const mayNotTakeAppRole =
  'its role may not make mufakat_app, or may not be granted it; docs/operating/running.md has the statements';

type Say = (line: string) => void;

/** For the server: the database that DATABASE_URL names, else an embedded one that ends with the server. @throws CannotStart */
export async function databaseForServer(config: Config, say: Say): Promise<OwnerDatabase> {
  if (config.databaseUrl !== null) return givenDatabase(config.databaseUrl);
  const embedded = await startEmbedded({ dataFolder: config.dataFolder, say });
  return { ownerUrl: embedded.url, close: () => embedded.stop() };
}

/** For a command: as for the server, but beside a running instance the embedded database of that. @throws CannotStart */
export async function databaseForCommand(config: Config, say: Say): Promise<OwnerDatabase> {
  const running = config.databaseUrl === null ? await attachEmbedded(config.dataFolder) : undefined;
  if (running) return { ownerUrl: running.url, close: async () => {} };
  return databaseForServer(config, say);
}

async function givenDatabase(ownerUrl: string): Promise<OwnerDatabase> {
  const found = await inspectDatabase(ownerUrl);
  if (!found.ok) throw new CannotStart(`The database of DATABASE_URL does not answer: ${found.why}`);
  const { version, encoding, pending, mayTakeAppRole } = found.value;
  const fault =
    version < versionMin
      ? `is PostgreSQL ${version}; ${versionMin} or newer is needed`
      : encoding !== 'UTF8'
        ? `has the encoding ${encoding}; UTF8 is needed`
        : pending.includes(firstMigration) && !mayTakeAppRole
          ? `cannot be migrated: ${mayNotTakeAppRole}`
          : null;
  if (fault !== null) throw new CannotStart(`The database of DATABASE_URL ${fault}.`);
  return { ownerUrl, close: async () => {} };
}
