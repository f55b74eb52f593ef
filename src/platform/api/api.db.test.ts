import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { openTestHouse, type TestHouse } from '../../../test/support/house.ts';
import { checkOpenApi } from '../../../test/support/openapi-laws.ts';
import { personWith, secretary } from '../../../test/support/viewers.ts';
import { accepted, refused } from '../../base/index.ts';
import { defineAct, defineRead } from '../acts/index.ts';
import { stranger } from '../viewer.ts';
import { type ApiVisitor, apiPath, mountApi, openApi } from './index.ts';

const seen: { readonly name: string }[] = [];

const raise = defineAct({
  name: 'plates.raise-plate',
  who: ['delegate'],
  input: z.object({
    meeting: z.string(),
    name: z.string().min(1, 'required').max(5, 'too-long:5'),
    note: z.string().optional(),
  }),
  subject: ({ meeting }) => `meeting:${meeting}`,
  api: { method: 'post', path: '/meetings/{meeting}/plates', summary: 'Ask for the floor' },
  async run({ now, expectedVersion }, { meeting, name }) {
    if (name === 'late') return refused('list-closed', { at: 'name', details: { closedAt: 'noon' } });
    if (name === 'stale') return refused('changed-meanwhile');
    if (name === 'gone') return refused('not-found');
    if (name === 'broke') throw new Error('canary-secret');
    seen.push({ name });
    return accepted({ meeting, name, place: seen.length, at: now, expectedVersion });
  },
});

const tick = defineAct({
  name: 'plates.tick',
  who: ['clock'],
  input: z.object({}),
  subject: () => 'x',
  run: async () => accepted(null),
});

const list = defineRead({
  name: 'plates.list',
  who: ['anyone'],
  path: '/meetings/{meeting}/plates',
  summary: 'Who asked for the floor',
  input: z.object({ meeting: z.string(), from: z.coerce.number().int('not-a-number').optional() }),
  output: z.object({ version: z.int(), plates: z.array(z.string()) }),
  async run(_tx, _scope, { meeting, from = 0 }) {
    if (meeting === 'none') return null;
    const found = { version: 3, plates: seen.map((one) => one.name).slice(from), sealed: 'canary-sealed' };
    return found;
  },
});

const secret = defineRead({
  name: 'plates.secret',
  who: ['secretariat'],
  path: '/secret',
  summary: 'For the secretariat',
  input: z.object({}),
  output: z.object({ text: z.string() }),
  run: async () => ({ text: 'canary' }),
});

let house: TestHouse;
let app: Hono;
const delegate = personWith('delegate', { participant: 'ARV' });

const visitors: Readonly<Record<string, ApiVisitor>> = {
  delegate: { viewer: delegate, via: 'token', isPresent: false },
  browser: { viewer: delegate, via: 'cookie', isPresent: false },
  secretary: { viewer: secretary(), via: 'token', isPresent: false },
  ended: { viewer: stranger, via: 'unknown-token', isPresent: false },
};

beforeAll(async () => {
  house = await openTestHouse({ now: '2026-12-01T09:00:00Z' });
  app = new Hono().route(apiPath, mountApi(apiOf()));
});

afterAll(() => house.close());

function apiOf() {
  return {
    house,
    acts: [raise, tick],
    reads: [list, secret],
    problems: { 'list-closed': { status: 410, title: 'The list of speakers is closed' } },
    info: { title: 'Forum', version: '0.1.0' },
    sessionCookieName: 'mufakat',
    visitorOf: async (c: { req: { header(name: string): string | undefined } }): Promise<ApiVisitor> =>
      visitors[c.req.header('x-test-visitor') ?? ''] ?? { viewer: stranger, via: 'nobody' },
  } as const;
}

async function ask(
  as: string | null,
  path: string,
  init: { body?: unknown; headers?: Record<string, string>; raw?: string } = {},
) {
  const headers = {
    ...(as === null ? {} : { 'x-test-visitor': as }),
    'content-type': 'application/json',
    ...init.headers,
  };
  const body = init.raw ?? (init.body === undefined ? undefined : JSON.stringify(init.body));
  const response = await app.request(`${apiPath}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers,
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: JSON.parse(text) };
}

test('an act is performed with the address, the body, the key and the version of the request', async () => {
  const headers = { 'idempotency-key': 'k-1', 'if-match': '"7"' };
  const first = await ask('delegate', '/meetings/m1/plates', {
    body: { name: 'ARV', meeting: 'other' },
    headers,
  });
  expect(first.status).toBe(200);
  expect(first.json).toEqual({
    meeting: 'm1',
    name: 'ARV',
    place: 1,
    at: '2026-12-01T09:00:00Z',
    expectedVersion: 7,
  });
  expect(first.headers.get('cache-control')).toBe('no-store');
  const again = await ask('delegate', '/meetings/m1/plates', { body: { name: 'ARV' }, headers });
  expect(again.json).toEqual(first.json);
  expect(seen).toHaveLength(1);
});

test.each([
  [
    'bad input, field by field',
    'delegate',
    { body: { name: '' } },
    422,
    'bad-input',
    { errors: [{ pointer: '/name', detail: 'required' }] },
  ],
  [
    'a refusal with its own words',
    'delegate',
    { body: { name: 'late' } },
    410,
    'list-closed',
    {
      title: 'The list of speakers is closed',
      errors: [{ pointer: '/name', detail: 'list-closed' }],
      details: { closedAt: 'noon' },
    },
  ],
  [
    'a refusal without words',
    'delegate',
    { body: { name: 'stale' } },
    409,
    'changed-meanwhile',
    { title: 'Changed meanwhile' },
  ],
  ['what is not there', 'delegate', { body: { name: 'gone' } }, 404, 'not-found', {}],
  ['no JSON', 'delegate', { raw: '{name' }, 400, 'not-json', {}],
  ['a list', 'delegate', { raw: '[]' }, 400, 'not-json', {}],
  [
    'a form',
    'delegate',
    { raw: 'name=ARV', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    400,
    'not-json',
    {},
  ],
  [
    'a version without quotes',
    'delegate',
    { body: { name: 'x' }, headers: { 'if-match': '7' } },
    400,
    'bad-header',
    {},
  ],
  [
    'an endless key',
    'delegate',
    { body: { name: 'x' }, headers: { 'idempotency-key': 'k'.repeat(101) } },
    400,
    'bad-header',
    {},
  ],
  [
    'a body that is too long from somebody who may not act',
    'secretary',
    { body: { name: 'x'.repeat(5_000_000) } },
    404,
    'not-found',
    {},
  ],
  ['a body that is too long', 'delegate', { body: { name: 'x'.repeat(5_000_000) } }, 413, 'too-large', {}],
  ['somebody who may not try it', 'secretary', { body: { name: 'x' } }, 404, 'not-found', {}],
  ['a stranger', null, { body: { name: 'x' } }, 404, 'not-found', {}],
  ['an ended token', 'ended', { body: { name: 'x' } }, 401, 'unknown-token', {}],
  [
    'a browser on another site',
    'browser',
    { body: { name: 'x' }, headers: { 'sec-fetch-site': 'cross-site' } },
    403,
    'not-from-here',
    {},
  ],
  ['our own mistake', 'delegate', { body: { name: 'broke' } }, 500, 'broken', {}],
] as const)('%s is answered as a problem', async (_what, as, init, status, why, more) => {
  const before = seen.length;
  const { json, status: answered, headers, text } = await ask(as, '/meetings/m1/plates', init);
  expect(answered).toBe(status);
  expect(headers.get('content-type')).toBe('application/problem+json');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(json).toMatchObject({
    type: `/problems/${why}`,
    status,
    title: expect.stringMatching(/./),
    ...more,
  });
  expect(text).not.toContain('canary');
  expect(seen).toHaveLength(before);
});

test('a browser of this site may act with its session', async () => {
  const done = await ask('browser', '/meetings/m2/plates', {
    body: { name: 'DOR' },
    headers: { 'sec-fetch-site': 'same-origin' },
  });
  expect(done.status).toBe(200);
});

test('a read shows what its shape names, with its version, and nothing else', async () => {
  const read = await ask(null, '/meetings/m1/plates?from=1');
  expect(read.json).toEqual({ version: 3, plates: ['DOR'] });
  expect(read.text).not.toContain('canary');
  expect(read.headers.get('etag')).toBe('"3"');
  expect((await ask(null, '/meetings/m1/plates?from=x')).status).toBe(422);
});

test('what one may not read does not exist, and a stranger is told that signing in may help', async () => {
  const [hidden, missing, none] = [
    await ask(null, '/secret'),
    await ask(null, '/nothing'),
    await ask(null, '/meetings/none/plates'),
  ];
  expect(hidden.text).toBe(missing.text);
  expect(none.text).toBe(missing.text);
  expect(hidden.headers.get('www-authenticate')).toBe('Bearer realm="api"');
  expect((await ask('delegate', '/secret')).text).toBe(missing.text);
  expect((await ask('secretary', '/secret')).json).toEqual({ text: 'canary' });
});

test('the document names every read and every act with an address, and who needs to sign in', async () => {
  const { json } = await ask(null, '/openapi.json');
  expect(json).toEqual(JSON.parse(JSON.stringify(openApi(apiOf()))));
  checkOpenApi(json);
  const plates = json.paths['/meetings/{meeting}/plates'];
  expect(Object.keys(json.paths)).toEqual(['/meetings/{meeting}/plates', '/secret']);
  expect(plates.get).toMatchObject({ operationId: 'plates.list', security: [], tags: ['plates'] });
  expect(plates.get.parameters).toMatchObject([
    { name: 'meeting', in: 'path', required: true },
    { name: 'from', in: 'query', required: false },
  ]);
  expect(plates.post.security).toEqual([{ token: [] }, { session: [] }]);
  const body = plates.post.requestBody.content['application/json'].schema;
  expect(body).toMatchObject({
    type: 'object',
    required: ['name'],
    properties: { name: { type: 'string', maxLength: 5 } },
  });
  expect(body.properties).not.toHaveProperty('meeting');
  expect(plates.get.responses['200'].content['application/json'].schema.required).toEqual([
    'version',
    'plates',
  ]);
});

test('two operations at one address are refused when the forum starts', () => {
  expect(() => openApi({ ...apiOf(), reads: [list, { ...list, name: 'plates.other' }] })).toThrow(
    'two operations stand at get',
  );
});
