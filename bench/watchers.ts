/**
 * A thousand people have a text open while a delegation tables a proposal: how long until the last byte of the notice
 * is at each. The readers run in this process, forum and database in others, all on the processors of this machine.
 * Beside it a bare Hono stream with as many listeners, told by a message instead of by an act.
 */
import { connect, type Socket } from 'node:net';
import { type Acted, openBare, openForum } from './forum.ts';
import { latencies, type Target } from './load.ts';
import { duration, figures, median, quantile, row, say } from './rows.ts';

const watchersCount = 1000;
const actsCount = 7;
const quietMs = 700;

interface Watcher {
  /** Nanoseconds of the steady clock at which notices were whole. */
  readonly heardAt: bigint[];
  close(): void;
}

say('starting the forum');
const forum = await openForum();
const bare = await openBare(1000);
try {
  const path = `/live?subject=text:${forum.text}`;
  const cookies = forum.cookies;
  const ours = await manyWatchers((index) => ({
    port: forum.port,
    path,
    cookies: [cookies[index % cookies.length] ?? ''],
  }));
  const theirs = await manyWatchers(() => ({ port: bare.port, path: '/live' }));
  const found = { ours: [] as number[], whole: [] as number[], theirs: [] as number[] };
  for (let turn = 0; turn < actsCount; turn += 1) {
    const acted = await heardByAll(ours, forum.act);
    found.ours.push(...acted.map(({ sinceCommit }) => sinceCommit));
    found.whole.push(...acted.map(({ sinceBegan }) => sinceBegan));
    found.theirs.push(...(await heardByAll(theirs, bare.act)).map(({ sinceCommit }) => sinceCommit));
  }
  for (const watcher of [...ours, ...theirs]) watcher.close();
  report(found);
  await readAgain();
} finally {
  await bare.close();
  await forum.close();
}

async function manyWatchers(targetOf: (index: number) => Target): Promise<Watcher[]> {
  const watchers: Watcher[] = [];
  // Fifty at a time: the people of one text do not all open it in the same instant.
  while (watchers.length < watchersCount) {
    const more = Array.from({ length: 50 }, (_, index) => watch(targetOf(watchers.length + index)));
    watchers.push(...(await Promise.all(more)));
  }
  say(`${watchers.length} watchers listen`);
  return watchers;
}

/** @returns once the stream says that it listens. */
function watch({ port, path, cookies: [cookie] = [] }: Target): Promise<Watcher> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect({ port, host: 'localhost' });
    const heardAt: bigint[] = [];
    let rest = '';
    socket.on('error', reject);
    socket.on('data', (bytes) => {
      rest += bytes.toString('latin1');
      const events = rest.split(/event: (?=ready|changed)/);
      for (const event of events.slice(1)) {
        if (!event.includes('\n\n')) continue;
        if (event.startsWith('ready')) resolve({ heardAt, close: () => socket.destroy() });
        else heardAt.push(process.hrtime.bigint());
      }
      rest = rest.slice(rest.lastIndexOf('\n\n') + 2);
    });
    socket.write(
      `GET ${path} HTTP/1.1\r\nhost: localhost:${port}\r\n${cookie ? `cookie: ${cookie}\r\n` : ''}\r\n`,
    );
  });
}

interface Heard {
  readonly sinceCommit: number;
  readonly sinceBegan: number;
}

/** Milliseconds until the first notice of this act was whole at each watcher. @throws Error where one hears nothing. */
async function heardByAll(watchers: readonly Watcher[], act: () => Promise<Acted>): Promise<Heard[]> {
  for (const watcher of watchers) watcher.heardAt.length = 0;
  const { beganAt, committedAt } = await act();
  const patienceEnds = performance.now() + 30_000;
  while (watchers.some(({ heardAt }) => heardAt.length === 0)) {
    if (performance.now() > patienceEnds)
      throw new Error('somebody who watches heard nothing for 30 seconds');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await new Promise((resolve) => setTimeout(resolve, quietMs));
  return watchers.map(({ heardAt }) => {
    const at = heardAt[0] ?? 0n;
    return { sinceCommit: Number(at - committedAt) / 1e6, sinceBegan: Number(at - beganAt) / 1e6 };
  });
}

function report({ ours, whole, theirs }: { ours: number[]; whole: number[]; theirs: number[] }): void {
  const line = (name: string, mine: number[], limitMs: number | null) => {
    const [p99, beside] = [quantile(mine, 0.99), quantile(theirs, 0.99)];
    row({
      measure: `${watchersCount} watchers, ${name}`,
      ours: `p50 ${duration(Math.max(0, median(mine)))}, p99 ${duration(p99)}`,
      beside: `bare Hono p50 ${duration(median(theirs))}, p99 ${duration(beside)}`,
      ratio: `${figures(p99 / beside)} × as long`,
      goal: limitMs === null ? '—' : `p99 < ${limitMs} ms`,
      isMet: limitMs === null ? null : p99 < limitMs,
    });
  };
  line('from the commit to the notice', ours, 500);
  line('from the beginning of the act to the notice', whole, null);
}

/** What the notice of a change leads to: each reads the page again under the own rights. A hundred of them here. */
async function readAgain(): Promise<void> {
  say('100 read the page again');
  await forum.act();
  const taken = await latencies(
    { port: forum.port, path: `/texts/${forum.text}`, cookies: forum.cookies },
    { perSecond: 10_000, count: 100 },
  );
  row({
    measure: '100 watchers read the page again at once (100 provisions)',
    ours: `p50 ${duration(median(taken))}, p99 ${duration(quantile(taken, 0.99))}`,
    beside: '—',
    ratio: '—',
    goal: '—',
    isMet: null,
  });
}
