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
import { basename, dirname, join, relative, sep } from 'node:path';
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
 * Build everything, then put it file by file into `dist`: a failed build changes nothing, and a server that is
 * running still finds the chunks and assets of its own build.
 *
 * @returns {Promise<string[]>} what was built, paths inside `dist`
 */
export async function bundle() {
  const esbuild = await import('esbuild');
  const print = fingerprint();
  try {
    const [programFiles, browserFiles] = await Promise.all([buildPrograms(esbuild), buildBrowser(esbuild)]);
    // Entries last: one must never stand before the chunks that it imports.
    const files = [...programFiles, ...browserFiles].sort((a, b) => depth(b.path) - depth(a.path));
    for (const file of files) put(file.path, file.contents);
    put(marker, print);
    dropOlderThan(7, ['chunks', 'assets', 'compiled']);
    return files.map(({ path }) => relative(dist, path)).filter((path) => !/^chunks|\.map$/.test(path));
  } finally {
    await esbuild.stop(); // its service process would keep us alive
  }
}

const depth = (path) => path.split(sep).length;

/** A file appears whole: `bin/mufakat` may be started while we build. */
function put(path, contents) {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, contents);
  renameSync(draft, path);
}

/** Every build touches the files it is made of, so what is old belongs to no build that still runs. */
function dropOlderThan(days, folders) {
  for (const folder of folders.map((name) => join(dist, name)).filter((path) => existsSync(path))) {
    for (const file of readdirSync(folder).map((name) => join(folder, name))) {
      if (statSync(file).mtimeMs < Date.now() - days * 86_400_000) rmSync(file, { recursive: true });
    }
  }
}

/** Shared code goes to chunks, so that a command loads only what it uses. */
async function buildPrograms(esbuild) {
  const entryPoints = Object.fromEntries(
    Object.entries(programs).filter(([, path]) => existsSync(join(root, path))),
  );
  if (Object.keys(entryPoints).length === 0) return [];
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints,
    outdir: dist,
    write: false,
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
  return outputFiles;
}

/** One script for all pages; its name carries its hash, and `assets/manifest.json` tells the server the name. */
async function buildBrowser(esbuild) {
  if (!existsSync(join(root, browserEntry))) return [];
  const assets = join(dist, 'assets');
  const { metafile, outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: { app: browserEntry },
    outdir: assets,
    write: false,
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
  const contents = `${JSON.stringify(manifest, null, 2)}\n`;
  return [...outputFiles, { path: join(assets, 'manifest.json'), contents }];
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
