import { openWorld } from '../server/open-world.ts';
import { calledWrongly, readArguments } from './arguments.ts';
import type { Command, ExitCode, Io } from './command.ts';
import { withHouse } from './with-database.ts';

const usage = `
Usage: mufakat seed

Bring the world that MUFAKAT_WORLD names (bali-process when absent; none for an empty forum) into a migrated database,
and print the sign-in links that belong to it: one for each role of the drafting exercise, or the one with which the
first secretariat officer of a forum without an exercise signs up. A second run brings nothing in twice and prints new
links. With MUFAKAT_ENV=production no exercise is brought in.

The links go to standard output, progress to standard error.
`;

/** `mufakat seed`. */
export const seedCommand: Command = { usage, run };

async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const parsed = readArguments(args, { options: {} });
  if (!parsed.ok) return calledWrongly(io, 'seed', parsed.why);
  return withHouse(io, async (house, { world }) => {
    const welcome = await openWorld(house, { world, say: io.say });
    for (const line of welcome) io.out(`${line}\n`);
    return 0;
  });
}
