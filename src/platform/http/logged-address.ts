import type { Context } from 'hono';
import { matchedRoutes } from 'hono/route';

/** The name of every parameter that lets in whoever has it; `test/habits/routes.test.ts` keeps to it. */
const secret = ':token';

/**
 * Method and address of a request for the operator's log, as it was asked for but without what opens something: the
 * secret of a link is cut out, the query is left away, and an address that no route has, such as a link with a slip
 * in it, is not repeated.
 */
export function loggedAddress(c: Context): string {
  const route = matchedRoutes(c).find(({ path }) => !path.endsWith('*'));
  if (!route) return `${c.req.method} (an address that is not there)`;
  const declared = route.path.split('/');
  // Of the URL, where it stands encoded: what a stranger types makes no line of its own in a log.
  const asked = new URL(c.req.url).pathname.split('/');
  const parts = asked.map((part, index) => (declared[index] === secret ? '…' : part));
  return `${c.req.method} ${parts.join('/')}`;
}
