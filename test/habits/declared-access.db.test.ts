import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { acts, reads, routes } from '../../src/app/capabilities.ts';
import { makeWeb } from '../../src/app/web.ts';
import { clockViewer, readAs } from '../../src/platform/index.ts';
import { openTestHouse, type TestHouse } from '../support/house.ts';
import { undeclared } from './declared-access.ts';
import { expectNone, houseSources } from './sources.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse({ now: '2026-12-01T09:00:00Z' });
});
afterAll(() => house.close());

const closed = { reachable: [], tables: [], mounted: [], declared: [], streaming: [], mayStream: [] };

test.each([
  ['a route', { reachable: [{ name: 'get /new', who: [] }] }, 'get /new does not say who'],
  [
    'a table without a policy',
    { tables: [{ name: 'texts.new', isForced: true, policies: 0 }] },
    'texts.new is not closed by row-level security',
  ],
  [
    'a table that does not bind its owner',
    { tables: [{ name: 'texts.new', isForced: false, policies: 1 }] },
    'texts.new is not closed by row-level security',
  ],
  ['a file', { mounted: ['get /new.docx'] }, 'get /new.docx answers and is not declared'],
  ['a stream', { streaming: ['src/texts/pages/new.ts'] }, 'src/texts/pages/new.ts opens a stream'],
])('%s that does not declare its access is found', (_, more, complaint) => {
  expect(undeclared({ ...closed, ...more })).toEqual([complaint]);
});

test('what can be reached has declared who may: every route, act, read, file, table and stream', async () => {
  const tables = await readAs(house.database, { viewer: clockViewer, now: house.clock() }, async (tx) => {
    const found = await sql<{ name: string; isForced: boolean; policies: number }>`
      select format('%s.%s', n.nspname, c.relname) as name, c.relrowsecurity and c.relforcerowsecurity as is_forced,
        (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|graphile_)'
        and n.nspname not in ('information_schema', 'public', 'migration')`.execute(tx);
    return found.rows;
  });
  const mounted = makeWeb(house).routes.flatMap(({ method, path }) =>
    method === 'ALL' || path.includes('*') || ofTheProgram.test(path)
      ? []
      : [`${method.toLowerCase()} ${path}`],
  );
  const declared = [
    ...routes.map(({ method, path }) => `${method} ${path}`),
    ...reads.map(({ path }) => `get /api/v1${colons(path)}`),
    ...acts.flatMap(({ api }) => (api ? [`${api.method} /api/v1${colons(api.path)}`] : [])),
    'get /api/v1/openapi.json', // public, and complete (DESIGN §7)
  ];
  const streaming = houseSources({ tests: false }).filter(({ text }) => text.includes("'hono/streaming'"));
  const found = {
    reachable: [
      ...routes.map(({ method, path, who }) => ({ name: `${method} ${path}`, who })),
      ...[...acts, ...reads].map(({ name, who }) => ({ name, who })),
    ],
    ...{ tables, mounted, declared, mayStream: ['src/app/live-route.ts'] },
    streaming: streaming.map(({ path }) => path),
  };
  expectNone(undeclared(found), {
    instead:
      'declare it: get(path, who, …), defineRead, defineAct, a policy in its migration; streams are /live alone',
    seen: found.reachable.length + tables.length + mounted.length,
    atLeast: 500,
    of: 'things that can be reached',
  });
});

/** Stylesheet, scripts, fonts and icon: the same for everybody, and of nobody's papers. */
const ofTheProgram = /^\/(assets\/|favicon\.ico$)/;

const colons = (path: string) => path.replace(/\{(\w+)\}/g, ':$1');
