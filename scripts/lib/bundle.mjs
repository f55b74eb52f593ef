/** The bundles that `npm start` and `bin/mufakat` run, made by esbuild from the sources. */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { root } from './bootstrap.mjs';

const dist = join(root, 'dist');
const marker = join(dist, '.built-from');

const programs = { server: 'src/app/server/main.ts', mufakat: 'src/app/cli/main.ts' };
const browserEntry = 'src/app/browser/main.ts';

/** Build only when a source, the lockfile or the bundler's own settings changed since. */
export async function bundleIfStale() {
  if (existsSync(marker) && readFileSync(marker, 'utf8') === fingerprint()) return false;
  await bundle();
  return true;
}

/**
 * Build everything into a fresh folder, then move it file by file into `dist`: a failed build changes nothing, and
 * a server that is running still finds the chunks and assets of its own build.
 *
 * @returns {Promise<string[]>} what was built, paths inside `dist`
 */
export async function bundle() {
  const esbuild = await import('esbuild');
  const print = fingerprint();
  const fresh = join(dist, `.fresh-${process.pid}`);
  mkdirSync(fresh, { recursive: true });
  try {
    const built = [...(await buildPrograms(esbuild, fresh)), ...(await buildBrowser(esbuild, fresh))];
    moveInto(dist, fresh);
    writeFileSync(marker, print);
    dropOlderThan(7, ['chunks', 'assets']);
    return built;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    await esbuild.stop(); // its service process would keep us alive
  }
}

/** Folders first: an entry must never stand before the chunks that it imports. */
function moveInto(target, source) {
  mkdirSync(target, { recursive: true });
  const entries = readdirSync(source, { withFileTypes: true });
  for (const entry of entries.filter((one) => one.isDirectory())) {
    moveInto(join(target, entry.name), join(source, entry.name));
  }
  for (const entry of entries.filter((one) => one.isFile())) {
    renameSync(join(source, entry.name), join(target, entry.name));
  }
}

/** Every build touches the files it is made of, so what is old belongs to no build that still runs. */
function dropOlderThan(days, folders) {
  for (const folder of folders.map((name) => join(dist, name)).filter((path) => existsSync(path))) {
    for (const file of readdirSync(folder).map((name) => join(folder, name))) {
      if (statSync(file).mtimeMs < Date.now() - days * 86_400_000) rmSync(file);
    }
  }
}

/** Shared code goes to chunks, so that a command loads only what it uses. */
async function buildPrograms(esbuild, outdir) {
  const entryPoints = Object.fromEntries(
    Object.entries(programs).filter(([, path]) => existsSync(join(root, path))),
  );
  if (Object.keys(entryPoints).length === 0) return [];
  await esbuild.build({
    absWorkingDir: root,
    entryPoints,
    outdir,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunks/[name]-[hash]',
    sourcemap: 'linked',
    logLevel: 'warning',
  });
  return Object.keys(entryPoints).map((name) => `${name}.mjs`);
}

/** One script for all pages; its name carries its hash, and `assets/manifest.json` tells the server the name. */
async function buildBrowser(esbuild, outdir) {
  if (!existsSync(join(root, browserEntry))) return [];
  const { metafile } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: { app: browserEntry },
    outdir: join(outdir, 'assets'),
    bundle: true,
    platform: 'browser',
    format: 'esm',
    target: ['es2022'],
    minify: true,
    entryNames: '[name].[hash]',
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  const manifest = {};
  for (const [path, output] of Object.entries(metafile.outputs)) {
    if (output.entryPoint !== undefined) manifest['app.js'] = basename(path);
    if (output.cssBundle !== undefined) manifest['app.css'] = basename(output.cssBundle);
  }
  writeFileSync(join(outdir, 'assets', 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return ['assets/manifest.json', ...Object.values(manifest).map((name) => `assets/${name}`)];
}

/** A hash over name, size and time of change of every file that the bundles are made from. */
function fingerprint() {
  const hash = createHash('sha256');
  const files = readdirSync(join(root, 'src'), { recursive: true })
    .filter((file) => /\.(ts|tsx|css|json)$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => join('src', file));
  for (const file of [...files.sort(), 'package-lock.json', 'tsconfig.json', 'scripts/lib/bundle.mjs']) {
    const { size, mtimeMs } = statSync(join(root, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}
