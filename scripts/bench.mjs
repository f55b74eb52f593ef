// npm run bench: the table of DESIGN §10; arguments choose lines by name.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap, fail, root } from './lib/bootstrap.mjs';

await bootstrap(import.meta.url);
const main = join(root, 'bench', 'main.ts');
if (!existsSync(main)) fail('There is nothing to measure yet: bench/main.ts is missing.');
const child = spawn(process.execPath, ['--import', 'tsx', '--expose-gc', main, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
child.on('exit', (code) => process.exit(code ?? 1));
