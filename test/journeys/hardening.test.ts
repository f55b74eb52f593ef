/** What every answer says to a browser, and what no foreign page can send (issue 5, hardening). */
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { acts, reads, routes } from '../../src/app/capabilities.ts';
import { makeWeb } from '../../src/app/web.ts';
import { newId } from '../../src/base/index.ts';
import { openDatabase } from '../../src/platform/index.ts';
import { type CanaryStage, canaryStage, type Walker } from '../support/canaries.ts';
import { onDatabase } from '../support/database.ts';
import { attribute, elements, parsePage } from '../support/markup.ts';
import { newVisitor } from '../support/visitor.ts';
import { auditCount, postPath, readPath, walked } from '../support/walked-paths.ts';

let forum: CanaryStage;
beforeAll(async () => {
  forum = await canaryStage();
});
afterAll(() => forum.stage.close());

const expected: Readonly<Record<string, RegExp>> = {
  'content-security-policy': /^default-src 'none'; .*frame-ancestors 'none'/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^same-origin$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'permissions-policy': /camera=\(\)/,
};

/** What is missing or unsafe among the headers of an answer. */
function faultsOf({ headers }: Response): string[] {
  const policy = headers.get('content-security-policy') ?? '';
  return [
    ...Object.entries(expected).flatMap(([name, value]) =>
      value.test(headers.get(name) ?? '') ? [] : [`${name}: ${headers.get(name)}`],
    ),
    ...(/unsafe-|\*|https?:/.test(policy) ? [`a policy that lets others in: ${policy}`] : []),
    ...(headers.has('strict-transport-security') ? ['https alone, where there is none'] : []),
  ];
}

/** Beside the routes: the API's own answers, files of the program, what does not exist, what cannot be asked so. */
const besides = [
  '/api/v1/openapi.json',
  '/api/v1/no-such-address',
  '/no-such-address',
  '/assets/no-such-file.js',
  '/favicon.ico',
  '/sign-in/invitation/no-such-link',
];

describe('every answer', () => {
  test.each<Walker>(['stranger', 'secretariat', 'focal-point-arvana'])(
    'to %s comes with the whole set of headers: page, file, API, refusal, nothing there',
    async (who) => {
      const paths = [
        ...walked(forum).map(({ path }) => path),
        ...reads.map((read) => `/api/v1${readPath(forum, read.path)}`),
        ...besides,
      ];
      const wrong: string[] = [];
      for (const path of paths) {
        const response = await forum.at[who].request(path, { headers: { accept: 'text/html' } });
        await response.arrayBuffer();
        wrong.push(...faultsOf(response).map((fault) => `${path} (${response.status}): ${fault}`));
      }
      expect(wrong).toEqual([]);
      const live = await forum.at[who].request('/live?subject=forum:main');
      expect(faultsOf(live)).toEqual([]);
      await live.body?.cancel();
      expect(paths.length).toBeGreaterThan(100);
    },
  );

  test('carries them from the stylesheet on: the files that a page loads are held to the same', async () => {
    const page = parsePage(await (await forum.at.stranger.request('/')).text());
    const files = elements(page, 'link', 'script').flatMap(
      (one) =>
        attribute(one, 'src') ?? (attribute(one, 'rel') === 'stylesheet' ? attribute(one, 'href') : []) ?? [],
    );
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const response = await forum.at.stranger.request(file);
      expect(response.status, file).toBe(200);
      expect(faultsOf(response), file).toEqual([]);
    }
  });

  test('of a forum under https tells the browser never to come without it; one under http does not', async () => {
    const url = 'https://forum.example';
    const visitor = newVisitor(makeWeb({ ...forum.stage.house, url }), { origin: url });
    for (const path of [
      '/',
      '/about',
      '/no-such-address',
      '/api/v1/openapi.json',
      '/decisions.csv',
      '/favicon.ico',
    ]) {
      const { headers } = await visitor.request(path);
      expect(headers.get('strict-transport-security'), path).toBe('max-age=31536000');
    }
  });
});

const own = 'http://localhost:3000';

/** How a form of another site, or of nobody knows where, arrives. An empty value: the header is not sent. */
const foreign: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'another site': { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
  'a neighbour under the same domain': { 'sec-fetch-site': 'same-site', origin: own },
  'an older browser, from another site': { origin: 'https://evil.example' },
  'a page that hides where it is': { origin: 'null' },
  'a page that hides its origin but not its address': { referer: 'https://evil.example/localhost:3000' },
  'nobody says where': {},
};

describe('a form that none of our own pages sent', () => {
  test.each(Object.entries(foreign))(
    '(%s) is refused at every address, and nothing changes',
    async (_, headers) => {
      const before = await auditCount(forum);
      const wrong: string[] = [];
      const posts = routes.filter(({ method }) => method === 'post');
      for (const route of posts) {
        const response = await sent('secretariat', postPath(forum, route.path), headers);
        if (response.status !== 403) wrong.push(`${route.path}: ${response.status}`);
        if (response.headers.has('set-cookie')) wrong.push(`${route.path} sets a cookie`);
        wrong.push(...faultsOf(response));
      }
      for (const { api } of acts) {
        if (!api) continue;
        const path = `/api/v1${api.path.replace(/\{\w+\}/g, forum.text)}`;
        const response = await sent('secretariat', path, headers, api.method.toUpperCase());
        if (response.status !== 403) wrong.push(`${path}: ${response.status}`);
      }
      expect(wrong).toEqual([]);
      expect(posts.length).toBeGreaterThan(80);
      expect(await auditCount(forum)).toBe(before);
      expect((await forum.at.secretariat.request('/desk')).status).toBe(200);
    },
  );

  test('is told so on a page of the forum, with the way back to what was written', async () => {
    const response = await sent('secretariat', '/me/preferences', {});
    const words = await response.text();
    expect(words).toContain('This did not come from a page of this site');
    expect(words).toContain('what you wrote stands there');
  });

  test.each([
    ['a browser of today', { 'sec-fetch-site': 'same-origin', origin: own }],
    ['an older one that names the origin', { origin: own }],
    ['one that names only the page', { referer: `${own}/me/preferences` }],
  ])('is not what %s sends from our own page', async (_, headers) => {
    const response = await sent('secretariat', '/me/preferences', headers);
    expect([200, 303, 422]).toContain(response.status);
  });
});

describe('when something breaks on our side', () => {
  /** The forum with a database that has gone away, and what the operator reads of a request to it. */
  async function brokenAt(path: string, init: RequestInit = {}) {
    const database = openDatabase(onDatabase(forum.stage.house.database.ownerUrl, 'gone'));
    const printed = vi.spyOn(console, 'error').mockImplementation(() => {});
    try {
      const visitor = newVisitor(makeWeb({ ...forum.stage.house, database }));
      const response = await visitor.request(path, init);
      return { response, log: printed.mock.calls.map((line) => inspect(line, { depth: 9 })).join('\n') };
    } finally {
      printed.mockRestore();
      await database.close();
    }
  }

  const post = { method: 'POST', body: new URLSearchParams({ password: 'canarysecret' }) };
  test.each([
    ['/sign-in/invitation/canarysecret', {}, 'GET /sign-in/invitation/…'],
    ['/sign-in/invitation/canarysecret', post, 'POST /sign-in/invitation/…'],
    ['/sign-in/recovered/canarysecret', {}, 'GET /sign-in/recovered/…'],
    ['/sign-in/recovered/canarysecret', post, 'POST /sign-in/recovered/…'],
    ['/sign-in/first/canarysecret?canarysecret', {}, 'GET /sign-in/first/…'],
    ['/sign-in/demonstration/canarysecret', {}, 'GET /sign-in/demonstration/…'],
    // A link with a slip in it is still nearly the link.
    ['/sign-in/invitation/canarysecret/', {}, 'GET (an address that is not there)'],
    ['/sign-in/invitations/canarysecret', {}, 'GET (an address that is not there)'],
    ['/sign-in?then=/sign-in/invitation/canarysecret', {}, 'GET /sign-in'],
    [
      '/api/v1/me',
      { headers: { authorization: 'Bearer canarysecret' } },
      'GET (an address that is not there)',
    ],
    [
      '/api/v1/participants/ARV',
      { headers: { authorization: 'Bearer canarysecret' } },
      'GET /api/v1/participants/ARV',
    ],
    ['/participants/ARV%0AGET', {}, 'GET /participants/ARV%0AGET'],
  ] as const)('at %s, no secret is printed, and the guard stands', async (path, init, line) => {
    const { response, log } = await brokenAt(path, init);
    expect(response.status).toBe(500);
    expect(faultsOf(response)).toEqual([]);
    expect(log).toContain(`'${line}'`);
    expect(log + (await response.text())).not.toContain('canarysecret');
    expect(log).toMatch(/error: .*\n *at /);
  });
});

/** As the browser of a signed-in person sends it, with these headers about where it comes from and no others. */
async function sent(
  who: Walker,
  path: string,
  from: Readonly<Record<string, string>>,
  method = 'POST',
): Promise<Response> {
  const cookie = [...forum.at[who].cookies].map((pair) => pair.join('=')).join('; ');
  const body = new URLSearchParams({ key: newId() });
  return forum.stage.web.request(own + path, { method, body, headers: { ...from, cookie } });
}
