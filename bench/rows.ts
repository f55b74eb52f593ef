/** How a part of the bench hands over what it measured: one line of JSON on standard output for each row. */

export interface Row {
  readonly measure: string;
  readonly ours: string;
  /** Another program or a control, measured in the same run on the same inputs; a dash where there is none. */
  readonly beside: string;
  /** How many times better than what stands beside; a dash where nothing does. */
  readonly ratio: string;
  /** DESIGN §10. */
  readonly goal: string;
  /** `null` where this row is a control that has no goal. */
  readonly isMet: boolean | null;
}

export function row(measured: Row): void {
  console.log(JSON.stringify(measured));
}

/** Progress for the person who waits; never part of the table. */
export function say(line: string): void {
  console.error(`  ${line}`);
}

/** The value in the middle of so many. @param share 0.5 is the median, 0.99 what one in a hundred exceeds. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Milliseconds of processor time that this thread has used: other work on the machine counts less than on a clock. */
export function processorMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** `3.2 µs`, `14 ms`, `2.1 s`: three figures at most. */
export function duration(ms: number): string {
  if (ms < 1) return `${figures(ms * 1000)} µs`;
  return ms < 1000 ? `${figures(ms)} ms` : `${figures(ms / 1000)} s`;
}

export function figures(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
