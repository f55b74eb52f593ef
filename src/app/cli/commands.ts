import type { Command } from './command.ts';

interface Row {
  /** One line for `mufakat --help`. */
  readonly summary: string;
  /** Loaded only when it is called, so that `--help` answers at once. */
  readonly load: () => Promise<Command>;
}

/** The subcommands that work. Add a row with the file that makes one work, never before. */
export const commands: Readonly<Record<string, Row>> = {
  serve: {
    summary: 'run the forum: database, jobs and pages',
    load: async () => (await import('./serve.ts')).serveCommand,
  },
  migrate: {
    summary: 'bring the database to the present schema',
    load: async () => (await import('./migrate.ts')).migrateCommand,
  },
  seed: {
    summary: 'bring in the world and print its sign-in links',
    load: async () => (await import('./seed.ts')).seedCommand,
  },
  consolidate: {
    summary: 'make one text with brackets out of the files of many delegations (needs no database)',
    load: async () => (await import('./consolidate.ts')).consolidateCommand,
  },
  verify: {
    summary: 'check a file against the public record of a forum (no database), or the audit of this one',
    load: async () => (await import('./verify.ts')).verifyCommand,
  },
  token: {
    summary: 'make a bearer token for a person',
    load: async () => (await import('./token.ts')).tokenCommand,
  },
  doctor: {
    summary: 'print every setting and what is wrong with it',
    load: async () => (await import('./doctor.ts')).doctorCommand,
  },
};
