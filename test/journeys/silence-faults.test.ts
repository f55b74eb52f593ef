/** Faults of clocks and machines: never adopted twice, never lost, never early. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { instant, newId } from '../../src/base/index.ts';
import { silenceActs } from '../../src/decisions/index.ts';
import { startEmbedded } from '../../src/platform/embedded/index.ts';
import { type AnyAct, clockViewer, migrate, perform } from '../../src/platform/index.ts';
import { type CleanStageText, done } from '../support/adoption-stage.ts';
import { roundFor, type SilenceStage, silenceStage, usualDeadline } from '../support/silence-stage.ts';

let stage: SilenceStage;
let count = 900;
let symbol: string;

beforeAll(async () => {
  stage = await silenceStage();
});
afterAll(() => stage.house.close());
beforeEach(() => {
  count += 1;
  symbol = `EX/DG.1/${count}`;
});

const stateOf = async (text: CleanStageText) => (await roundFor(stage, 'co-chair-galveth', text.id))?.state;
const at = (time: string) => stage.house.setClock(time);
const justBefore = '2026-12-22T09:59:59.999Z';

const act = (name: string) => silenceActs.find((one) => one.name === `decisions.${name}`) as AnyAct; // the names below are acts of the list

/** An act by somebody whose request reached the server at that instant, whenever it is done. */
async function actedAt(who: string | null, name: string, when: { at: string; input: object; key?: string }) {
  const viewer = who === null ? clockViewer : await stage.as(who);
  const how = { viewer, now: instant(when.at), key: when.key ?? null };
  return perform(stage.house.database, act(name), when.input, how);
}

const objecting = (text: CleanStageText, more: { key?: string } = {}) => ({
  at: justBefore,
  input: { text: text.id, kind: 'objection', words: 'We cannot join.' },
  ...more,
});

/** What the rows say, past every policy: each state with the instant at which it took effect. */
async function steps(text: CleanStageText): Promise<string[]> {
  const client = new pg.Client({ connectionString: stage.house.database.ownerUrl });
  await client.connect();
  try {
    // The owner of the tables is under row security too; one who reads for the clock sees all.
    await client.query("select set_config('app.kind', 'clock', false)");
    await client.query('set role mufakat_app');
    const { rows } = await client.query<{ state: string; at: Date }>(
      `select step.state, step.effective_at as at from decisions.silence_step step
       join decisions.silence_round round on round.id = step.round where round.text = $1 order by step.position`,
      [text.id],
    );
    return rows.map((row) => `${row.state} ${row.at.toISOString()}`);
  } finally {
    await client.end();
  }
}

const script = fileURLToPath(new URL('../support/silence-node.ts', import.meta.url));

/** Another process on the same database, ready to go at a word. */
async function node(
  time: string,
  what: 'settle' | 'die',
): Promise<{ child: ChildProcess; go(): Promise<number | null> }> {
  const { ownerUrl } = stage.house.database;
  const child = spawn(process.execPath, ['--import', 'tsx', script, ownerUrl, time, what], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return {
    child,
    async go() {
      const ended = once(child, 'exit');
      child.stdin.write('go\n');
      const [code] = await ended;
      return code;
    },
  };
}

const ran = ['proposed 2026-12-08T03:00:00.000Z', 'running 2026-12-09T03:00:00.000Z'];
const adopted = 'expiredUnbroken 2026-12-22T10:00:00.000Z';

describe('two nodes on one database', () => {
  test('that come at the same moment adopt once, at the deadline', async () => {
    const texts = [
      await stage.running(symbol),
      await stage.running(`${symbol}7`),
      await stage.running(`${symbol}8`),
    ];
    const nodes = await Promise.all(
      ['2026-12-22T10:00:00Z', '2026-12-22T10:00:03Z'].map((time) => node(time, 'settle')),
    );
    expect(await Promise.all(nodes.map((one) => one.go()))).toEqual([0, 0]);
    for (const text of texts) expect(await steps(text)).toEqual([...ran, adopted]);
  }, 120_000);

  test('one of which has a clock that is slow adopt nothing early', async () => {
    const text = await stage.running(symbol);
    const slow = await node(justBefore, 'settle');
    expect(await slow.go()).toBe(0);
    expect(await steps(text)).toEqual(ran);
  }, 120_000);

  test('of two chairs who sign the letter at the same moment one seals the text', async () => {
    const text = await stage.running(symbol);
    at('2026-12-22T10:00:00Z');
    const both = await Promise.all(
      ['co-chair-galveth', 'co-chair-ilvaris'].map((who) =>
        stage.silence(who, 'sign-silence-letter', { text: text.id }),
      ),
    );
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(both.find((one) => !one.ok)).toMatchObject({ why: 'letter-signed' });
  });

  test('from which two chairs prepare a round at the same moment prepare one', async () => {
    const text = await stage.cleanText(`EX/DG.1/L.${count}`);
    at('2026-12-08T03:00:00Z');
    const drafts = await Promise.all(
      ['co-chair-galveth', 'co-chair-ilvaris'].map((who) =>
        stage.silence(who, 'draft-silence', { text: text.id, symbol }),
      ),
    );
    expect(drafts.filter((one) => one.ok)).toHaveLength(1);
    expect(drafts.find((one) => !one.ok)).toMatchObject({ why: 'round-in-progress' });
  });
});

test('a node that is killed with the deadline’s job in its hands loses nothing: the next one adopts at the deadline', async () => {
  const text = await stage.running(symbol);
  const dying = await node('2026-12-22T10:00:00Z', 'die');
  expect(await dying.go()).toBeNull();
  expect(await steps(text)).toEqual(ran);
  // Started again three days later.
  const next = await node('2026-12-25T10:00:00Z', 'settle');
  expect(await next.go()).toBe(0);
  expect(await steps(text)).toEqual([...ran, adopted]);
}, 120_000);

describe('an objection in flight at the deadline', () => {
  /** Acts that are begun one after the other while somebody else has the text; all wait when it is let go. */
  async function inTurn<Value>(
    text: CleanStageText,
    begin: readonly (() => Promise<Value>)[],
  ): Promise<Value[]> {
    const holder = new pg.Client({ connectionString: stage.house.database.ownerUrl });
    await holder.connect();
    // It sees what waits: who holds the text has the rights of the application alone.
    const watcher = new pg.Client({ connectionString: stage.house.database.ownerUrl });
    await watcher.connect();
    await holder.query('begin');
    await holder.query('set local role mufakat_app');
    await holder.query(
      "select set_config('app.kind', 'clock', true), set_config('app.act', 'test.hold', true), set_config('app.now', $1, true)",
      [justBefore],
    );
    await holder.query('select id from texts.text where id = $1 for update', [text.id]);
    const going: Promise<Value>[] = [];
    for (const one of begin) {
      going.push(one());
      await waitingFor(watcher, going.length);
    }
    await holder.query('commit');
    await holder.end();
    await watcher.end();
    return Promise.all(going);
  }

  /** Until so many transactions of this database wait for a lock. */
  async function waitingFor(client: pg.Client, count: number): Promise<void> {
    for (let asked = 0; asked < 5000; asked += 1) {
      const { rows } = await client.query<{ waiting: number }>(
        `select count(*)::int as waiting from pg_stat_activity
         where datname = current_database() and wait_event_type = 'Lock'`,
      );
      if ((rows[0]?.waiting ?? 0) >= count) return;
    }
    throw new Error(`${count} acts never came to wait for the text`);
  }

  test.each([
    ['asked first', true],
    ['asked after the clock', false],
  ])('that %s breaks silence: it was received in time', async (_, isFirst) => {
    const text = await stage.running(symbol);
    const object = () => actedAt('focal-point-arvana', 'object-under-silence', objecting(text));
    const settle = () => actedAt(null, 'settle-silence', { at: usualDeadline, input: { text: text.id } });
    const both = await inTurn(text, isFirst ? [object, settle] : [settle, object]);
    expect(both.map((one) => one.ok)).toEqual([true, true]);
    expect((await steps(text)).at(-1)).toBe(`broken ${justBefore}`);
  });

  test('that finds the letter signed goes to the chair, and is not lost', async () => {
    const text = await stage.running(symbol);
    at(usualDeadline);
    done(await stage.silence('co-chair-galveth', 'sign-silence-letter', { text: text.id }));
    const late = await actedAt('focal-point-arvana', 'object-under-silence', objecting(text));
    expect(late).toMatchObject({ ok: true, value: { outcome: 'waits' } });
    expect(await stateOf(text)).toBe('notified');
    const round = await roundFor(stage, 'co-chair-galveth', text.id);
    expect(round.messages).toMatchObject([{ participant: 'ARV', kind: 'unclear', ruling: null }]);
  });

  test('that is sent twice breaks silence once', async () => {
    const text = await stage.running(symbol);
    const key = newId();
    const send = () => actedAt('focal-point-arvana', 'object-under-silence', objecting(text, { key }));
    const twice = await Promise.all([send(), send()]);
    expect(twice[0]).toEqual(twice[1]);
    expect((await roundFor(stage, 'co-chair-galveth', text.id)).messages).toHaveLength(1);
  });
});

describe('a deadline over a change of the clocks', () => {
  async function runningUntil(draftedAt: string, deadline: string, zone: string): Promise<CleanStageText> {
    const text = await stage.cleanText(`EX/DG.1/L.${count}`);
    at(draftedAt);
    const draft = { text: text.id, symbol, deadline, zone, venueZone: 'Asia/Bangkok' };
    done(await stage.silence('co-chair-galveth', 'draft-silence', draft));
    done(await stage.silence('co-chair-ilvaris', 'sign-silence', { text: text.id }));
    await stage.runJobs();
    return text;
  }

  test.each([
    [
      'goes back in the official zone',
      '2027-03-30T02:00:00Z',
      '2027-04-06T17:00',
      'Australia/Sydney',
      '2027-04-06T07:00:00Z',
    ],
    [
      'goes forward in the official zone',
      '2027-09-28T02:00:00Z',
      '2027-10-05T17:00',
      'Australia/Sydney',
      '2027-10-05T06:00:00Z',
    ],
    [
      'goes forward in another zone',
      '2027-03-23T02:00:00Z',
      '2027-03-30T17:00',
      'Europe/London',
      '2027-03-30T16:00:00Z',
    ],
    ['is a leap day', '2028-02-22T02:00:00Z', '2028-02-29T17:00', 'Asia/Bangkok', '2028-02-29T10:00:00Z'],
  ])('stands at its hour on the wall: the clock %s', async (_, draftedAt, deadline, zone, falls) => {
    const text = await runningUntil(draftedAt, deadline, zone);
    const second = (seconds: number) => stage.house.setClock(stage.house.clock().add({ seconds }));
    at(falls);
    second(-1);
    await stage.runJobs();
    expect(await stateOf(text)).toBe('running');
    second(1);
    await stage.runJobs();
    expect(await roundFor(stage, 'co-chair-galveth', text.id)).toMatchObject({
      ...{ state: 'expiredUnbroken', adoptedAt: falls, deadline: falls },
    });
  });
});

test('a database that is restarted under a running round loses nothing, and adopts nothing twice', async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'mufakat-silence-'));
  await chmod(dataFolder, 0o711);
  const start = () => startEmbedded({ dataFolder, isDurable: true, say: () => {} });
  let server = await start();
  await migrate(server.url);
  const own = await silenceStage({ ownerUrl: server.url, drop: async () => {} });
  try {
    const kept = await own.running(symbol);
    const broken = await own.running(`${symbol}7`);
    own.house.setClock(justBefore);
    await server.stop();
    const input = { text: broken.id, kind: 'objection', words: 'We cannot join.' };
    await expect(own.silence('focal-point-arvana', 'object-under-silence', input)).rejects.toThrow();
    server = await start();
    done(await own.silence('focal-point-arvana', 'object-under-silence', input));
    own.house.setClock('2026-12-23T10:00:00Z');
    await own.runJobs();
    expect(await roundFor(own, 'co-chair-galveth', broken.id)).toMatchObject({ state: 'broken' });
    expect(await roundFor(own, 'co-chair-galveth', kept.id)).toMatchObject({
      ...{ state: 'expiredUnbroken', adoptedAt: usualDeadline },
    });
  } finally {
    await own.house.close();
    await server.stop();
    await rm(server.folder, { recursive: true, force: true });
    await rm(dataFolder, { recursive: true, force: true });
  }
}, 120_000);
