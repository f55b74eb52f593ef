/**
 * From a bare checkout to the pinned Node: every script of the house starts here. Runs on Node 20 and newer
 * with nothing installed, so it may import only what Node itself brings.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, realpathSync, statSync, utimesSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { followParent } from './follow-parent.mjs';

/** The checkout. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * Go on only under the pinned Node with the packages of the lockfile installed; otherwise install them, run the
 * same script again under that Node and end with its exit code.
 *
 * @param {string} script `import.meta.url` of the script that asks
 */
export async function bootstrap(script) {
  if (packagesAreStale()) await installPackages();
  const pinned = pinnedNode();
  if (pinned === undefined) installNode();
  const node = pinned ?? pinnedNode();
  if (node === undefined)
    fail('The pinned Node could not be installed; run `npm install` and look at its messages.');
  if (realpathSync(node) === realpathSync(process.execPath)) {
    followParent();
    return;
  }
  const args = [fileURLToPath(script), ...process.argv.slice(2)];
  process.exit(await become(node, args));
}

/** Print one plain line for people and end with 1. */
export function fail(line) {
  console.error(line);
  process.exit(1);
}

/** True when packages are missing or were installed before the lockfile last changed. */
function packagesAreStale() {
  const marker = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(marker)) return true;
  return statSync(marker).mtimeMs < statSync(join(root, 'package-lock.json')).mtimeMs;
}

/**
 * `npm install`, not `npm ci`: the latter can refuse a lockfile that lists optional packages of other platforms.
 * Development packages are named because NODE_ENV=production would leave out the bundler.
 */
async function installPackages() {
  console.error('Installing packages (the first time this takes a minute or so) …');
  const started = Date.now();
  const still = setInterval(() => {
    console.error(`  still installing, ${Math.round((Date.now() - started) / 1000)} s …`);
  }, 10_000);
  const { command, args } = npm([
    'install',
    '--loglevel=error',
    '--no-save',
    '--include=dev',
    '--include=optional',
  ]);
  const code = await exitCode(spawn(command, args, { cwd: root, stdio: 'inherit' }));
  clearInterval(still);
  if (code !== 0) fail(`Installing packages failed (npm ended with ${code}); the lines above say why.`);
  const now = new Date();
  utimesSync(join(root, 'node_modules', '.package-lock.json'), now, now);
  console.error(`Packages are installed (${Math.round((Date.now() - started) / 1000)} s).`);
}

/** The Node that package.json pins, or undefined where its install script did not run. */
function pinnedNode() {
  const node = join(root, 'node_modules', 'node', 'bin', 'node');
  if (!existsSync(node)) return undefined;
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules', 'node', 'package.json'), 'utf8'));
  const said = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout;
  return said?.trim() === `v${version}` ? node : undefined;
}

/** The package `node` brings its binary by an install script, which a personal setting of npm may forbid. */
function installNode() {
  const home = join(root, 'node_modules', 'node');
  const installer = readdirSync(home).find((file) => file.startsWith('installArchSpecificPackage'));
  if (installer === undefined) return;
  console.error('Fetching the pinned Node …');
  spawnSync(process.execPath, [installer], { cwd: home, stdio: ['ignore', 2, 2] });
}

/** npm as it called us, or the one on the PATH. */
function npm(args) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js') || script?.endsWith('.cjs'))
    return { command: process.execPath, args: [script, ...args] };
  return { command: 'npm', args };
}

/**
 * Run a program in our place: what happens to us happens to it, and its end is our end.
 *
 * Node 20 cannot exec, so the program runs in a process group of its own, which signals reach through us alone.
 * Ctrl-C reaches us twice, from the terminal and from npm; it is passed on once.
 */
function become(command, args) {
  const env = { ...process.env, MUFAKAT_LAUNCHER: String(process.pid) };
  const child = spawn(command, args, { env, stdio: ['ignore', 'inherit', 'inherit'], detached: true });
  const passedAt = {};
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT']) {
    process.on(signal, () => {
      if (child.pid === undefined || performance.now() - (passedAt[signal] ?? -Infinity) < 500) return;
      passedAt[signal] = performance.now();
      try {
        process.kill(-child.pid, signal);
      } catch (error) {
        if (error.code !== 'ESRCH') throw error; // it has just ended by itself
      }
    });
  }
  followParent();
  return exitCode(child);
}

/** @returns {Promise<number>} the exit code, by the shell's convention 128 + n for an end by signal n */
function exitCode(child) {
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`${child.spawnfile}: ${error.message}`);
      resolve(127);
    });
    child.on('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}
