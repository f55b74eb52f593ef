import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { attachEmbedded, type Embedded, startEmbedded } from './index.ts';

const isRoot = process.getuid?.() === 0;
let scratch: string;
let dataFolder: string;
let said: string[];
let running: Embedded[];
let holders: ChildProcess[];

beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'mufakat-embedded-'));
  await chmod(scratch, 0o755);
  dataFolder = join(scratch, 'data');
  said = [];
  running = [];
  holders = [];
});

afterEach(async () => {
  for (const holder of holders) holder.kill('SIGKILL');
  for (const { stop } of running) await stop();
  for (const { folder } of running) await rm(folder, { recursive: true, force: true });
  await rm(scratch, { recursive: true, force: true });
});

test('what was written before a stop is there after the next start', async () => {
  const first = await start();
  await query(first, 'create table remembered as select 1 as one');
  await first.stop();
  const second = await start();
  expect(await query(second, 'select one from remembered')).toEqual([{ one: 1 }]);
  expect(said).not.toContain('PostgreSQL was left running; it is used again.');
});

test('a database whose server was killed outright starts again with what was committed', async () => {
  const first = await start({ isDurable: true });
  await query(first, 'create table remembered as select 1 as one');
  process.kill(await postmasterOf(first), 'SIGKILL');
  await first.stop();
  const second = await start();
  expect(await query(second, 'select one from remembered')).toEqual([{ one: 1 }]);
});

test('a server that a killed instance left behind is used again', async () => {
  const holder = await hold();
  const left = await attachEmbedded(dataFolder);
  const before = await postmasterOf(left);
  await kill(holder);
  const next = await start();
  expect(said).toContain('PostgreSQL was left running; it is used again.');
  expect(await postmasterOf(next)).toBe(before);
});

test('a second instance on the same data is refused and told which process holds it', async () => {
  const holder = await hold();
  await expect(start()).rejects.toThrow(`already runs on ${dataFolder} (process ${holder.pid})`);
  await kill(holder);
  const next = await start();
  expect(await query(next, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a process number that now belongs to another program does not keep the server from starting', async () => {
  const first = await start();
  const pidFile = join(first.folder, 'cluster', 'postmaster.pid');
  const lines = (await readFile(pidFile, 'utf8')).split('\n');
  await first.stop();
  await writeFile(pidFile, [process.pid, ...lines.slice(1)].join('\n'));
  const second = await start();
  expect(await query(second, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a first start that was interrupted is completed by the next', async () => {
  const folder = join(dataFolder, 'postgres');
  await mkdir(join(folder, 'cluster.new.7'), { recursive: true });
  await writeFile(join(folder, 'cluster.new.7', 'PG_VERSION'), '18\n');
  const next = await start();
  expect(await query(next, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('the server listens on no network, wants its password, and keeps UTF-8 and UTC', async () => {
  const server = await start();
  const settings = await query(
    server,
    `select current_setting('listen_addresses') as addresses, current_setting('server_encoding') as encoding,
      current_setting('timezone') as zone, rolsuper from pg_roles where rolname = current_user`,
  );
  expect(settings).toEqual([{ addresses: '', encoding: 'UTF8', zone: 'UTC', rolsuper: false }]);
  const stranger = new URL(server.url);
  stranger.password = 'guessed';
  await expect(query({ url: stranger.href }, 'select 1')).rejects.toThrow('password authentication failed');
  const passwords = await stat(join(server.folder, 'passwords.json'));
  expect(passwords.mode & 0o777).toBe(0o600);
  expect((await stat(server.folder)).mode & 0o777).toBe(0o700);
});

test('under folders that are closed to others the database starts all the same, and it is said where it lies', async () => {
  const home = join(scratch, 'home');
  await mkdir(home, { mode: 0o700 });
  dataFolder = join(home, 'data');
  const first = await start();
  await query(first, 'create table remembered as select 1 as one');
  await first.stop();
  if (isRoot) {
    expect(first.folder).toMatch(/^\/var\/lib\/mufakat\/data-[0-9a-f]{12}$/);
    expect(said.join('\n')).toContain(`The database lies in ${first.folder}`);
  } else {
    expect(first.folder).toBe(join(dataFolder, 'postgres'));
  }
  await chmod(home, 0o755);
  const second = await start();
  expect(second.folder).toBe(first.folder);
  expect(await query(second, 'select one from remembered')).toEqual([{ one: 1 }]);
});

test('a data folder too deep for the path of a socket works', async () => {
  dataFolder = join(scratch, 'a'.repeat(60), 'b'.repeat(60), 'data');
  const server = await start();
  expect(await query(server, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a data folder that cannot be written is refused by name', async () => {
  await writeFile(join(scratch, 'file'), '');
  dataFolder = join(scratch, 'file', 'data');
  await expect(start()).rejects.toThrow(`The data folder ${dataFolder} cannot be written`);
});

test('a command beside a running instance finds its database, and none where none runs', async () => {
  expect(await attachEmbedded(dataFolder)).toBeUndefined();
  const server = await start();
  const attached = await attachEmbedded(dataFolder);
  expect(attached?.url).toBe(server.url);
  await server.stop();
  expect(await attachEmbedded(dataFolder)).toBeUndefined();
});

async function start({ isDurable } = { isDurable: false }): Promise<Embedded> {
  const say = (line: string) => said.push(line);
  const server = await startEmbedded({ dataFolder, isDurable, patienceMs: 0, say });
  running.push(server);
  return server;
}

async function query(server: { url: string }, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: server.url });
  client.on('error', () => {}); // the tests end servers under their clients
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Another process that runs an instance on the data folder. */
async function hold(): Promise<ChildProcess> {
  const program = join(import.meta.dirname, '..', '..', '..', 'test', 'support', 'hold-data-folder.ts');
  const holder = spawn(process.execPath, ['--import', 'tsx', program, dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  holders.push(holder);
  await once(holder.stdout, 'data');
  return holder;
}

async function kill(holder: ChildProcess): Promise<void> {
  const ended = once(holder, 'exit');
  holder.kill('SIGKILL');
  await ended;
}

async function postmasterOf(server: { folder: string } | undefined): Promise<number> {
  const lines = await readFile(join(server?.folder ?? '', 'cluster', 'postmaster.pid'), 'utf8');
  return Number(lines.split('\n')[0]);
}
