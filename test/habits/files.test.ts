import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { allSources, expectNone, filesUnder, houseSources, lineOf, readText, root } from './sources.ts';

/** A test may tell one thing to its end, and a journey one story; a catalogue of words is a list. */
function linesMax(path: string): number {
  if (/^test\/(journeys|e2e)\//.test(path)) return 500;
  return /\.test\.tsx?$|\/words\.ts$/.test(path) ? 400 : 300;
}

const medianMax = 110;

test('a file holds one idea: no more than 300 lines, about 100 in the middle', () => {
  const sources = allSources();
  const lengths = sources.map((source) => ({ path: source.path, lines: source.text.split('\n').length - 1 }));
  const inHouse = lengths
    .filter(({ path }) => path.startsWith('src/') && !/\.test\./.test(path))
    .map(({ lines }) => lines);
  const median = inHouse.sort((a, b) => a - b)[Math.floor(inHouse.length / 2)] ?? 0;
  console.info(`sizes: ${inHouse.length} files of src, ${median} lines in the middle`);
  expectNone(
    lengths
      .filter(({ path, lines }) => lines > linesMax(path))
      .map(({ path, lines }) => `${path} has ${lines} lines`),
    {
      instead: 'find the second idea in it and give that a file of its own',
      seen: sources.length,
      atLeast: 100,
      of: 'files',
    },
  );
  expect(median, 'files have grown: split the largest ones by idea').toBeLessThanOrEqual(medianMax);
});

const namedForNothing = /(^|[-.])(utils?|helpers?|common|managers?|misc|stuff|lib)([-.]|$)/;

test('names are in kebab-case and name the thing', () => {
  const paths = ['src', 'test', 'bench', 'world', 'db', 'docs'].flatMap((folder) => filesUnder(folder, /./));
  const parts = paths.map((path) => ({ path, names: path.split('/') }));
  const badCase = parts.filter(
    ({ names }) =>
      !names.every(
        (name) => /^[a-z0-9.]+([-.][a-z0-9]+)*$/.test(name) || /^(README\.md|\d{4}_[a-z-]+\.sql)$/.test(name),
      ),
  );
  const empty = parts.filter(({ names }) => names.some((name) => namedForNothing.test(name)));
  expectNone(
    [
      ...badCase.map(({ path }) => `${path} is not in kebab-case`),
      ...empty.map(({ path }) => `${path} names no thing`),
    ],
    {
      instead: 'lower case with hyphens; name what is inside, as dates.ts or paging.ts',
      seen: paths.length,
      atLeast: 150,
      of: 'paths',
    },
  );
});

test('an act stands in a file of its own name', () => {
  const acts = houseSources({ tests: false }).filter(({ path }) =>
    /^src\/[^/]+\/acts\/[^/]+\.ts$/.test(path),
  );
  const breaches = acts.flatMap((source) => {
    const expected = camel(posix.basename(source.path, '.ts'));
    const defined = [...source.text.matchAll(/^export const (\w+)(?:: [^=]+)? = defineAct\(/gm)].map(
      (match) => match[1] ?? '',
    );
    // Small acts on one thing may share a file, which is then named for the thing.
    if (defined.length !== 1 || defined.includes(expected)) return [];
    return [`${source.path} defines ${defined.join(', ')}, not ${expected}`];
  });
  expectNone(breaches, {
    instead: 'submit-proposal.ts exports submitProposal: verb, noun, and the same in both (STYLE 3)',
    seen: acts.length,
    atLeast: 20,
    of: 'files of acts',
  });
});

test('exports have names', () => {
  const sources = houseSources({ tests: true });
  const breaches = sources.filter(({ module }) =>
    module.staticExports.some((one) => one.entries.some((entry) => entry.exportName.kind === 'Default')),
  );
  expectNone(
    breaches.map(({ path }) => `${path} has a default export`),
    {
      instead: 'export function name(…), so that everybody calls it the same',
      seen: sources.length,
      atLeast: 100,
      of: 'files',
    },
  );
});

test('what waits to be done names its issue, and nothing is left out of a test run', () => {
  const here = 'test/habits/files.test.ts';
  const sources = allSources().filter(({ path }) => path !== here);
  const comments = sources.flatMap((source) =>
    source.comments
      .filter(
        ({ value }) =>
          /\bFIXME\b|\bXXX\b/.test(value) || (/\bTODO\b/.test(value) && !/\bTODO \(?#\d+/.test(value)),
      )
      .map(
        (comment) => `${source.path}:${lineOf(source, comment.start)} ${comment.value.trim().slice(0, 60)}`,
      ),
  );
  const left = sources
    .filter(({ isTest }) => isTest)
    .flatMap((source) => {
      const match =
        /\b(test|it|describe)(\.\w+)*\.(only|skip|todo|skipIf|runIf|fails)\b|\b(xit|xtest|fit|fdescribe|xdescribe)\(/.exec(
          source.text,
        );
      return match ? [`${source.path}:${lineOf(source, match.index)} ${match[0]}`] : [];
    });
  const asleep = sources
    .filter(({ isTest }) => isTest)
    .filter(({ text }) => /await sleep\(|setTimeout\((resolve|\(\) => resolve)|timers\/promises/.test(text))
    .map(({ path }) => `${path} waits for time to pass`);
  expectNone([...comments, ...left, ...asleep], {
    instead:
      'do it, or file an issue and write TODO #12; a test runs or is removed; wait for the thing, not for time',
    seen: sources.length,
    atLeast: 100,
    of: 'files',
  });
});

test('what is committed says nothing of where it was made', () => {
  const paths = [
    ...['src', 'test', 'bench', 'world', 'db', 'docs', 'scripts'].flatMap((folder) =>
      filesUnder(folder, /\.(tsx?|mjs|sql|md|json|html)$/),
    ),
    'package.json',
  ];
  const own = `${root}/`;
  const breaches = paths.filter((path) => readText(path).includes(own)).map((path) => `${path} names ${own}`);
  expectNone(breaches, {
    instead: 'write paths from the checkout',
    seen: paths.length,
    atLeast: 150,
    of: 'files',
  });
});

function camel(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase());
}
