/** Any origin will do: a path that leaves it would leave ours. */
const here = 'https://here.invalid';

/**
 * Where to go after signing in: a path of this site, or the front page. An address elsewhere is never followed,
 * however it is dressed (`//evil`, `/\evil`, `https:evil`), nor one that would sign in or out again.
 *
 * @source OWASP ASVS 5.0.0, 3.7.2 (redirects only to places that are allowed).
 */
export function safeThen(then: string | undefined): string {
  if (then === undefined || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(then)) return '/';
  const url = URL.parse(then, here);
  if (url?.origin !== here || url.pathname.startsWith('//')) return '/';
  if (/^\/sign-(in|out)(\/|$)/.test(url.pathname)) return '/';
  return url.pathname + url.search + url.hash;
}
