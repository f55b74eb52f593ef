// npm start: bundle what changed, then run the server in our place. With --watch (npm run dev) bundle and run
// again whenever a source changes.
import { spawn } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bootstrap, fail, root } from './lib/bootstrap.mjs';

await bootstrap(import.meta.url);
const { bundle, bundleIfStale } = await import('./lib/bundle.mjs');

const server = join(root, 'dist', 'server.mjs');
const follow = pathToFileURL(join(root, 'scripts', 'lib', 'follow-npm.mjs')).href;
const flags = ['--enable-source-maps', '--import', follow, server];
const given = process.argv.slice(2).filter((argument) => argument !== '--watch');

if (await bundleIfStale()) console.error('Bundled the sources.');
if (!existsSync(server)) fail('There is no server to start: src/app/server/main.ts is missing.');

if (process.argv.includes('--watch')) await watchAndRestart();
else process.execve(process.execPath, [process.execPath, ...flags, ...given], process.env);

/** Restart the server on each change that bundles; an error in a source leaves the running one alone. */
async function watchAndRestart() {
  let child = launch();
  let timer;
  let busy = false;
  watch(join(root, 'src'), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(rebuild, 150);
  });
  async function rebuild() {
    if (busy) {
      timer = setTimeout(rebuild, 150);
      return;
    }
    busy = true;
    try {
      await bundle();
      console.error('Changed: restarting.');
      await end(child);
      child = launch();
    } catch (error) {
      console.error(`Not restarted: ${error.message}`);
    }
    busy = false;
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, async () => {
      await end(child);
      process.exit(0);
    });
  }
}

function launch() {
  // Detached: Ctrl-C is ours to pass on, once.
  const child = spawn(process.execPath, [...flags, ...given], {
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  });
  child.on('exit', (code) => {
    if (code !== 0 && code !== null) console.error(`The server ended with ${code}; waiting for a change.`);
  });
  return child;
}

function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.on('exit', resolve);
    child.kill('SIGTERM');
  });
}
