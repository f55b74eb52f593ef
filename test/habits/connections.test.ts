import { expect, test } from 'vitest';
import { expectNone, houseSources, importsOf, parseText, type Source } from './sources.ts';

/** What can open a connection, or begin a program that does. */
const reaching =
  /^(node:)?(net|tls|http|https|http2|dgram|dns|child_process|worker_threads)(\/promises)?$|^(undici|pg|nodemailer|openid-client|graphile-worker)$/;

/** Every file that does, with what it reaches. */
const known: Readonly<Record<string, string>> = {
  'src/app/cli/verify.ts': 'the record that whoever calls `mufakat verify` names',
  'src/identity/acts/provider-connection.ts':
    'the sign-in of a ministry that OIDC_* or the secretariat names',
  'src/platform/db/database.ts': 'the database',
  'src/platform/db/inspect.ts': 'the database',
  'src/platform/db/lock.ts': 'the database',
  'src/platform/db/migrate.ts': 'the database',
  'src/platform/embedded/account.ts': 'the embedded PostgreSQL, which it starts',
  'src/platform/embedded/start.ts': 'the embedded PostgreSQL',
  'src/platform/jobs/run-due-jobs.ts': 'the database',
  'src/platform/jobs/run-jobs.ts': 'the database',
  'src/platform/live/live.ts': 'the database',
  'src/platform/mail/postman.ts': 'the mail server',
};

/** Scripts of the browser ask the forum itself; the content policy allows them nothing else. */
const inTheBrowser = /\/islands\/|^src\/app\/browser\//;

test('nothing connects anywhere but the files that do it for a configured service', () => {
  const sources = houseSources({ tests: false }).filter(({ path }) => !inTheBrowser.test(path));
  const found = sources.filter(reachesOut).map(({ path }) => path);
  expectNone(
    found.filter((path) => !(path in known)),
    {
      instead:
        'go through platform/db or platform/mail; a new service is a setting that mufakat doctor names',
      seen: sources.length,
      atLeast: 200,
      of: 'files',
    },
  );
  expect(Object.keys(known).filter((path) => !found.includes(path))).toEqual([]);
});

test.each([
  ["import { connect } from 'node:net';", true],
  ["import type { Socket } from 'node:net';", false],
  ["const a = await fetch('https://one.example');", true],
  ['const a = await globalThis.fetch(url);', true],
  ["import { readFile } from 'node:fs/promises';", false],
  ['const a = web.fetch(request);', false],
])('%s reaches out: %s', (text, reaches) => {
  expect(reachesOut(parseText('src/texts/a.ts', text))).toBe(reaches);
});

function reachesOut(source: Source): boolean {
  const imports = importsOf(source).some(({ specifier, isType }) => !isType && reaching.test(specifier));
  return imports || /(^|[^.\w])fetch\(|globalThis\.fetch|new (WebSocket|EventSource)\(/m.test(source.text);
}
