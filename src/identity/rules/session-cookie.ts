import { parse, serialize } from 'hono/utils/cookie';
import { lifetimes } from './lifetimes.ts';

/**
 * Name of the cookie that carries the session. With https the browser itself then holds it to this host, to
 * `/` and to https (`__Host-`).
 */
export function sessionCookieName(houseUrl: string): string {
  return isSecure(houseUrl) ? '__Host-mufakat' : 'mufakat';
}

/** The `Set-Cookie` line that signs in: no script reads it, no other site sends it with a form. */
export function sessionCookie(houseUrl: string, token: string): string {
  return cookieLine(houseUrl, token, lifetimes.sessionAbsoluteHours * 3600);
}

/** The `Set-Cookie` line that signs out. */
export function endedSessionCookie(houseUrl: string): string {
  return cookieLine(houseUrl, '', 0);
}

/** The session token of a request's `Cookie` header; null when it carries none. */
export function sessionTokenOf(houseUrl: string, cookieHeader: string | undefined): string | null {
  if (cookieHeader === undefined) return null;
  return parse(cookieHeader)[sessionCookieName(houseUrl)] || null;
}

function cookieLine(houseUrl: string, value: string, maxAge: number): string {
  const shared = { path: '/', httpOnly: true, sameSite: 'Lax', maxAge } as const;
  return isSecure(houseUrl)
    ? serialize('__Host-mufakat', value, { ...shared, secure: true })
    : serialize('mufakat', value, shared);
}

function isSecure(houseUrl: string): boolean {
  return houseUrl.startsWith('https:');
}
