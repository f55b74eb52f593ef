import { type Context, Hono } from 'hono';
import { mayTry } from '../acts/index.ts';
import { markKept } from './kept-pages.ts';
import type { House, PageParts, Route } from './route.ts';
import { type Frame, makeVisit, type Visitor } from './visit.ts';
import { withinLimit } from './within-limit.ts';

const bodyBytesMaxDefault = 256 * 1024;

export interface Site {
  readonly house: House;
  readonly routes: readonly Route[];
  readonly frame: Frame;
  visitorOf(c: Context): Promise<Visitor>;
  /** Answer to a body longer than the route takes. */
  tooLargeParts(visitor: Visitor, bytesMax: number): PageParts;
}

/**
 * The web application of all declared routes. A route outside this list cannot be reached, and a viewer whom
 * a route does not name gets the same 404 as for an address that does not exist.
 */
export function mountSite(site: Site): Hono {
  const app = new Hono();
  app.use(securityHeaders);
  for (const route of site.routes) {
    app.on(route.method.toUpperCase(), route.path, (c) => answer(c, site, route));
  }
  app.notFound(async (c) => makeVisit(c, site.house, await site.visitorOf(c), site.frame).notFound());
  app.onError(async (error, c) => {
    // The one catcher (STYLE 23): the person gets a page without internals, the operator the whole error.
    console.error(`${c.req.method} ${c.req.path}`, error);
    return c.text(
      'Something went wrong on our side. Nothing that you sent was changed halfway; please try again.',
      500,
    );
  });
  return app;
}

async function answer(c: Context, site: Site, route: Route): Promise<Response> {
  if (route.method === 'post' && !isFromOurselves(c, site.house.url)) {
    return c.text('This form did not come from this site.', 403);
  }
  const visitor = await site.visitorOf(c);
  const visit = makeVisit(c, site.house, visitor, site.frame);
  const bytesMax = route.bodyBytesMax ?? bodyBytesMaxDefault;
  const response = mayTry(route, visitor.viewer)
    ? await withinLimit(c, bytesMax, {
        tooLarge: () => visit.page(site.tooLargeParts(visitor, bytesMax), 413),
        within: () => route.handle(visit),
      })
    : await visit.notFound();
  if (route.isKept && visitor.viewer.kind === 'stranger') markKept(c);
  if (visitor.viewer.kind === 'person') response.headers.set('cache-control', 'no-store');
  return response;
}

/**
 * Whether a form was sent by one of our own pages. Browsers say so themselves; one too old to say it is held by
 * the session cookie's SameSite rule.
 */
export function isFromOurselves(c: Context, ownUrl: string): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = c.req.header('origin');
  return origin === undefined || origin === new URL(ownUrl).origin || origin === new URL(c.req.url).origin;
}

/** Turbo puts one style element into the page; its hash is allowed by name, everything else comes from files. */
const turboStyleHash = "'sha256-WAyOw4V+FqDc35lQPyRADLBWbuNK8ahvYEaQIYF1+Ps='";

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${turboStyleHash}`,
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

async function securityHeaders(c: Context, next: () => Promise<void>): Promise<void> {
  await next();
  c.res.headers.set('content-security-policy', policy);
  c.res.headers.set('x-content-type-options', 'nosniff');
  c.res.headers.set('referrer-policy', 'same-origin');
  c.res.headers.set('cross-origin-opener-policy', 'same-origin');
  c.res.headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=()');
}
