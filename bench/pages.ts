/**
 * Pages of the running forum against a bare Hono page with as many bytes, each in a process of its own on this
 * machine, which reader and database share. Rounds are interleaved; a row is the median of the rounds.
 */
import { type Forum, openBare, openForum } from './forum.ts';
import { asManyAsPossible, latencies, openReader, type Target } from './load.ts';
import { duration, figures, median, quantile, row, say } from './rows.ts';

const connections = 16;
const rounds = 3;
const secondsEach = 3;
/** MediaWiki signed in, 16 connections, two cores: PEERS.md. It is not run here. */
const wikiPerSecond = 51;

interface Page {
  readonly name: string;
  readonly path: (forum: Forum) => string;
  readonly isSignedIn: boolean;
}

const pages: readonly Page[] = [
  { name: 'public front page', path: () => '/', isSignedIn: false },
  { name: 'public adopted text', path: ({ adopted }) => `/texts/${adopted}`, isSignedIn: false },
  { name: 'signed-in text page, 100 provisions', path: ({ text }) => `/texts/${text}`, isSignedIn: true },
];

say('starting the forum');
const forum = await openForum();
try {
  for (const page of pages) await measure(page);
} finally {
  await forum.close();
}

async function measure(page: Page): Promise<void> {
  const ours: Target = {
    port: forum.port,
    path: page.path(forum),
    ...(page.isSignedIn ? { cookies: forum.cookies } : {}),
  };
  const bytes = await warm(ours);
  const bare = await openBare(bytes);
  try {
    const beside: Target = { port: bare.port, path: '/' };
    await warm(beside);
    say(`${page.name}, ${bytes} bytes`);
    const [mine, theirs] = await throughputs({ ...forum, target: ours }, { ...bare, target: beside });
    const share = mine.perSecond / theirs.perSecond;
    const wiki = mine.perSecond / wikiPerSecond;
    row({
      measure: `${page.name} (${Math.round(bytes / 1024)} KB), requests per second`,
      ours: figures(mine.perSecond),
      beside: `bare Hono ${figures(theirs.perSecond)}`,
      ratio: `${figures(share * 100)} %${page.isSignedIn ? `; ${figures(wiki)} × MediaWiki's ${wikiPerSecond}` : ''}`,
      goal: page.isSignedIn ? '≥ 20 × MediaWiki' : '≥ 50 %',
      isMet: page.isSignedIn ? wiki >= 20 : share >= 0.5,
    });
    row({
      measure: `${page.name}, processor time of one request, database included`,
      ours: duration(mine.processorMs),
      beside: `bare Hono ${duration(theirs.processorMs)}`,
      ratio: `${figures((theirs.processorMs / mine.processorMs) * 100)} %`,
      goal: '—',
      isMet: null,
    });
    await paced(page, ours, beside);
    if (page.isSignedIn) await pacedWhileItChanges(page, ours);
  } finally {
    await bare.close();
  }
}

/** @returns bytes of the page. */
async function warm(target: Target): Promise<number> {
  const reader = await openReader(target);
  let bytes = 0;
  for (let time = 0; time < 60; time += 1) bytes = await reader.read();
  reader.close();
  return bytes;
}

interface Served {
  readonly target: Target;
  processorMs(): Promise<number>;
}

interface Throughput {
  readonly perSecond: number;
  readonly processorMs: number;
}

async function throughputs(ours: Served, beside: Served): Promise<[Throughput, Throughput]> {
  const found: [Throughput[], Throughput[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    found[0].push(await throughput(ours));
    found[1].push(await throughput(beside));
  }
  return [middle(found[0]), middle(found[1])];
}

function middle(all: readonly Throughput[]): Throughput {
  return {
    perSecond: median(all.map(({ perSecond }) => perSecond)),
    processorMs: median(all.map(({ processorMs }) => processorMs)),
  };
}

async function throughput({ target, processorMs }: Served): Promise<Throughput> {
  const before = await processorMs();
  const { answered, seconds } = await asManyAsPossible(target, { connections, seconds: secondsEach });
  return { perSecond: answered / seconds, processorMs: ((await processorMs()) - before) / answered };
}

/** As `paced`, while a delegation tables a proposal every second: each time the text is consolidated anew. */
async function pacedWhileItChanges(page: Page, target: Target): Promise<void> {
  let isOver = false;
  const acts = (async () => {
    while (!isOver) {
      await forum.act();
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  })();
  const found = await latencies(target, { perSecond: 50, count: 600 });
  isOver = true;
  await acts;
  row({
    measure: `${page.name}, p99 at 50 requests per second while it changes every second`,
    ours: `${duration(quantile(found, 0.99))} (p50 ${duration(median(found))})`,
    beside: '—',
    ratio: '—',
    goal: '—',
    isMet: null,
  });
}

async function paced(page: Page, ours: Target, beside: Target): Promise<void> {
  const pace = { perSecond: 50, count: 200 };
  const found: [number[], number[]] = [[], []];
  for (let round = 0; round < 3; round += 1) {
    found[0].push(...(await latencies(ours, pace)));
    found[1].push(...(await latencies(beside, pace)));
  }
  const [mine, theirs] = [quantile(found[0], 0.99), quantile(found[1], 0.99)];
  row({
    measure: `${page.name}, p99 at 50 requests per second`,
    ours: `${duration(mine)} (p50 ${duration(median(found[0]))})`,
    beside: `bare Hono ${duration(theirs)} (p50 ${duration(median(found[1]))})`,
    ratio: `${figures(mine / theirs)} × as long`,
    goal: page.isSignedIn ? 'p99 < 50 ms' : '—',
    isMet: page.isSignedIn ? mine < 50 : null,
  });
}
