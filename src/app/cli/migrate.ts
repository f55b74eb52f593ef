import { migrate } from '../../platform/index.ts';
import { calledWrongly, readArguments } from './arguments.ts';
import type { Command, ExitCode, Io } from './command.ts';
import { withDatabase } from './with-database.ts';

const usage = `
Usage: mufakat migrate

Bring the database to the present schema: the one that DATABASE_URL names, or the embedded one of the data folder.
What has been applied is left alone; two that run at once wait for each other. mufakat serve does this by itself.

The role of DATABASE_URL owns the tables that this makes. It needs createrole, or the role mufakat_app with the right
to grant it; docs/operating/running.md has the statements.
`;

/** `mufakat migrate`. */
export const migrateCommand: Command = { usage, run };

async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const parsed = readArguments(args, { options: {} });
  if (!parsed.ok) return calledWrongly(io, 'migrate', parsed.why);
  return withDatabase(io, async ({ ownerUrl }) => {
    await migrate(ownerUrl, io.say);
    io.say('The database has every migration.');
    return 0;
  });
}
