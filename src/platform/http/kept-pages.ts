import { createHash } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { type Changes, isFresh } from '../db/index.ts';
import type { House } from './route.ts';

const keptBytesMax = 32 * 1024 * 1024;

interface KeptPage {
  readonly count: number;
  readonly madeMs: number;
  readonly headers: Record<string, string>;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface KeptPagesOptions {
  readonly house: Pick<House, 'clock'> & { readonly database: { readonly changes: Changes } };
  /** What the answer to a stranger depends on besides its address; null when it is somebody else who asks. */
  strangersKey(c: Context): string | null;
}

/**
 * Give strangers the page that was made for the last one, as long as nothing was written since and for a second at
 * most. Only routes that say so are kept (`publicPage`), only whole answers, only for those who are not signed in: what one
 * stranger may see every stranger may see.
 */
export function keepPages({ house, strangersKey }: KeptPagesOptions): MiddlewareHandler {
  const pages = new Map<string, KeptPage>();
  let bytesKept = 0;

  function forget(key: string, page: KeptPage): void {
    pages.delete(key);
    bytesKept -= page.bytes.length;
  }

  function keep(key: string, page: KeptPage): void {
    const before = pages.get(key);
    if (before) forget(key, before);
    pages.set(key, page);
    bytesKept += page.bytes.length;
    for (const [oldest, one] of pages) {
      if (bytesKept <= keptBytesMax) return;
      forget(oldest, one);
    }
  }

  return async (c, next) => {
    const count = house.database.changes.count();
    const asked = c.req.method === 'GET' && count !== null ? strangersKey(c) : null;
    if (count === null || asked === null) return next();
    const key = `${asked} ${pathAndQuery(c.req.url)}`;
    const now = house.clock();
    const page = pages.get(key);
    if (page && page.count === count && isFresh(page.madeMs, now)) return given(c, page);
    await next();
    if (!c.get(keptMark) || c.res.status !== 200 || c.res.headers.has('set-cookie')) return;
    const bytes = new Uint8Array(await c.res.arrayBuffer());
    const made = { count, madeMs: now.epochMilliseconds, headers: headersOf(c.res, bytes), bytes };
    keep(key, made);
    c.res = undefined;
    c.res = given(c, made);
  };
}

const keptMark = 'isKept';

/** Say that this answer is the same for every stranger. */
export function markKept(c: Context): void {
  c.set(keptMark, true);
}

function given(c: Context, { headers, bytes }: KeptPage): Response {
  const isKnown = c.req.header('if-none-match') === headers['etag'];
  return isKnown ? new Response(null, { status: 304, headers }) : new Response(bytes, { headers });
}

/** As they were sent; a browser may keep the page too, and asks each time whether it is still the one. */
function headersOf(response: Response, bytes: Uint8Array): Record<string, string> {
  const digest = createHash('sha256').update(bytes).digest('base64url');
  return {
    ...Object.fromEntries(response.headers),
    'cache-control': 'public, no-cache',
    etag: `"${digest.slice(0, 22)}"`,
  };
}

/** Without the host: what a page says of its own address comes from the configuration. */
function pathAndQuery(url: string): string {
  return url.slice(url.indexOf('/', url.indexOf('://') + 3));
}
