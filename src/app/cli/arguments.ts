import { type ParseArgsConfig, parseArgs } from 'node:util';
import { accepted, type Result, refused } from '../../base/index.ts';
import type { Io } from './command.ts';

/** Read a command's arguments. @returns refused with `why` as a sentence for the person. */
export function readArguments<const Wanted extends ParseArgsConfig>(
  args: readonly string[],
  wanted: Wanted,
): Result<ReturnType<typeof parseArgs<Wanted & { args: string[] }>>, string> {
  try {
    return accepted(parseArgs({ ...wanted, args: [...args] }));
  } catch (error) {
    // parseArgs has no other way to say that an option is unknown or lacks its value.
    if (error instanceof TypeError && 'code' in error) return refused(error.message);
    throw error;
  }
}

/** Tell the person how a command wants to be called. @returns exit code 2. */
export function calledWrongly(io: Io, command: string, why: string): 2 {
  io.say(`mufakat ${command}: ${why}`);
  io.say(`mufakat ${command} --help tells more.`);
  return 2;
}
