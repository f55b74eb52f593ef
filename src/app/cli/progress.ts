import type { Io } from './command.ts';

/** So many steps are worth a line where nobody watches: a log is read later. */
const LINE_STEPS = 20;

/**
 * Tell how far a long work is: each step where a person watches, and otherwise now and then. Work of few steps is
 * done before anybody wonders.
 *
 * @returns called before each step.
 */
export function progressOf(io: Io, { of, doing }: { of: number; doing: string }): (step: string) => void {
  let done = 0;
  return (step) => {
    if (io.show) io.show(`${doing} ${done + 1} of ${of}: ${step}`);
    else if (done > 0 && done % LINE_STEPS === 0 && done < of) io.say(`${doing} ${done} of ${of}`);
    done += 1;
  };
}
