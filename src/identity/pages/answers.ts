import type { Route, Visit } from '../../platform/index.ts';
import { type PresentSession, sessionOf } from '../acts/present.ts';
import { endedSessionCookie, sessionCookie, sessionTokenOf } from '../rules/session-cookie.ts';

/** Go on to `href` with the session's cookie. */
export function signedIn(visit: Visit, session: string, href: string): Response {
  const response = visit.goTo(href);
  response.headers.append('set-cookie', sessionCookie(visit.house.url, session));
  response.headers.set('cache-control', 'no-store');
  return response;
}

/** Go to the front page without a session. */
export function signedOut(visit: Visit): Response {
  const response = visit.goTo('/');
  response.headers.append('set-cookie', endedSessionCookie(visit.house.url));
  return response;
}

/** The same page as an answer to too many tries. */
export function tooMany(page: Response, minutes: string | number | undefined): Response {
  const headers = new Headers(page.headers);
  headers.set('retry-after', String(Number(minutes ?? 1) * 60));
  headers.set('cache-control', 'no-store');
  return new Response(page.body, { status: 429, headers });
}

/**
 * Network address that the request comes from; null when it is not known, or when it is the machine itself or a
 * private network: then a proxy stands before us, and a limit on it would hold everybody up.
 */
export function addressOf(visit: Visit): string | null {
  // `@hono/node-server` puts Node's request here; in tests without a socket there is none.
  const bindings = visit.c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined;
  const address = bindings?.incoming?.socket?.remoteAddress?.replace(/^::ffff:/, '') ?? '';
  const isNear = /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|::1$|f[cde])/i.test(address);
  return address === '' || isNear ? null : address;
}

/** The session of this request; null for requests with an API token. */
export async function presentSession(visit: Visit): Promise<PresentSession | null> {
  const token = sessionTokenOf(visit.house.url, visit.c.req.header('cookie'));
  return token === null ? null : sessionOf(visit.house.database, token, visit.now);
}

/** A page about the session itself: there is none for programs with a token. */
export function withSession(
  handle: (visit: Visit, session: PresentSession) => Promise<Response>,
): Route['handle'] {
  return async (visit) => {
    const session = await presentSession(visit);
    return session ? handle(visit, session) : visit.notFound();
  };
}
