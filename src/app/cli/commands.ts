import type { Command } from './command.ts';

interface Row {
  /** One line for `mufakat --help`. */
  readonly summary: string;
  /** Loaded only when it is called, so that `--help` answers at once. */
  readonly load: () => Promise<Command>;
}

/** The subcommands that work. Add a row with the file that makes one work, never before. */
export const commands: Readonly<Record<string, Row>> = {
  consolidate: {
    summary: 'make one text with brackets out of the files of many delegations (needs no database)',
    load: async () => (await import('./consolidate.ts')).consolidateCommand,
  },
};
