// Loaded into a program by NODE_OPTIONS: at its end it writes the most memory that it had, in kilobytes.
import { readFileSync, writeFileSync } from 'node:fs';

process.on('exit', () => {
  // Not by getrusage: what it tells begins with the memory of the program that started this one.
  const [, kilobytes] = /^VmHWM:\s*(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  writeFileSync(process.env.BENCH_PEAK, kilobytes);
});
