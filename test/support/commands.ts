/** Commands of `bin/mufakat`, called in this process as a person calls them. */
import type { Command } from '../../src/app/cli/command.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly said: string;
}

/** @param env all that the command finds set */
export async function ranCommand(command: Command, args: readonly string[], env: object): Promise<Ran> {
  const out: string[] = [];
  const said: string[] = [];
  const code = await command.run(args, {
    out: (chunk) => out.push(String(chunk)),
    say: (line) => said.push(line),
    env: { ...env },
    isTerminal: false,
  });
  return { code, out: out.join(''), said: said.join('\n') };
}
