import { type Context, Hono } from 'hono';
import { mayTry } from '../acts/index.ts';
import { recordOpening } from '../audit/openings.ts';
import { recordRefusal } from '../audit/refusals.ts';
import { isFromOurselves } from './from-ourselves.ts';
import { markKept } from './kept-pages.ts';
import { loggedAddress } from './logged-address.ts';
import type { PresenceDoor } from './presence.ts';
import type { House, PageParts, Route, Visit } from './route.ts';
import { pagePolicy, securityHeaders } from './security-headers.ts';
import { type Frame, makeVisit, type VisitNotes, type Visitor } from './visit.ts';
import { withinLimit } from './within-limit.ts';

const bodyBytesMaxDefault = 256 * 1024;

export interface Site {
  readonly house: House;
  readonly routes: readonly Route[];
  readonly frame: Frame;
  visitorOf(c: Context): Promise<Visitor>;
  /** Asks for the proof without which no grave act is performed, and takes it. */
  readonly presence: PresenceDoor;
  /** Answer to a body longer than the route takes. */
  tooLargeParts(visitor: Visitor, bytesMax: number): PageParts;
  /** Answer to a form that none of our own pages sent. */
  foreignFormParts(visitor: Visitor): PageParts;
}

/**
 * The web application of all declared routes. A route outside this list cannot be reached, and a viewer whom
 * a route does not name gets the same 404 as for an address that does not exist.
 */
export function mountSite(site: Site): Hono {
  const app = new Hono();
  app.use(securityHeaders(site.house.url, pagePolicy));
  for (const route of site.routes) {
    app.on(route.method.toUpperCase(), route.path, (c) => answer(c, site, route));
  }
  app.notFound(async (c) => received(c, site, await site.visitorOf(c)).visit.notFound());
  app.onError(async (error, c) => {
    // The one catcher (STYLE 23): the person gets a page without internals, the operator the whole error.
    console.error(loggedAddress(c), error);
    return c.text(
      'Something went wrong on our side. Nothing that you sent was changed halfway; please try again.',
      500,
    );
  });
  return app;
}

/** What one may not do does not exist; that a person tried is kept. */
async function refuse(visit: Visit, route: Route): Promise<Response> {
  if (route.method === 'post') {
    const act = `POST ${route.path}`.slice(0, 80);
    await recordRefusal(visit.house.database, visit, { act, subject: '', why: 'not-found' });
  }
  return visit.notFound();
}

async function answer(c: Context, site: Site, route: Route): Promise<Response> {
  const visitor = await site.visitorOf(c);
  const { visit, notes } = received(c, site, visitor);
  if (route.method === 'post' && !isFromOurselves(c, site.house.url)) {
    return visit.page(site.foreignFormParts(visitor), 403);
  }
  const bytesMax = route.bodyBytesMax ?? bodyBytesMaxDefault;
  const response = mayTry(route, visitor.viewer)
    ? await withinLimit(c, bytesMax, {
        tooLarge: () => visit.page(site.tooLargeParts(visitor, bytesMax), 413),
        within: () => handled(c, site, { route, visitor, visit, notes }),
      })
    : await refuse(visit, route);
  const { opens } = route;
  if (opens && response.status === 200) {
    const opening = { viewer: visitor.viewer, now: visit.now, what: c.req.path };
    await recordOpening(site.house.database, opening, (tx) => opens(tx, visit));
  }
  if (route.isKept && visitor.viewer.kind === 'stranger') markKept(c);
  if (visitor.viewer.kind === 'person') response.headers.set('cache-control', 'no-store');
  return response;
}

function received(c: Context, site: Site, visitor: Visitor) {
  const notes = { isPresenceNeeded: false };
  return { notes, visit: makeVisit(c, site.house, visitor, { frame: site.frame, notes }) };
}

interface Reached {
  readonly route: Route;
  readonly visitor: Visitor;
  readonly visit: Visit;
  readonly notes: VisitNotes;
}

/** A form may bring a proof of presence along: it is taken first, and the form then goes on as one of a present person. */
async function handled(c: Context, site: Site, { route, visitor, visit, notes }: Reached): Promise<Response> {
  const brings = route.method === 'post' && visitor.viewer.kind === 'person' ? await visit.form() : null;
  if (brings && Object.keys(brings.proof).length > 0) {
    const refusal = await site.presence.take(visit);
    if (refusal) return refusal;
    const present = received(c, site, { ...visitor, isPresent: true });
    return route.handle(present.visit);
  }
  const response = await route.handle(visit);
  return notes.isPresenceNeeded ? site.presence.ask(visit) : response;
}
