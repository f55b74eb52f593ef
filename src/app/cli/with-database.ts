import { mkdir } from 'node:fs/promises';
import { CannotStart } from '../../platform/embedded/index.ts';
import { type Config, inspectDatabase, readConfig } from '../../platform/index.ts';
import { type OpenHouse, openHouse } from '../server/open-house.ts';
import { databaseForCommand } from '../server/owner-database.ts';
import type { ExitCode, Io } from './command.ts';

export interface AtDatabase {
  readonly config: Config;
  readonly ownerUrl: string;
}

/**
 * Do a command's work on the installation's database: the one that DATABASE_URL names, or the embedded one, which is
 * started for as long as the work takes when no instance runs on the data folder.
 *
 * @returns the exit code of the work; 1 when there is no database to be had, and then it has said why.
 */
export async function withDatabase(io: Io, work: (at: AtDatabase) => Promise<ExitCode>): Promise<ExitCode> {
  try {
    const config = readConfig(io.env);
    await mkdir(config.dataFolder, { recursive: true });
    const { ownerUrl, close } = await databaseForCommand(config, io.say);
    try {
      return await work({ config, ownerUrl });
    } finally {
      await close();
    }
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error;
    io.say(error.message);
    return 1;
  }
}

/** As `withDatabase`, on a database that has every migration; work in the house ends with it. */
export function withHouse(
  io: Io,
  work: (house: OpenHouse, config: Config) => Promise<ExitCode>,
): Promise<ExitCode> {
  return withDatabase(io, async ({ config, ownerUrl }) => {
    const found = await inspectDatabase(ownerUrl);
    if (!found.ok) throw new CannotStart(`The database does not answer: ${found.why}`);
    const { pending } = found.value;
    if (pending.length > 0) {
      throw new CannotStart(
        `The database waits for ${pending.length} migrations: run mufakat migrate first.`,
      );
    }
    const house = await openHouse(ownerUrl, config);
    try {
      return await work(house, config);
    } finally {
      await house.close();
    }
  });
}
