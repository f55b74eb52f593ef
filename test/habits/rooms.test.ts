import { expect, test } from 'vitest';
import { rooms } from '../../src/floors.ts';
import { expectNone, houseSources, type Import, importsOf, parseText, type Source } from './sources.ts';

/** Floors whose folders are not divided into rooms. */
const withoutRooms: readonly string[] = ['base', 'engine', 'ui', 'platform', 'access', 'app'];
const allRooms: readonly string[] = rooms.flat();

test('every file of a capability stands in a room, and imports only lower rooms', () => {
  const sources = capabilitySources();
  const strays = sources
    .filter((source) => !allRooms.includes(roomOf(source.path)))
    .map((source) => `${source.path} stands in no room`);
  const breaches = sources.flatMap((source) =>
    importsOf(source).flatMap((one) => breachOf(source, one) ?? []),
  );
  expectNone([...strays, ...breaches], {
    instead: `the rooms, lowest first: ${rooms.map((row) => row.join(' · ')).join(' < ')}; move what is shared to a lower one`,
    seen: sources.length,
    atLeast: 100,
    of: 'files of capabilities',
  });
});

test('rules are pure: they import base, engine and types', () => {
  const rules = capabilitySources().filter((source) => roomOf(source.path) === 'rules');
  const breaches = rules.flatMap((source) =>
    importsOf(source)
      .filter((one) => !isPure(one))
      .map((one) => `${source.path}:${one.line} imports ${one.specifier}`),
  );
  expectNone(breaches, {
    instead:
      'a rule is given what it needs as arguments; import types only, or read in the act and pass the rows',
    seen: rules.length,
    atLeast: 20,
    of: 'files of rules',
  });
});

test('only acts and the seed write', () => {
  const sources = houseSources({ tests: false });
  const fromDoors = writesBehindDoors(sources);
  const breaches = sources.flatMap((source) => {
    if (mayWrite(source)) return [];
    return importsOf(source)
      .filter((one) => isWriting(source, one, fromDoors))
      .map((one) => `${source.path}:${one.line} imports ${one.names.join(', ')} from ${one.specifier}`);
  });
  expectNone(breaches, {
    instead: 'change rows in an act, which checks the rule, records itself and tells those concerned (law 3)',
    seen: fromDoors.size,
    atLeast: 1,
    of: 'writes offered at doors',
  });
});

test.each([
  ['src/texts/acts/a.ts', "import { x } from '../writes/b.ts'", null],
  ['src/texts/reads/a.ts', "import { x } from '../rules/b.ts'", null],
  ['src/texts/reads.ts', "import { x } from './acts/b.ts'", 'a higher room'],
  ['src/texts/rules/a.ts', "import { x } from '../reads.ts'", 'a higher room'],
  ['src/texts/pages/a.tsx', "import { x } from '../jobs/b.ts'", 'a room beside it'],
  ['src/texts/reads.ts', "import { x } from './writes.ts'", 'a room beside it'],
  ['src/texts/writes.ts', "import { x } from './reads.ts'", null],
  ['src/texts/pages/a.tsx', "import { x } from './b.tsx'", null],
])('the rooms read %s: %s', (path, text, breach) => {
  const source = parseText(path, text);
  const found = importsOf(source).map((one) => breachOf(source, one));
  expect(found).toEqual([breach === null ? null : expect.stringContaining(breach)]);
});

function capabilitySources(): Source[] {
  return houseSources({ tests: false }).filter(
    (source) => source.floor !== null && !withoutRooms.includes(source.floor),
  );
}

/** `src/texts/acts/submit-proposal.ts` and `src/texts/acts.ts` stand in `acts`. */
function roomOf(path: string): string {
  return (path.split('/')[2] ?? '').replace(/\.tsx?$/, '');
}

function heightOf(room: string): number {
  return rooms.findIndex((row) => row.some((name) => name === room));
}

function breachOf(source: Source, one: Import): string | null {
  if (!one.target?.startsWith(`src/${source.floor}/`)) return null;
  const [from, to] = [roomOf(source.path), roomOf(one.target)];
  // A write may read first what it changes; the API lists the acts that jobs perform, too.
  const isSpared = (from === 'writes' && to === 'reads') || (from === 'api' && to === 'jobs');
  if (from === to || heightOf(to) < heightOf(from) || isSpared) return null;
  const where = heightOf(to) === heightOf(from) ? 'a room beside it' : 'a higher room';
  return `${source.path}:${one.line} imports ${one.specifier}, ${where}`;
}

/** Libraries that only compute. */
const computing = /^(zod|node:crypto|node:util|canonicalize|temporal-polyfill|otplib|hono\/utils\/cookie)$/;

/** What a rule may ask of platform: questions about a viewer that is passed to it. */
const pureOfPlatform: readonly string[] = ['holds', 'seatIn', 'stranger', 'clockViewer'];

function isPure(one: Import): boolean {
  if (one.isType) return true;
  if (one.target === null) return computing.test(one.specifier);
  if (one.target === 'src/platform/index.ts') return one.names.every((name) => pureOfPlatform.includes(name));
  return (
    /^src\/(base|engine|engine\/word|engine\/akn|engine\/drafting)\/index\.ts$/.test(one.target) ||
    ['rules', 'schema'].includes(roomOf(one.target))
  );
}

function mayWrite(source: Source): boolean {
  if (source.floor === null) return true;
  if (/^src\/app\/seed/.test(source.path)) return true;
  return ['acts', 'writes', 'index'].includes(roomOf(source.path)) && source.floor !== 'app';
}

/** Names that a door offers and that come from the room of writes: `src/access/index.ts addGrants`. */
function writesBehindDoors(sources: readonly Source[]): Set<string> {
  const found = new Set<string>();
  for (const source of sources.filter(({ path }) => /^src\/[^/]+\/index\.ts$/.test(path))) {
    for (const exported of source.module.staticExports.flatMap((one) => one.entries)) {
      const from = exported.moduleRequest?.value ?? '';
      const isWrite = /^\.\/writes[./]/.test(from) && !exported.isType;
      if (isWrite) found.add(`${source.path} ${exported.exportName.name ?? '*'}`);
    }
  }
  return found;
}

function isWriting(source: Source, one: Import, fromDoors: ReadonlySet<string>): boolean {
  if (one.isType || one.target === null) return false;
  if (one.target.startsWith(`src/${source.floor}/`)) return roomOf(one.target) === 'writes';
  return one.names.some((name) => fromDoors.has(`${one.target} ${name}`));
}
