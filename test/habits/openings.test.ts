import { expect, test } from 'vitest';
import { reads, routes } from '../../src/app/capabilities.ts';
import { expectNone } from './sources.ts';

/**
 * Addresses of one thing that leave no line about who opened them, each with the reason. What holds a text, a file, an
 * original or a letter is never among them.
 */
const opensNothing: readonly [RegExp, string][] = [
  [/^\/(record|catalogue)\//, 'public'],
  [/^\/sign-in\//, 'the way in'],
  [/^\/me\/presence\//, 'the way to prove that one is there'],
  [/\/access$/, 'who may see a thing shows nothing of it'],
  [/^\/(participants|bodies|conferences)\//, 'the register and its rules, of which no page is a paper'],
  [/^\/meetings\//, 'time, place and who comes; the papers have pages of their own'],
  [/^\/decisions\/(:number|\{number\})\/(entry|release|removal|embargo)$/, 'what the chairs do about it'],
  [/^\/(desk\/people|appointments)\//, 'an office and whether it holds'],
  [/^\/papers\//, 'that a paper was reported: from then on nobody opens it'],
  [/^\/(desk\/)?outbox\//, 'what the secretariat itself sends'],
];

test('who opens a restricted thing is kept, unless it is said here why not', () => {
  const pages = routes.filter(({ method, path }) => method === 'get' && path.includes(':'));
  const ofApi = reads.filter(({ path }) => path.includes('{'));
  const silent = [...pages, ...ofApi].filter(
    ({ path, opens }) => !opens && !opensNothing.some(([address]) => address.test(path)),
  );
  expectNone(
    silent.map(({ path }) => path),
    {
      instead: 'say with `opens` what it opens, or put it on the list above with the reason',
      seen: pages.length + ofApi.length,
      atLeast: 70,
      of: 'addresses of one thing',
    },
  );
});

test('what is excused is there, and nothing of a text is', () => {
  const paths = [...routes, ...reads].map(({ path }) => path);
  expect(opensNothing.filter(([address]) => !paths.some((path) => address.test(path)))).toEqual([]);
  const ofText = paths.filter((path) => /^\/texts\/[:{]/.test(path) && !path.endsWith('/access'));
  expect(ofText.filter((path) => opensNothing.some(([address]) => address.test(path)))).toEqual([]);
});
