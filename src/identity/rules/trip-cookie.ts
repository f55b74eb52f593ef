import { parse, serialize } from 'hono/utils/cookie';
import { lifetimes } from './lifetimes.ts';

/** Name of the cookie that binds a way to the ministry and back to the browser that set out. */
function nameOf(houseUrl: string): string {
  return houseUrl.startsWith('https:') ? '__Host-mufakat-ministry' : 'mufakat-ministry';
}

/** The `Set-Cookie` line of a browser that sets out: no script reads it, and it is sent along on the way back. */
export function tripCookie(houseUrl: string, packed: string): string {
  return line(houseUrl, packed, lifetimes.signOnMinutes * 60);
}

export function endedTripCookie(houseUrl: string): string {
  return line(houseUrl, '', 0);
}

/** What the browser kept; null when it kept nothing. */
export function tripOf(houseUrl: string, cookieHeader: string | undefined): string | null {
  return cookieHeader === undefined ? null : parse(cookieHeader)[nameOf(houseUrl)] || null;
}

function line(houseUrl: string, value: string, maxAge: number): string {
  const secure = houseUrl.startsWith('https:');
  return serialize(nameOf(houseUrl), value, { path: '/', httpOnly: true, sameSite: 'Lax', maxAge, secure });
}
