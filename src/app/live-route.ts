import { streamSSE } from 'hono/streaming';
import { get, type HappeningNotice, type Route, type Visit } from '../platform/index.ts';

/** A line that says nothing is cut by proxies after a minute or so. */
const heartbeatSeconds = 25;

/**
 * A stream that says "changed" and nothing else: the page then re-reads itself under the reader's own rights, so
 * nothing can leak (DESIGN §3). A change that the reader may not know of is not even announced.
 */
export const liveRoutes: readonly Route[] = [get('/live', ['person'], follow)];

async function follow(visit: Visit): Promise<Response> {
  const subject = visit.query('subject') ?? '';
  if (!/^[a-z]+:[A-Za-z0-9.-]{1,80}$/.test(subject)) return visit.notFound();
  const { house, viewer } = visit;
  return streamSSE(visit.c, async (stream) => {
    let ended: () => void = () => {};
    const end = new Promise<void>((resolve) => {
      ended = resolve;
    });
    const stop = house.live.onHappening(subject, (notice: HappeningNotice) => {
      if (notice.name !== 'reconnected' && !viewer.audiences.includes(notice.audience)) return;
      void stream.writeSSE({ event: 'changed', data: '' });
    });
    const beat = setInterval(() => void stream.write(': still here\n\n'), heartbeatSeconds * 1000);
    stream.onAbort(ended);
    await stream.writeSSE({ event: 'ready', data: '' });
    await end;
    clearInterval(beat);
    stop();
  });
}
