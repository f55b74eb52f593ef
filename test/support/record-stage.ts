/** The public record over a real port, both verifiers as processes, and proxies that lie between them. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { makeWeb } from '../../src/app/web.ts';
import {
  type Leaf,
  leafBytes,
  leafHash,
  rootOf,
  type Signer,
  signCheckpoint,
} from '../../src/platform/index.ts';
import { type ForumStage, forumStage } from './forum-stage.ts';
import type { TestHouse } from './house.ts';

/** An entry as `/record/entries.json` lists it. */
export interface Listed {
  readonly index: number;
  readonly kind: string;
  readonly symbol: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly url: string;
  readonly adoptedAt: string;
  readonly removedAt: string | null;
  readonly leaf: string;
}

export interface Verdict {
  readonly code: number;
  readonly out: string;
}

export interface RecordStage extends ServedRecord {
  readonly stage: ForumStage;
}

export interface ServedRecord {
  /** Where the forum is served: `http://localhost:…`. */
  readonly address: string;
  entries(): Promise<Listed[]>;
  checkpoint(): Promise<string>;
  /** A file of these bytes; its path. */
  file(name: string, content: string | Uint8Array): Promise<string>;
  /** The published bytes of an entry, kept as a file. */
  download(entry: Listed | undefined): Promise<string>;
  /** `bin/mufakat verify`, as a person starts it. */
  launch(...args: string[]): Promise<Verdict>;
  /** `mufakat verify` and `verify.py`, called alike. */
  verify(...args: string[]): Promise<{ mufakat: Verdict; python: Verdict }>;
  /** Serve the record with some answers changed; the address of the proxy. */
  lying(lies: Readonly<Record<string, (truth: string) => string>>): Promise<string>;
  /** Serve the same database as another house, as after a start with other keys. */
  serveWith(signer: Signer): Promise<string>;
  close(): Promise<void>;
}

const root = join(import.meta.dirname, '../..');
const launcher = join(root, 'bin/mufakat');
/** What the launcher runs once it has seen that the bundle is that of the sources. */
const bundle = [join(root, 'node_modules/node/bin/node'), join(root, 'dist/mufakat.mjs')] as const;
const script = join(root, 'docs/verify/verify.py');

export async function recordStage(): Promise<RecordStage> {
  const stage = await forumStage();
  return { stage, ...(await servedRecord(stage)) };
}

/** The record of a house that a test has opened already, with both verifiers. */
export async function servedRecord(stage: {
  readonly house: TestHouse;
  close(): Promise<void>;
}): Promise<ServedRecord> {
  const [started, found] = await Promise.all([
    run([launcher, 'verify'], ['--help']),
    run(['python3'], ['-c', 'import sys; print(sys.executable)']),
  ]);
  if (started.code !== 0 || found.code !== 0) throw new Error('one of the verifiers cannot be started');
  const python = [found.out.trim(), script];
  const folder = await mkdtemp(join(tmpdir(), 'mufakat-record-'));
  const closing: (() => Promise<unknown>)[] = [];
  const listen = async (fetch: (request: Request) => Response | Promise<Response>) => {
    const { port, close } = await listenTo(fetch);
    closing.push(close);
    return `http://localhost:${port}`;
  };
  const serveWith = async (signer: Signer) => {
    const house = { ...stage.house, signer };
    const address = await listen((request) => web.fetch(request));
    const web = makeWeb({ ...house, url: address });
    return address;
  };
  const address = await serveWith(stage.house.signer);
  const text = async (path: string) => (await fetch(`${address}${path}`)).text();
  const file = async (name: string, content: string | Uint8Array) => {
    const path = join(folder, name);
    await writeFile(path, content);
    return path;
  };
  return {
    address,
    entries: async () => JSON.parse(await text('/record/entries.json')),
    checkpoint: () => text('/record/checkpoint'),
    file,
    async download(entry) {
      if (!entry) throw new Error('there is no such entry');
      const response = await fetch(entry.url);
      return file(`entry-${entry.index}`, new Uint8Array(await response.arrayBuffer()));
    },
    launch: (...args) => run([launcher, 'verify'], args),
    async verify(...args) {
      const [ours, theirs] = await Promise.all([run([...bundle, 'verify'], args), run(python, args)]);
      return { mufakat: ours, python: theirs };
    },
    lying: (lies) =>
      listen(async (request) => {
        const { pathname } = new URL(request.url);
        const truth = await fetch(`${address}${pathname}`);
        const lie = lies[pathname];
        return new Response(lie ? lie(await truth.text()) : await truth.arrayBuffer(), {
          status: truth.status,
        });
      }),
    serveWith,
    async close() {
      for (const close of closing) await close();
      await stage.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The record that somebody would make who holds a key: these leaves, listed, and the head over them signed. */
export function forged(leaves: readonly Leaf[], signer: Signer): { entries: string; checkpoint: string } {
  const bytes = leaves.map((leaf) => leafBytes(leaf));
  const listed = leaves.map(({ index, symbol, mediaType, sha256, adoptedAt, kind }, at) => ({
    ...{ index, symbol, mediaType, sha256, adoptedAt, kind },
    url: '',
    leaf: Buffer.from(bytes[at] ?? '').toString('base64'),
  }));
  const head = { origin: leaves[0]?.log ?? '', size: leaves.length, root: rootOf(bytes.map(leafHash)) };
  return { entries: JSON.stringify(listed), checkpoint: signCheckpoint(head, signer) };
}

export function leafIn({ leaf }: Pick<Listed, 'leaf'>): Leaf {
  return JSON.parse(Buffer.from(leaf, 'base64').toString('utf8'));
}

function run([program, ...before]: readonly string[], args: readonly string[]): Promise<Verdict> {
  return new Promise((resolve) => {
    execFile(program ?? '', [...before, ...args], (error, out, said) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out: out || said });
    });
  });
}

async function listenTo(fetch: (request: Request) => Response | Promise<Response>) {
  return new Promise<{ port: number; close: () => Promise<unknown> }>((resolve) => {
    const server = serve({ fetch, port: 0 }, ({ port }: AddressInfo) =>
      resolve({
        port,
        close: () =>
          new Promise((closed) => {
            server.close(closed);
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      }),
    );
  });
}
