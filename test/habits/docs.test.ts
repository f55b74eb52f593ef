import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { expectNone, filesUnder, houseSources, readText, root } from './sources.ts';

test('every word of the list is used in the code', () => {
  const code = [
    ...houseSources({ tests: false }).map(({ text }) => text),
    ...filesUnder('db/migrations', /\.sql$/).map((path) => readText(path)),
  ].join('\n');
  const rows = readText('docs/words.md')
    .split('\n')
    .filter((line) => /^\| (?!word|---)/.test(line));
  const names = rows.flatMap((row) =>
    [...(row.split('|')[3] ?? '').matchAll(/`(\w+)`/g)].map((match) => match[1] ?? ''),
  );
  expectNone(
    names.filter((name) => !new RegExp(`\\b${name}`).test(code)).map((name) => `${name} is nowhere in src`),
    { instead: 'take it from docs/words.md, or use it', seen: names.length, atLeast: 40, of: 'names' },
  );
});

test('a word stands on the list once, and no word is both used and never used', () => {
  const rows = readText('docs/words.md')
    .split('\n')
    .filter((line) => /^\| (?!word|---)/.test(line));
  const words = rows.map((row) => (row.split('|')[1] ?? '').trim());
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
});

test('papers name what is there', () => {
  const papers = [
    'CONTRIBUTING.md',
    ...(existsSync(join(root, 'README.md')) ? ['README.md'] : []),
    ...filesUnder('docs', /\.md$/),
  ];
  const breaches = papers.flatMap((paper) => {
    const text = readText(paper);
    const paths = [...text.matchAll(/`((?:src|test|docs|db|world|scripts|bench|bin)\/[\w./-]*[\w-])`/g)].map(
      (match) => match[1] ?? '',
    );
    const links = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g)].map((match) =>
      join(dirname(paper), match[1] ?? ''),
    );
    return [...paths, ...links]
      .filter((path) => !existsSync(join(root, path)))
      .map((path) => `${paper} names ${path}`);
  });
  expectNone(breaches, {
    instead: 'name the file as it is called now',
    seen: papers.length,
    atLeast: 8,
    of: 'papers',
  });
});

test('a decision has its date, status, context, decision and consequences, and stands in the table', () => {
  const pages = filesUnder('docs/decisions', /^\d{4}-.*\.md$/);
  const table = readText('docs/decisions/README.md');
  const breaches = pages.filter((path) => {
    const text = readText(path);
    const isWhole = ['## Context', '## Decision', '## Consequences'].every((heading) =>
      text.includes(heading),
    );
    const isDated = /^\d{4}-\d\d-\d\d · (accepted|replaced by \[\d{4}\].*)$/m.test(text);
    return !isWhole || !isDated || !table.includes(`(${path.split('/').at(-1)})`);
  });
  expectNone(breaches, {
    instead: 'follow docs/decisions/0001-html-first.md',
    seen: pages.length,
    atLeast: 5,
    of: 'decisions',
  });
});
