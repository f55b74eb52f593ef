import { runServer } from '../server/run-server.ts';
import { calledWrongly, readArguments } from './arguments.ts';
import type { Command, ExitCode, Io } from './command.ts';

const usage = `
Usage: mufakat serve

Run the forum: database, migrations, world, jobs and pages, until Ctrl-C (or SIGTERM, SIGHUP) ends them in order.
Without DATABASE_URL it starts the embedded PostgreSQL on the data folder; several nodes may serve one DATABASE_URL.

The address and the sign-in links go to standard output, progress to standard error. The settings are those that
mufakat doctor prints.
`;

/** `mufakat serve`: what `npm start` runs, without bundling and installing first. */
export const serveCommand: Command = { usage, run };

async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const parsed = readArguments(args, { options: {} });
  if (!parsed.ok) return calledWrongly(io, 'serve', parsed.why);
  const { env, say } = io;
  return runServer({ env, say, complain: say, show: (line) => io.out(`${line}\n`) });
}
