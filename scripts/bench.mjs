// npm run bench: what DESIGN §10 measures. Arguments choose parts by name: npm run bench -- engine
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bootstrap, fail, root } from './lib/bootstrap.mjs';

await bootstrap(import.meta.url);

/** Each is a program `bench/<name>.ts`; a fresh process each, since "cold" is one of the measures. */
const parts = ['engine'];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !parts.includes(name));
if (unknown.length > 0)
  fail(`There is no measure named ${unknown.join(', ')}; there is ${parts.join(', ')}.`);
let failed = 0;
for (const part of asked.length > 0 ? asked : parts) {
  const program = join(root, 'bench', `${part}.ts`);
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', program], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) failed += 1;
}
process.exit(failed > 0 ? 1 : 0);
