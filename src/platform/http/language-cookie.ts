import { parse, serialize } from 'hono/utils/cookie';

const name = 'mufakat-language';

/** The `Set-Cookie` line that keeps the language chosen on a page until the browser is closed. */
export function languageCookie(houseUrl: string, language: string): string {
  return cookieLine(houseUrl, language);
}

/** The line that forgets it: what a person prefers stands in the account from now on. */
export function endedLanguageCookie(houseUrl: string): string {
  return cookieLine(houseUrl, '', 0);
}

/** The language kept by a request's `Cookie` header; null when it keeps none. A stranger's words: look it up. */
export function languageOfCookie(cookieHeader: string | undefined): string | null {
  return cookieHeader === undefined ? null : parse(cookieHeader)[name] || null;
}

function cookieLine(houseUrl: string, value: string, maxAge?: number): string {
  return serialize(name, value, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: houseUrl.startsWith('https:'),
    ...(maxAge === undefined ? {} : { maxAge }),
  });
}
