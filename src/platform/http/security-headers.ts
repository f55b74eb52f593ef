import type { MiddlewareHandler } from 'hono';

/** Turbo puts one style element into the page; its hash is allowed by name, everything else comes from files. */
const turboStyleHash = "'sha256-WAyOw4V+FqDc35lQPyRADLBWbuNK8ahvYEaQIYF1+Ps='";

/** What a page may load and do: its own files, nothing inline, no frame around it (DESIGN §3). */
export const pagePolicy = [
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

/** For data and files that are no page: whatever a browser makes of them, it loads and does nothing. */
export const dataPolicy = "default-src 'none'; frame-ancestors 'none'";

/** A year, for this host alone: what else stands under the domain is not ours to decide. */
const httpsOnly = 'max-age=31536000';

/**
 * What every answer says to a browser, errors and what is not there included.
 *
 * @param ownUrl the address of the forum: under https, browsers are told never to try without it.
 */
export function securityHeaders(ownUrl: string, policy: string): MiddlewareHandler {
  const isHttps = new URL(ownUrl).protocol === 'https:';
  return async (c, next) => {
    await next();
    const { headers } = c.res;
    headers.set('content-security-policy', policy);
    headers.set('x-content-type-options', 'nosniff');
    headers.set('referrer-policy', 'same-origin');
    headers.set('cross-origin-opener-policy', 'same-origin');
    headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=()');
    if (isHttps) headers.set('strict-transport-security', httpsOnly);
  };
}
