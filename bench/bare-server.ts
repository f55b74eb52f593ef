/**
 * What Hono alone can do here: one fixed page of so many bytes, and a stream that says "changed" to all who listen when
 * the parent says so. The same server below it, nothing read, nobody asked who he is.
 */
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { FromBare } from './forum.ts';

const [port, bytes] = process.argv.slice(2).map(Number);
const page = `<!doctype html><title>Bare</title><p>${'x'.repeat(Math.max(0, (bytes ?? 0) - 38))}`;
const watchers = new Set<() => void>();
const app = new Hono()
  .get('/', (c) => c.html(page))
  .get('/live', (c) =>
    streamSSE(c, async (stream) => {
      watchers.add(() => void stream.writeSSE({ event: 'changed', data: '' }));
      await stream.writeSSE({ event: 'ready', data: '' });
      await new Promise<void>((resolve) => stream.onAbort(resolve));
    }),
  );
serve({ fetch: app.fetch, port: port ?? 0 }, () => process.send?.('ready'));

process.on('message', () => {
  const committedAt = process.hrtime.bigint();
  for (const tell of watchers) tell();
  process.send?.({
    kind: 'acted',
    beganAt: String(committedAt),
    committedAt: String(committedAt),
  } satisfies FromBare);
});

process.on('disconnect', () => process.exit(0));
