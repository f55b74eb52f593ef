/** The entry of `bin/mufakat`: finds the subcommand and runs it. */
import { enableCompileCache } from 'node:module';
import { extname, join } from 'node:path';
import type { ExitCode, Io } from './command.ts';
import { commands } from './commands.ts';

/** Back to the head of the line, and nothing left of what stood there. */
const wipe = '\r\x1b[K';
let isShown = false;

const io: Io = {
  out: (chunk) => {
    if (isShown) process.stderr.write(wipe);
    isShown = false;
    process.stdout.write(chunk);
  },
  say: (line) => {
    process.stderr.write(`${isShown ? wipe : ''}${line}\n`);
    isShown = false;
  },
  ...(process.stderr.isTTY && process.env['TERM'] !== 'dumb'
    ? {
        show: (line) => {
          process.stderr.write(`${wipe}${line.slice(0, (process.stderr.columns ?? 80) - 1)}`);
          isShown = true;
        },
      }
    : {}),
  env: process.env,
  isTerminal: process.stdout.isTTY === true,
};

// A reader that has seen enough (`| head`) is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

// What was compiled once of the bundle need not be compiled at each start. Where its folder cannot be written, it just is.
if (extname(import.meta.filename) === '.mjs') enableCompileCache(join(import.meta.dirname, 'compiled'));

process.exitCode = await main(process.argv.slice(2));

async function main([name, ...args]: readonly string[]): Promise<ExitCode> {
  if (name === '--help' || name === '-h' || name === 'help') {
    io.out(help());
    return 0;
  }
  const row = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!row) {
    if (name !== undefined) io.say(`mufakat: there is no command "${name}".`);
    io.say(help().trimEnd());
    return 2;
  }
  const command = await row.load();
  if (args.includes('--help') || args.includes('-h')) {
    io.out(`${command.usage.trim()}\n`);
    return 0;
  }
  return command.run(args, io);
}

function help(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const rows = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return `Usage: mufakat <command> [arguments]\n\nCommands:\n${rows.join('\n')}\n\nmufakat <command> --help tells more. Exit codes: 0 done, 1 refused or failed, 2 called wrongly.\n`;
}
