// npm run bench: what DESIGN §10 measures, as one table. Arguments choose parts by name: npm run bench -- engine
import { spawn } from 'node:child_process';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { bootstrap, fail, root } from './lib/bootstrap.mjs';

await bootstrap(import.meta.url);

/** Each is a program `bench/<name>.ts`; a fresh process each, since "cold" is one of the measures. */
const parts = ['engine', 'word-diff', 'word-files', 'pdf-files', 'pages', 'watchers', 'access'];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !parts.includes(name));
if (unknown.length > 0)
  fail(`There is no measure named ${unknown.join(', ')}; there is ${parts.join(', ')}.`);

const rows = [];
let failed = 0;
for (const part of asked.length > 0 ? asked : parts) {
  const load = loadavg()[0].toFixed(1);
  console.error(`${part}: measuring at a load of ${load}`);
  const { code, measured } = await run(part);
  rows.push(...measured.map((row) => ({ ...row, load })));
  if (code === 0) continue;
  console.error(`${part} ended with ${code}; what it had measured stands in the table.`);
  failed += 1;
}
console.log(table(rows));
console.log(
  `\nload: what ran on the ${availableParallelism()} processors when the part began (mean of the last minute). ` +
    'docs/operating/measures.md says what each line means.',
);
process.exit(failed > 0 ? 1 : 0);

/** @returns {Promise<{ code: number, measured: object[] }>} */
async function run(part) {
  const program = join(root, 'bench', `${part}.ts`);
  const child = spawn(process.execPath, ['--import', 'tsx', program], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      child.kill(signal);
      process.exit(1);
    });
  }
  const measured = [];
  for await (const line of createInterface({ input: child.stdout })) measured.push(JSON.parse(line));
  const code =
    child.exitCode ?? (await new Promise((resolve) => child.on('close', (ended) => resolve(ended ?? 1))));
  return { code, measured };
}

/** A table that is read in a terminal and pasted into a paper as it is. */
function table(rows) {
  const head = ['measure', 'ours', 'beside', 'ratio', 'goal', 'met', 'load'];
  const met = (isMet) => (isMet === null ? '—' : isMet ? 'yes' : 'NO');
  const lines = [
    head,
    ...rows.map((row) => [row.measure, row.ours, row.beside, row.ratio, row.goal, met(row.isMet), row.load]),
  ];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const printed = lines.map(
    (line) => `| ${line.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`,
  );
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [printed[0], rule, ...printed.slice(1)].join('\n');
}
