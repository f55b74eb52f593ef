/** 0: done. 1: refused or failed. 2: called wrongly (DESIGN §7). */
export type ExitCode = 0 | 1 | 2;

/** The world as a command sees it; tests pass their own. */
export interface Io {
  /** The result, and nothing else. */
  readonly out: (chunk: string | Uint8Array) => void;
  /** Summaries and complaints, and progress where nobody watches: one line, without the line break. */
  readonly say: (line: string) => void;
  /** Progress where a person watches: a line in the place of the one before, gone when something is said. */
  readonly show?: (line: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether the result goes to a person's terminal. */
  readonly isTerminal: boolean;
}

/** One subcommand of `mufakat`. Each lives in `src/app/cli/<name>.ts` and has its row in `commands.ts`. */
export interface Command {
  /** Printed by `mufakat <name> --help`. */
  readonly usage: string;
  readonly run: (args: readonly string[], io: Io) => Promise<ExitCode>;
}
