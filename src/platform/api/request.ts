import type { Context } from 'hono';
import { accepted, type Result, refused } from '../../base/index.ts';

export interface ApiRequest {
  /** The JSON body with the parameters of the path, which win. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly key: string | null;
  readonly expectedVersion: number | null;
}

/** What a request to act says: body, `Idempotency-Key` and `If-Match`. */
export async function readRequest(c: Context): Promise<Result<ApiRequest, 'not-json' | 'bad-header'>> {
  const key = c.req.header('idempotency-key') || null;
  const match = c.req.header('if-match');
  const version = match === undefined ? null : /^"(\d{1,15})"$/.exec(match);
  if ((key !== null && key.length > 100) || (match !== undefined && version === null))
    return refused('bad-header');
  const body = await readBody(c);
  if (body === null) return refused('not-json');
  return accepted({
    input: { ...body, ...c.req.param() },
    key,
    expectedVersion: version ? Number(version[1]) : null,
  });
}

/** Query and path of a read; a parameter sent more than once is a list. */
export function readQuery(c: Context): Readonly<Record<string, unknown>> {
  const query = Object.entries(c.req.queries()).map(([name, values]) => [
    name,
    values.length > 1 ? values : values[0],
  ]);
  return { ...Object.fromEntries(query), ...c.req.param() };
}

/** @returns the object sent, an empty one for no body at all, null for anything else. */
async function readBody(c: Context): Promise<Record<string, unknown> | null> {
  const text = await c.req.text();
  if (text === '') return {};
  // Other sites can send forms and plain text unasked, never JSON.
  if (!/^application\/json\s*(;|$)/i.test(c.req.header('content-type') ?? '')) return null;
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...body } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
