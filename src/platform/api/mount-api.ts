import { type Context, Hono } from 'hono';
import { type ActResult, mayTry, perform } from '../acts/index.ts';
import { recordOpening } from '../audit/openings.ts';
import { recordRefusal } from '../audit/refusals.ts';
import { readAs } from '../db/index.ts';
import { isFromOurselves } from '../http/from-ourselves.ts';
import { loggedAddress } from '../http/logged-address.ts';
import { dataPolicy, securityHeaders } from '../http/security-headers.ts';
import { withinLimit } from '../http/within-limit.ts';
import type { AnyAct, AnyRead, Api, ApiVisitor } from './api.ts';
import { openApi } from './openapi.ts';
import { answerOwn, answerRefusal } from './problem.ts';
import { readQuery, readRequest } from './request.ts';

/** Where the API stands: `site.route(apiPath, mountApi(…))`. */
export const apiPath = '/api/v1';

const bodyBytesMax = 4 * 1024 * 1024;

/**
 * Every act that has an `api` and every read, as JSON. The same acts and reads stand behind the pages, so the same
 * rules decide; refusals are problem details (RFC 9457), and what a viewer may not see or try is not found.
 */
export function mountApi(api: Api): Hono {
  const app = new Hono();
  // An answer of the API is data: no browser may take it for a page, whatever stands in it.
  app.use(securityHeaders(api.house.url, dataPolicy));
  const document = JSON.stringify(openApi(api));
  app.get('/openapi.json', (c) =>
    c.body(document, 200, { 'content-type': 'application/json', 'cache-control': 'public, max-age=300' }),
  );
  for (const read of api.reads) app.get(honoPath(read.path), (c) => answerRead(c, api, read));
  for (const act of api.acts) {
    if (!act.api) continue;
    app.on(act.api.method.toUpperCase(), honoPath(act.api.path), (c) => answerAct(c, api, act));
  }
  app.all('*', async (c) => answerNotFound(c, await api.visitorOf(c)));
  app.onError((error, c) => {
    console.error(loggedAddress(c), error);
    return answerOwn(c, 'broken');
  });
  return app;
}

/** `/texts/{text}` as Hono writes it. */
function honoPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}

async function answerRead(c: Context, api: Api, read: AnyRead): Promise<Response> {
  const visitor = await api.visitorOf(c);
  if (visitor.via === 'unknown-token' || !mayTry(read, visitor.viewer)) return answerNotFound(c, visitor);
  const parsed = read.input.safeParse(readQuery(c));
  if (!parsed.success) {
    const fields = parsed.error.issues.map((issue) => ({ at: issue.path.join('.'), message: issue.message }));
    return answerRefusal(c, api.problems, { why: 'bad-input', fields });
  }
  const scope = { viewer: visitor.viewer, now: api.house.clock() };
  const found = await readAs(api.house.database, scope, (tx) => read.run(tx, scope, parsed.data));
  if (found === null) return answerNotFound(c, visitor);
  const { opens } = read;
  if (opens) {
    const opening = { ...scope, what: c.req.path };
    await recordOpening(api.house.database, opening, (tx) => opens(tx, parsed.data));
  }
  // What the shape does not name is not sent, whatever the read returned.
  const shown: unknown = read.output.parse(found);
  const version = versionOf(shown);
  return c.json(shown, 200, { ...privacy(visitor), ...(version === null ? {} : { etag: `"${version}"` }) });
}

async function answerAct(c: Context, api: Api, act: AnyAct): Promise<Response> {
  const visitor = await api.visitorOf(c);
  if (visitor.via === 'cookie' && !isFromOurselves(c, api.house.url)) return answerOwn(c, 'not-from-here');
  if (visitor.via === 'unknown-token') return answerNotFound(c, visitor);
  if (!mayTry(act, visitor.viewer)) {
    const how = { viewer: visitor.viewer, now: api.house.clock() };
    await recordRefusal(api.house.database, how, { act: act.name, subject: '', why: 'not-found' });
    return answerNotFound(c, visitor);
  }
  return withinLimit(c, bodyBytesMax, {
    tooLarge: () => answerOwn(c, 'too-large'),
    within: () => performAct(c, api, { act, visitor }),
  });
}

async function performAct(
  c: Context,
  api: Api,
  { act, visitor }: { act: AnyAct; visitor: ApiVisitor },
): Promise<Response> {
  const request = await readRequest(c);
  if (!request.ok) return answerOwn(c, request.why);
  const { input, key, expectedVersion } = request.value;
  const { viewer, isPresent } = visitor;
  const how = { viewer, isPresent, now: api.house.clock(), key, expectedVersion };
  const done = await perform(api.house.database, act, input, how);
  if (!done.ok) return answerRefused(c, { api, visitor, done });
  return c.json(done.value ?? {}, 200, privacy(visitor));
}

function answerRefused(
  c: Context,
  {
    api,
    visitor,
    done,
  }: { api: Api; visitor: ApiVisitor; done: Extract<ActResult<unknown, string>, { ok: false }> },
): Response {
  if (done.why === 'not-found') return answerNotFound(c, visitor);
  if (done.why === 'presence-needed') return answerAbsent(c, visitor);
  return answerRefusal(c, api.problems, done);
}

/** A program cannot prove that its person is there: its token was made for grave acts, or is not enough (RFC 6750 §3.1). */
function answerAbsent(c: Context, visitor: ApiVisitor): Response {
  if (visitor.via !== 'token') return answerOwn(c, 'presence-needed');
  c.header('www-authenticate', 'Bearer realm="api", error="insufficient_scope"');
  return answerOwn(c, 'token-not-for-grave-acts');
}

/** A stranger is told, as on every missing address, that signing in may show more (RFC 9110 §11.6.1). */
function answerNotFound(c: Context, visitor: ApiVisitor): Response {
  if (visitor.via === 'unknown-token') {
    c.header('www-authenticate', 'Bearer realm="api", error="invalid_token"');
    return answerOwn(c, 'unknown-token');
  }
  if (visitor.via === 'nobody') c.header('www-authenticate', 'Bearer realm="api"');
  return answerOwn(c, 'not-found');
}

function privacy(visitor: ApiVisitor): Record<string, string> {
  return visitor.via === 'nobody' ? {} : { 'cache-control': 'no-store' };
}

function versionOf(shown: unknown): number | null {
  if (typeof shown !== 'object' || shown === null || !('version' in shown)) return null;
  return Number.isInteger(shown.version) ? Number(shown.version) : null;
}
