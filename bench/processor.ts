/** Processor time of other processes, as Linux counts it: in hundredths of a second. */
import { readdirSync, readFileSync } from 'node:fs';

const tickMs = 10;

/** Milliseconds that a process, its children and those of them that have ended have used. */
export function processorMsOf(pid: number): number {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(readStat)
    .filter((stat) => stat !== null && (stat.pid === pid || stat.parent === pid))
    .reduce((sum, stat) => sum + (stat?.ticks ?? 0) * tickMs, 0);
}

function readStat(name: string): { pid: number; parent: number; ticks: number } | null {
  try {
    const text = readFileSync(`/proc/${name}/stat`, 'latin1');
    // The name of the program, in brackets, may hold spaces.
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const ticks = [11, 12, 13, 14].reduce((sum, at) => sum + (fields[at] ?? 0), 0);
    return { pid: Number(name), parent: fields[1] ?? 0, ticks };
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null; // it has just ended
    throw error;
  }
}
