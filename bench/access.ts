/**
 * What row-level security costs: the application's questions under its policies, beside the same questions with the
 * reader's audiences written out, asked as the owner of the tables whom no policy binds. 100,000 texts of 200 bodies
 * with a proposal and its sponsor each; the reader belongs to five of them. Rounds are interleaved; a row is the median.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbedded } from '../src/platform/embedded/index.ts';
import { migrate } from '../src/platform/index.ts';
import { duration, figures, median, row, say } from './rows.ts';

const texts = 100_000;
const bodies = 200;
const rounds = 60;
const mostTimesAsLong = 1.5;
const held = [
  'delegation:ARV',
  'members',
  'participants',
  'public',
  ...[1, 2, 3, 4, 5].map((at) => `body:b${at}`),
];

interface Shape {
  readonly name: string;
  /** A question; each table that has an audience is followed by its short name. */
  readonly ask: string;
  /** The short names of its tables. */
  readonly tables: readonly string[];
}

const shapes: readonly Shape[] = [
  {
    name: 'a page of the list of what one may read',
    ask: 'select t.id, t.title from texts.text t where true order by t.created_at desc, t.id limit 50',
    tables: ['t'],
  },
  { name: 'one text by its address', ask: "select * from texts.text t where t.id = 't1001'", tables: ['t'] },
  {
    name: 'how many there are of a body',
    ask: "select count(*) from texts.text t where t.body = 'b1'",
    tables: ['t'],
  },
  { name: 'how many there are in all', ask: 'select count(*) from texts.text t where true', tables: ['t'] },
  {
    name: 'proposals of a body with who tabled them',
    ask: `select p.id, s.participant from texts.text t join texts.proposal p on p.text = t.id
      join texts.sponsor s on s.proposal = p.id where t.body = 'b1' order by p.id limit 100`,
    tables: ['t', 'p', 's'],
  },
];

const dataFolder = await mkdtemp(join(tmpdir(), 'mufakat-bench-'));
await chmod(dataFolder, 0o711); // as root the database runs under an account of its own, which must pass
const cluster = await startEmbedded({ dataFolder, isDurable: false, say: () => {} });
try {
  await migrate(cluster.url);
  const owner = new pg.Client({ connectionString: cluster.url });
  const app = new pg.Client({ connectionString: cluster.url });
  await owner.connect();
  await app.connect();
  say(`writing ${texts} texts`);
  await fill(owner);
  await beReader(app);
  for (const shape of shapes) await measure(shape, { owner, app });
  await owner.end();
  await app.end();
} finally {
  await cluster.stop();
  await rm(cluster.folder, { recursive: true, force: true });
  await rm(dataFolder, { recursive: true, force: true });
}

async function fill(client: pg.Client): Promise<void> {
  // The owner is bound too (forced row-level security) until it is said otherwise; the application stays bound.
  for (const table of ['text', 'proposal', 'sponsor'])
    await client.query(`alter table texts.${table} no force row level security`);
  await client.query(`insert into texts.text (id, body, kind, title, symbol, language, marking, exercise, closes_at,
      closes_zone, lot, version, receipts, created_at, audience, attribution_audience, profile)
    select 't' || g, 'b' || g % ${bodies}, 'declaration', 'Title ' || g, 'S/' || g, 'en', 'AMBER', false,
      timestamptz '2027-01-01Z', 'UTC', 'lot', 1, 0, timestamptz '2020-01-01Z' + g * interval '1 minute',
      'body:b' || g % ${bodies}, 'body:b' || g % ${bodies}, 'weDeclaration' from generate_series(1, ${texts}) g`);
  await client.query(`insert into texts.proposal (id, text, op, submitted_at, late, channel, audience)
    select gen_random_uuid(), 't' || g, 'hold', timestamptz '2026-01-01Z', false, 'delegation',
      'body:b' || g % ${bodies} from generate_series(1, ${texts}) g`);
  await client.query(`insert into texts.sponsor (proposal, participant, is_proposer, since, audience)
    select id, 'ARV', true, submitted_at, audience from texts.proposal`);
  for (const table of ['text', 'proposal', 'sponsor']) await client.query(`vacuum analyze texts.${table}`);
}

/** As the application's transactions begin (`setScope`), for the whole session. */
async function beReader(client: pg.Client): Promise<void> {
  await client.query('set role mufakat_app');
  await client.query(
    `select set_config('app.now', '2026-11-24T00:00:00Z', false), set_config('app.kind', 'person', false),
      set_config('app.person', '', false), set_config('app.hat', 'delegation:ARV', false),
      set_config('app.act', '', false), set_config('app.audiences', $1, false)`,
    [JSON.stringify(held)],
  );
}

async function measure(shape: Shape, clients: { owner: pg.Client; app: pg.Client }): Promise<void> {
  const list = held.map((one) => `'${one}'`).join(', ');
  const filter = shape.tables.map((table) => `${table}.audience = any (array[${list}])`).join(' and ');
  const written = shape.ask.replace(' where ', ` where ${filter} and `);
  const times: { readonly app: number[]; readonly owner: number[] } = { app: [], owner: [] };
  const [mine, theirs] = [await clients.app.query(shape.ask), await clients.owner.query(written)];
  if (JSON.stringify(mine.rows) !== JSON.stringify(theirs.rows))
    throw new Error(`${shape.name}: not the same rows`);
  for (let round = 0; round < rounds; round += 1) {
    times.app.push(await timed(clients.app, shape.ask));
    times.owner.push(await timed(clients.owner, written));
  }
  const [ours, beside] = [median(times.app), median(times.owner)];
  row({
    measure: `row-level security, ${texts} texts: ${shape.name}`,
    ours: duration(ours),
    beside: `the audiences written out ${duration(beside)}`,
    ratio: `${figures(ours / beside)} × as long`,
    goal: `≤ ${mostTimesAsLong} ×`,
    isMet: ours / beside <= mostTimesAsLong,
  });
}

async function timed(client: pg.Client, ask: string): Promise<number> {
  const before = process.hrtime.bigint();
  await client.query(ask);
  return Number(process.hrtime.bigint() - before) / 1e6;
}
