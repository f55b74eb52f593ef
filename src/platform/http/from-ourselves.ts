import type { Context } from 'hono';

/**
 * Whether a form was sent by one of our own pages. Browsers say so themselves; older ones name the page's origin, or
 * its address (our pages let them, see `securityHeaders`). What says nothing may come from anywhere, and is refused:
 * the session cookie's SameSite rule does not bind every browser that is too old to say it, and a program has a
 * bearer token.
 */
export function isFromOurselves(c: Context, ownUrl: string): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = c.req.header('origin') ?? originOf(c.req.header('referer'));
  return origin === new URL(ownUrl).origin || origin === new URL(c.req.url).origin;
}

function originOf(referer: string | undefined): string | null {
  return referer === undefined ? null : (URL.parse(referer)?.origin ?? null);
}
