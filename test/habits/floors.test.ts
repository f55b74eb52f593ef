import { expect, test } from 'vitest';
import { type Floor, floors } from '../../src/floors.ts';
import { allSources, expectNone, type Import, importsOf, parseText, type Source } from './sources.ts';

/** What runs in browsers and in Node alike and keeps no state: these floors use no server and no database. */
const pureFloors: readonly Floor[] = ['base', 'engine'];
const serverPackages = /^(node:|pg$|kysely|hono|graphile-worker|nodemailer|@hono\/)/;

/** Rooms that browsers load. Their own door keeps the server's code out of what is sent to them. */
const islandsDoor = /^src\/[^/]+\/islands\/index\.ts$/;

test('every import goes down the floors and through a door', () => {
  const sources = allSources();
  const breaches = sources.flatMap((source) =>
    importsOf(source).flatMap((one) => breachOf(source, one) ?? []),
  );
  const ofHouse = sources.filter((source) => source.path.startsWith('src/')).length;
  console.info(`floors: ${sources.length} files seen, ${ofHouse} of them in src`);
  expectNone(breaches, {
    instead:
      'import the door (index.ts) of a lower floor of src/floors.ts, or move what you need down to one',
    seen: ofHouse,
    atLeast: 60,
    of: 'files in src',
  });
});

test('nothing is imported while the program runs, but by app', () => {
  const sources = allSources().filter((source) => source.path.startsWith('src/') && source.floor !== 'app');
  const breaches = sources
    .filter((source) => !source.isTest && source.module.dynamicImports.length > 0)
    .map((source) => `${source.path} calls import()`);
  expectNone(breaches, {
    instead:
      'import at the top of the file; only src/app may choose what to load, because this test cannot follow it',
    seen: sources.length,
    atLeast: 60,
    of: 'files in src',
  });
});

test('every folder of src has its floor', () => {
  const strays = allSources().filter(
    ({ path, floor }) => path.startsWith('src/') && !floor && path !== 'src/floors.ts',
  );
  expectNone(
    strays.map((source) => source.path),
    {
      instead: 'put it into a folder that src/floors.ts names',
      seen: floors.length,
      atLeast: 19,
      of: 'floors',
    },
  );
});

test.each([
  ['src/texts/acts/a.ts', "import { x } from '../../access/index.ts'", null],
  ['src/texts/acts/a.ts', "import { x } from '../../access/viewer.ts'", 'not its door'],
  ['src/access/a.ts', "import { x } from '../registry/index.ts'", 'lies above'],
  ['src/access/a.ts', "import type { x } from '../registry/index.ts'", 'lies above'],
  ['src/access/a.ts', "export * from '../texts/index.ts'", 'lies above'],
  ['src/access/a.ts', "import { x } from './b.ts'", null],
  ['src/engine/a.ts', "import { join } from 'node:path'", 'pure'],
  ['src/engine/a.test.ts', "import { join } from 'node:path'", null],
  ['src/ui/a.tsx', "import { a } from '../../test/support/page-laws.ts'", 'outside src'],
  ['src/ui/a.test.tsx', "import { a } from '../../test/support/page-laws.ts'", null],
  ['src/app/browser/main.ts', "import '../../texts/islands/index.ts'", null],
  ['src/app/server/main.ts', "import '../../texts/islands/index.ts'", 'not its door'],
  ['test/journeys/a.test.ts', "import { x } from '../../src/texts/reads.ts'", 'not its door'],
  ['test/journeys/a.test.ts', "import { x } from '../../src/texts/index.ts'", null],
])('the plan reads %s: %s', (path, text, breach) => {
  const source = parseText(path, text);
  const found = importsOf(source).map((one) => breachOf(source, one));
  expect(found).toHaveLength(1);
  if (breach === null) expect(found[0]).toBeNull();
  else expect(found[0]).toContain(breach);
});

/** What is wrong with an import, as a line for a person; null when it keeps to the plan. */
function breachOf(source: Source, one: Import): string | null {
  const where = `${source.path}:${one.line} imports ${one.specifier}`;
  if (one.target === null) {
    // What the proofs of the engine share reads its texts from files, as tests do.
    const isProof = source.isTest || source.path.startsWith('src/engine/proof/');
    const isPure = source.floor !== null && pureFloors.includes(source.floor) && !isProof;
    return isPure && serverPackages.test(one.specifier) ? `${where}, but ${source.floor} is pure` : null;
  }
  const targetFolder = /^src\/([^/]+)\//.exec(one.target)?.[1];
  if (targetFolder === undefined) return breachOfOutside(source, one.target, where);
  if (source.floor === targetFolder) return null;
  if (source.floor !== null && !liesBelow(targetFolder, source.floor))
    return `${where}, which lies above or beside it`;
  return isDoor(source, one.target, targetFolder) ? null : `${where}, which is not its door`;
}

function breachOfOutside(source: Source, target: string, where: string): string | null {
  if (source.floor === null || target.startsWith('src/')) return null;
  if (source.isTest && (target.startsWith('test/') || target.startsWith('world/'))) return null;
  if (source.floor === 'app' && target.startsWith('world/')) return null;
  return `${where}, which lies outside src`;
}

function liesBelow(folder: string, floor: Floor): boolean {
  const fromTheGround: readonly string[] = floors;
  const height = fromTheGround.indexOf(folder);
  return height >= 0 && height < fromTheGround.indexOf(floor);
}

function isDoor(source: Source, target: string, folder: string): boolean {
  if (target === `src/${folder}/index.ts`) return true;
  // Few need other formats or the checks. Who does says so.
  if (/^src\/engine\/(word|akn|drafting)\/index\.ts$/.test(target)) return true;
  // Real texts and examples, for the tests of those who carry them.
  if (source.isTest && /^src\/engine\/(corpus|proof)\/index\.ts$/.test(target)) return true;
  if (islandsDoor.test(target)) return source.path.startsWith('src/app/browser/');
  // Platform is many parts; each has its own door, so that who needs one does not load all.
  if (/^src\/platform\/[^/]+\/index\.ts$/.test(target)) return true;
  if (source.path.startsWith('test/support/') && folder === 'platform') return true;
  // Journeys and benches compose the application as `app` does.
  return source.floor === null && folder === 'app';
}
