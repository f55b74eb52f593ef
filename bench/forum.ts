/** Starts the processes that answer requests, and signs in at the forum. */
import { type ChildProcess, fork } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { processorMsOf } from './processor.ts';

export type ToForum = 'act' | 'use' | 'close';

export type FromForum =
  | {
      readonly kind: 'ready';
      readonly adopted: string;
      readonly text: string;
      readonly links: readonly string[];
    }
  /** Nanoseconds of the machine's steady clock, which all its processes share. */
  | { readonly kind: 'acted'; readonly beganAt: string; readonly committedAt: string }
  | { readonly kind: 'used'; readonly ms: number };

export type FromBare = Extract<FromForum, { kind: 'acted' }>;

/** When an act began and when it was committed, in nanoseconds of the machine's steady clock. */
export interface Acted {
  readonly beganAt: bigint;
  readonly committedAt: bigint;
}

export interface Forum {
  readonly port: number;
  /** Address part of a released text, and of one that is negotiated. */
  readonly adopted: string;
  readonly text: string;
  /** A `cookie` header for each delegation. */
  readonly cookies: readonly string[];
  act(): Promise<Acted>;
  /** Milliseconds of processor time that the forum and its database have used so far. */
  processorMs(): Promise<number>;
  close(): Promise<void>;
}

export async function openForum(): Promise<Forum> {
  const port = await freePort();
  const child = start('forum-server.ts', [String(port)]);
  const ready = await heard(child, 'ready');
  const cookies = await Promise.all(ready.links.map((link) => signIn(port, link)));
  return {
    ...{ port, adopted: ready.adopted, text: ready.text, cookies },
    act: () => acted(child),
    async processorMs() {
      child.send('use' satisfies ToForum);
      return (await heard(child, 'used')).ms;
    },
    close: () => ended(child, () => child.send('close' satisfies ToForum)),
  };
}

export interface Bare {
  readonly port: number;
  act(): Promise<Acted>;
  processorMs(): Promise<number>;
  close(): Promise<void>;
}

/** A bare page of so many bytes, in a process of its own. */
export async function openBare(bytes: number): Promise<Bare> {
  const port = await freePort();
  const child = start('bare-server.ts', [String(port), String(bytes)]);
  await new Promise((resolve) => child.once('message', resolve));
  return {
    port,
    act: () => acted(child),
    processorMs: async () => processorMsOf(child.pid ?? 0),
    close: () => ended(child, () => child.kill()),
  };
}

function start(program: string, args: readonly string[]): ChildProcess {
  const path = join(import.meta.dirname, program);
  return fork(path, [...args], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

function heard<Kind extends FromForum['kind']>(
  child: ChildProcess,
  kind: Kind,
): Promise<Extract<FromForum, { kind: Kind }>> {
  return new Promise((resolve, reject) => {
    const fail = (code: number | null) => reject(new Error(`the forum ended with ${code}`));
    child.once('exit', fail);
    child.once('message', (message: FromForum) => {
      child.off('exit', fail);
      if (message.kind !== kind) reject(new Error(`the forum says ${message.kind}, not ${kind}`));
      else resolve(message as Extract<FromForum, { kind: Kind }>); // its kind was compared just now
    });
  });
}

async function acted(child: ChildProcess): Promise<Acted> {
  child.send('act' satisfies ToForum);
  const { beganAt, committedAt } = await heard(child, 'acted');
  return { beganAt: BigInt(beganAt), committedAt: BigInt(committedAt) };
}

function ended(child: ChildProcess, ask: () => void): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    ask();
  });
}

async function signIn(port: number, link: string): Promise<string> {
  const answer = await fetch(`http://localhost:${port}${link}`, { redirect: 'manual' });
  const cookies = answer.headers.getSetCookie().map((one) => one.split(';')[0]);
  if (cookies.length === 0) throw new Error(`a link signs nobody in: ${answer.status}`);
  return cookies.join('; ');
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
