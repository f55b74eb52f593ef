/** The commands that need a database, on one that DATABASE_URL names: from empty to a forum that answers. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ranCommand } from '../../../test/support/commands.ts';
import { emptyDatabase, type FreshDatabase } from '../../../test/support/database.ts';
import { instant } from '../../base/index.ts';
import { openDatabase, readAs, stranger } from '../../platform/index.ts';
import type { Command } from './command.ts';
import { doctorCommand } from './doctor.ts';
import { migrateCommand } from './migrate.ts';
import { seedCommand } from './seed.ts';
import { tokenCommand } from './token.ts';
import { verifyCommand } from './verify.ts';

let database: FreshDatabase;
let folder: string;
let env: Record<string, string>;

beforeAll(async () => {
  database = await emptyDatabase();
  // As a server may be set that was not made for us.
  await ask(`do $$ begin
    execute format('alter database %I set timezone = %L', current_database(), 'Asia/Kathmandu');
    execute format('alter database %I set datestyle = %L', current_database(), 'SQL, DMY');
  end $$`);
  folder = await mkdtemp(join(tmpdir(), 'mufakat-commands-'));
  await chmod(folder, 0o711);
  env = { DATABASE_URL: database.ownerUrl, MUFAKAT_DATA: join(folder, 'data'), PORT: '0' };
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

function call(command: Command, args: readonly string[] = [], more: object = {}) {
  return ranCommand(command, args, { ...env, ...more });
}

async function ask(sql: string, url = database.ownerUrl): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** When the forum last noted that it runs, in milliseconds since 1970: the tables' owner has no right to read it. */
async function lastBeat(): Promise<number | undefined> {
  const forum = await openDatabase(database.ownerUrl);
  try {
    const row = await readAs(forum, { viewer: stranger, now: instant('2026-12-07T01:00:00Z') }, (tx) =>
      tx.selectFrom('decisions.heartbeat').select('at').executeTakeFirst(),
    );
    return row?.at.epochMilliseconds;
  } finally {
    await forum.close();
  }
}

/** As people start it: a process of its own, ended by a signal. */
async function serve(more: object = {}) {
  const main = join(import.meta.dirname, 'main.ts');
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', main, 'serve'], {
    env: { PATH: process.env.PATH, ...env, ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  child.stderr?.setEncoding('utf8').on('data', (text: string) => said.push(text));
  const ended = once(child, 'exit').then(([code]) => ({ code, said: said.join('') }));
  const address = (async () => {
    for await (const line of createInterface({ input: child.stdout! })) {
      const found = /^Mufakat is at (\S+)$/.exec(line)?.[1];
      if (found !== undefined) return found;
    }
    throw new Error(`it ended: ${said.join('')}`);
  })();
  address.catch(() => {}); // who expects it to end does not ask for the address
  return { address, ended, stop: () => child.kill('SIGTERM') };
}

describe('an own PostgreSQL, from empty to a forum that answers', () => {
  test('the doctor says what is pending; a world waits for the migrations', async () => {
    const before = await call(doctorCommand);
    expect(before).toMatchObject({ code: 0, out: expect.stringMatching(/migrations: \d+ pending/) });
    expect(before.out).toMatch(/database: of DATABASE_URL, PostgreSQL \d+/);
    const early = await call(seedCommand);
    expect(early).toMatchObject({ code: 1, out: '', said: expect.stringContaining('mufakat migrate') });
  });

  test('migrate brings it to the present schema, and a second time changes nothing', async () => {
    expect(await call(migrateCommand)).toMatchObject({
      code: 0,
      out: '',
      said: expect.stringContaining('migrate: 0010_ground.sql'),
    });
    expect(await call(migrateCommand)).toMatchObject({ code: 0, said: 'The database has every migration.' });
    expect((await call(doctorCommand)).out).toContain('migrations: none pending');
  });

  test('seed brings the world in once, also from two nodes at once, and prints a link for each role', async () => {
    const [first, beside] = await Promise.all([call(seedCommand), call(seedCommand)]);
    expect([first.code, beside.code]).toEqual([0, 0]);
    expect(first.out).toMatch(/Focal point, Arvana {2,}http:\/\/localhost:0\/sign-in\/demonstration\/\S+/);
    const count = await ask('select count(*)::int as count from audit.event');
    const second = await call(seedCommand);
    expect(second.out.split('\n')).toHaveLength(first.out.split('\n').length);
    expect(await ask('select count(*)::int as count from audit.event')).toEqual(count);
  }, 120_000);

  test('a world that is not there is refused by name', async () => {
    const refused = await call(seedCommand, [], { MUFAKAT_WORLD: 'atlantis' });
    expect(refused).toMatchObject({ code: 1, said: expect.stringContaining('no world named atlantis') });
  });

  test('serve answers under the token that the operator made, and ends in order', async () => {
    const server = await serve();
    const address = await server.address;
    const made = await call(tokenCommand, ['--for', ' Focal-Point-Arvana@example.invalid']);
    expect(made).toMatchObject({ code: 0, said: expect.stringContaining('delegation:ARV') });
    const texts = await fetch(`${address}/api/v1/texts`, {
      headers: { authorization: `Bearer ${made.out.trim()}` },
    });
    expect(await texts.text()).toContain('EX/DG.1/L.1');
    expect((await fetch(`${address}/participants`)).status).toBe(200);
    expect(await lastBeat()).toBeGreaterThan(Date.now() - 120_000);
    server.stop();
    expect(await server.ended).toMatchObject({ code: 0 });
  }, 120_000);

  test('a token stands in the audit with the account that made it, and nowhere in full', async () => {
    const rows = await ask(`select hat, subject like 'person:%' as of_person, payload from audit.event
      where act = 'identity.issue-token'`);
    expect(rows).toEqual([
      {
        hat: '',
        of_person: true,
        payload: expect.objectContaining({ actingAs: 'delegation:ARV', operator: expect.any(String) }),
      },
    ]);
    expect(JSON.stringify(rows)).not.toContain('mufakat_');
  });

  test('the audit holds whatever zone and style of dates the server is set to', async () => {
    const found = await call(verifyCommand, ['--audit']);
    expect(found).toMatchObject({
      code: 0,
      out: expect.stringMatching(/\d{2,} entries[\s\S]*verified\n$/),
    });
  });

  test.each([
    [[], 2, '--for NAME is missing'],
    [['--for', 'a@b.example', '--days', '0'], 2, '--days'],
    [['--for', 'a@b.example', '--label', ' '], 2, '--label'],
    [['--for', 'nobody@example.invalid'], 1, 'nobody signs in as'],
    [['--for', 'focal-point-arvana@example.invalid', '--as', 'secretariat'], 1, 'delegation:ARV'],
  ])('token %j is refused with %i', async (args, code, why) => {
    expect(await call(tokenCommand, args)).toMatchObject({
      code,
      out: '',
      said: expect.stringContaining(why),
    });
  });

  test('a production installation brings in no exercise and prints the link of its first officer', async () => {
    const own = await emptyDatabase();
    const production = { DATABASE_URL: own.ownerUrl, MUFAKAT_ENV: 'production' };
    try {
      expect((await call(migrateCommand, [], production)).code).toBe(0);
      const seeded = await call(seedCommand, [], production);
      expect(seeded.out).toContain('/sign-in/first/');
      expect(seeded.out).not.toContain('demonstration');
      expect((await call(doctorCommand, [], production)).out).toContain('demonstration sign-in: refused');
    } finally {
      await own.drop();
    }
  }, 60_000);
});

describe('a database that the forum cannot live in', () => {
  test('one whose owner may not take the role of the application is refused before anything is made', async () => {
    const role = `${new URL(database.ownerUrl).pathname.slice(1)}_other`;
    const own = await emptyDatabase();
    try {
      await ask(`create role ${role} login password 'canarysecret'`);
      await ask(
        `do $$ begin execute format('grant create on database %I to ${role}', current_database()); end $$`,
        own.ownerUrl,
      );
      const url = new URL(own.ownerUrl);
      url.username = role;
      url.password = 'canarysecret';
      const theirs = { DATABASE_URL: url.href };
      expect(await call(migrateCommand, [], theirs)).toMatchObject({
        code: 1,
        said: expect.stringContaining('may not make mufakat_app'),
      });
      expect(await call(doctorCommand, [], theirs)).toMatchObject({
        code: 1,
        out: expect.stringMatching(/WRONG {2}migrations: its role may not make mufakat_app/),
      });
      expect(await ask(`select from pg_namespace where nspname = 'graphile_worker'`, own.ownerUrl)).toEqual(
        [],
      );
    } finally {
      await own.drop();
      await ask(`drop role ${role}`);
    }
  });
});

test('without DATABASE_URL a command starts the embedded database for as long as it works', async () => {
  const embedded = { DATABASE_URL: '', MUFAKAT_DATA: join(folder, 'embedded') };
  expect(await call(migrateCommand, [], embedded)).toMatchObject({ code: 0 });
  expect(await call(doctorCommand, [], embedded)).toMatchObject({
    code: 0,
    out: expect.stringMatching(
      /embedded, not running now[\s\S]*connects to: the embedded database on this machine, and to/,
    ),
  });
}, 120_000);
