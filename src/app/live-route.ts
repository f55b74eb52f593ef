import { streamSSE } from 'hono/streaming';
import { sessionTokenOf } from '../identity/index.ts';
import { get, type HappeningNotice, type Route, type Visit } from '../platform/index.ts';
import { followRights } from './live-rights.ts';

/** A line that says nothing is cut by proxies after a minute or so. */
const heartbeatSeconds = 25;

/**
 * A stream that says "changed" and nothing else: the page then re-reads itself under the reader's own rights, so
 * nothing can leak (DESIGN §3). A change that the reader may not know of at that moment is not even announced, and the
 * stream ends with the session.
 */
export const liveRoutes: readonly Route[] = [get('/live', ['person'], follow)];

async function follow(visit: Visit): Promise<Response> {
  const subject = visit.query('subject') ?? '';
  if (!/^[a-z]+:[A-Za-z0-9.-]{1,80}$/.test(subject)) return visit.notFound();
  const { house, viewer } = visit;
  const token = sessionTokenOf(house.url, visit.c.req.header('cookie'));
  if (token === null || viewer.personId === null) return visit.notFound();
  const { personId } = viewer;
  return streamSSE(visit.c, async (stream) => {
    let ended: () => void = () => {};
    const end = new Promise<void>((resolve) => {
      ended = resolve;
    });
    const rights = followRights(house, { token, personId, onChange: () => inTurn() });
    let turn = Promise.resolve();
    /** One after the other: what was heard first is said first. A stream whose rights cannot be read ends. */
    function inTurn(notice?: HappeningNotice): void {
      turn = turn
        .then(() => hear(notice))
        .catch((error: unknown) => {
          console.error('live: a stream was ended:', error);
          ended();
        });
    }
    /** @param notice absent: nothing happened that would be said, and whoever was signed out is let go. */
    async function hear(notice?: HappeningNotice): Promise<void> {
      const reader = await rights.viewer();
      if (!reader) return ended();
      if (!notice) return;
      if (notice.name !== 'reconnected' && !reader.audiences.includes(notice.audience)) return;
      await stream.writeSSE({ event: 'changed', data: '' });
    }
    const stop = house.live.onHappening(subject, (notice) => {
      if (notice.name === 'reconnected') rights.forget();
      inTurn(notice);
    });
    const beat = setInterval(() => {
      void stream.write(': still here\n\n');
      inTurn();
    }, heartbeatSeconds * 1000);
    stream.onAbort(ended);
    await stream.writeSSE({ event: 'ready', data: '' });
    await end;
    clearInterval(beat);
    stop();
    rights.stop();
  });
}
