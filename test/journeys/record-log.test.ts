/** A stranger checks the public record with two programs that share no code (issue 3, public record). */
import { createHash, generateKeyPairSync } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { seedAdopted } from '../../src/app/seed-adopted.ts';
import { instant } from '../../src/base/index.ts';
import { decisionJobs, signedRelease } from '../../src/decisions/index.ts';
import {
  appendToRecord,
  clockViewer,
  digitsOf,
  enterCurrentKey,
  eraseFromRecord,
  type Leaf,
  newSigner,
  type Publication,
  type Signer,
  sha256Of,
  signerOf,
  type Tx,
  writeAs,
} from '../../src/platform/index.ts';
import { asOwner, pastRowSecurity } from '../support/owner.ts';
import { forged, type Listed, leafIn, type RecordStage, recordStage } from '../support/record-stage.ts';
import { exercise } from '../support/worlds.ts';

// Each check is two processes, and openssl for each signature.
vi.setConfig({ testTimeout: 120_000 });

let record: RecordStage;
let entries: Listed[];
/** The adopted text as a stranger downloaded it, the key from another channel, the head of that day. */
let text: string;
let key: string;
let since: string;

beforeAll(async () => {
  record = await recordStage();
  entries = await record.entries();
  text = await record.download(entries[0]);
  key = await record.file('key.pem', record.stage.house.signer.publicKeyPem);
  since = await record.file('checkpoint', await record.checkpoint());
}, 120_000);
afterAll(() => record.close());

/** Both verifiers say the same, in the same words. */
async function verdict(...args: string[]): Promise<{ code: number; out: string }> {
  const { mufakat, python } = await record.verify(...args);
  expect(python).toEqual(mufakat);
  return mufakat;
}

const verified = async (...args: string[]) => {
  const { code, out } = await verdict(...args);
  expect(out).toMatch(/\nverified\n$/);
  expect(code).toBe(0);
  return out;
};

const notVerified = async (why: string, ...args: string[]) => {
  const { code, out } = await verdict(...args);
  expect(out).toMatch(/FAILED {2}.*\nNOT VERIFIED\n$/);
  expect(out).toContain(why);
  expect(code).toBe(1);
};

describe('the record of the exercise', () => {
  test('lists the text of the earlier round and its decision, each with the bytes that were hashed', async () => {
    expect(entries.map(({ index, kind, symbol }) => [index, kind, symbol])).toEqual([
      [0, 'text', 'EX/DG.1/1'],
      [1, 'decision', expect.stringMatching(/^EX\/D-\d{4}\/1$/)],
    ]);
    for (const entry of entries) {
      const response = await fetch(entry.url);
      const bytes = new Uint8Array(await response.arrayBuffer());
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(entry.sha256);
      expect(response.headers.get('content-type')).toBe(`${entry.mediaType}; charset=utf-8`);
      expect(leafIn(entry)).toMatchObject({ sha256: entry.sha256, exercise: true, symbol: entry.symbol });
    }
  });

  test('names no participant and no person', async () => {
    const published = await Promise.all(entries.map(async ({ url }) => (await fetch(url)).text()));
    const all = [...published, ...entries.map((entry) => JSON.stringify(leafIn(entry)))].join('\n');
    for (const { name } of exercise().participants) expect(all).not.toContain(name);
    for (const { email } of exercise().people) expect(all).not.toContain(email);
  });

  test('has the same head for everybody and on every node', async () => {
    const other = await record.serveWith(record.stage.house.signer);
    const heads = await Promise.all(
      [record.address, other].map(async (at) => (await fetch(`${at}/record/checkpoint`)).text()),
    );
    expect(heads[0]).toBe(heads[1]);
    expect(heads[0]).toMatch(
      /^localhost:3000\/record\n2\n[A-Za-z0-9+/]{43}=\n\n— localhost:3000\/record \S+\n$/,
    );
  });

  test('does not grow when the same world is brought in again', async () => {
    await seedAdopted(record.stage.house, exercise(), record.stage.house.clock());
    expect(await record.entries()).toEqual(entries);
  });
});

describe('a stranger', () => {
  test('verifies the text with the key that the record shows, and is told to compare it', async () => {
    const out = await verified(text, '--record', record.address);
    expect(out).toContain(`fetched from ${record.address}/record/key: compare it`);
    expect(out).toContain('entries: 2, each as its leaf says');
    expect(out).toContain('file: SHA-256 of entry 0, EX/DG.1/1, adopted');
    expect(await record.launch(text, '--record', record.address)).toEqual({ code: 0, out });
  });

  test('verifies text and decision with a key from elsewhere and the head of an earlier visit', async () => {
    for (const file of [text, await record.download(entries[1])]) {
      const out = await verified(
        file,
        '--record',
        `${record.address}/record/`,
        '--key',
        key,
        '--since',
        since,
      );
      expect(out).toContain(`${record.stage.house.signer.keyId}, given`);
      expect(out).toContain('since: the first 2 entries are those of the earlier checkpoint');
    }
  });

  test('sees that a byte of the file is another', async () => {
    const bytes = await readFile(text, 'utf8');
    const changed = await record.file('changed', bytes.replace('people', 'People'));
    await notVerified('no entry has the SHA-256 of the file', changed, '--record', record.address);
  });

  test('is told how the programs want to be called, and what cannot be read', async () => {
    for (const args of [
      [],
      [text],
      [text, '--record'],
      ['--record', record.address],
      [text, '--record', record.address, '--why'],
    ]) {
      const { mufakat, python } = await record.verify(...args);
      expect([mufakat.code, python.code], args.join(' ')).toEqual([2, 2]);
    }
    for (const args of [
      ['nothing-here', '--record', record.address],
      [text, '--record', record.address, '--key', text],
      [text, '--record', record.address, '--key', 'nothing-here'],
      [text, '--record', record.address, '--since', text],
      [text, '--record', `${record.address}/elsewhere`],
      [text, '--record', 'http://localhost:1'],
    ]) {
      const { mufakat, python } = await record.verify(...args);
      expect([mufakat.code, python.code], args.join(' ')).toEqual([1, 1]);
    }
  });
});

const change = (lie: (truth: Listed[]) => Listed[]) => (truth: string) =>
  JSON.stringify(lie(JSON.parse(truth)));
const entriesAt = '/record/entries.json';
const checkpointAt = '/record/checkpoint';

/** The entry of which a word is another, in its leaf and beside it. */
function altered(entry: Listed): Listed {
  const leaf = JSON.stringify(leafIn(entry)).replace('EX/DG.1/1', 'EX/DG.1/2').replace('EX/D-', 'EX/D-1');
  return { ...entry, symbol: JSON.parse(leaf).symbol, leaf: Buffer.from(leaf).toString('base64') };
}

function renumbered(list: readonly Listed[]): Listed[] {
  return list.map((entry, index) => {
    const leaf = Buffer.from(JSON.stringify({ ...leafIn(entry), index })).toString('base64');
    return { ...entry, index, leaf };
  });
}

const lies: readonly (readonly [string, string, Record<string, (truth: string) => string>])[] = [
  [
    'drops the last entry',
    'lists 1 entries, its checkpoint counts 2',
    { [entriesAt]: change((all) => all.slice(0, 1)) },
  ],
  [
    'drops the first entry',
    'entry 0 is not what its leaf says',
    { [entriesAt]: change((all) => all.slice(1)) },
  ],
  [
    'puts entries in another order',
    'entry 0 is not what its leaf says',
    { [entriesAt]: change((all) => all.toReversed()) },
  ],
  [
    'puts them in another order and numbers them anew',
    'do not give the root',
    { [entriesAt]: change((all) => renumbered(all.toReversed())) },
  ],
  [
    'changes a byte of the entry',
    'do not give the root',
    { [entriesAt]: change(([one, ...rest]) => (one ? [altered(one), ...rest] : [])) },
  ],
  [
    'changes a byte of another entry',
    'do not give the root',
    { [entriesAt]: change(([one, two]) => (one && two ? [one, altered(two)] : [])) },
  ],
  [
    'says beside the leaf what is not in it',
    'entry 0 is not what its leaf says',
    {
      [entriesAt]: change(([one, ...rest]) =>
        one ? [{ ...one, adoptedAt: '2020-01-01T00:00:00Z' }, ...rest] : [],
      ),
    },
  ],
  ['lists nothing', 'lists no entries', { [entriesAt]: () => '[]' }],
  ['lists what is no list', 'lists no entries', { [entriesAt]: () => '{}' }],
  [
    'counts fewer in the head',
    'does not bear its signature',
    { [checkpointAt]: (truth) => truth.replace('\n2\n', '\n1\n') },
  ],
  [
    'changes a byte of the signature',
    'does not bear its signature',
    {
      [checkpointAt]: (truth) =>
        truth.replace(/(.{8})==?\n$/, (end) =>
          end.startsWith('A') ? `B${end.slice(1)}` : `A${end.slice(1)}`,
        ),
    },
  ],
  [
    'leaves the signature away',
    'does not bear its signature',
    { [checkpointAt]: (truth) => `${truth.split('\n\n')[0]}\n\n` },
  ],
];

describe('between the record and a stranger nobody', () => {
  test.each(lies)('%s', async (_, why, lie) => {
    const proxy = await record.lying(lie);
    await notVerified(why, text, '--record', proxy, '--key', key);
  });

  test('puts a record of their own under the name of the forum', async () => {
    const thief = newSigner();
    const leaves = entries.map((entry) => signedBy(leafIn(entry), thief));
    const made = forged(leaves, thief);
    const lie = { [entriesAt]: () => made.entries, [checkpointAt]: () => made.checkpoint };
    const why = 'not signed by a key that is trusted';
    await notVerified(why, text, '--record', await record.lying(lie), '--key', key);
    // Who fetches the key from the same hands is told so, and must compare it.
    const all = { ...lie, '/record/key': () => thief.publicKeyPem };
    const out = await verified(text, '--record', await record.lying(all));
    expect(out).toContain(`key     ${thief.keyId}, fetched`);
  });
});

/** The leaf with its signature by another key. */
function signedBy(leaf: Leaf, signer: Signer): Leaf {
  const spki = signer.publicKeyPem.split('\n')[1] ?? '';
  return { ...leaf, key: spki, signature: signer.sign(digitsOf(leaf.sha256)) };
}

describe('whoever holds the key of the record cannot hide from those who kept a head that they', () => {
  const leaves = () => entries.map(leafIn);
  const later = (leaf: Leaf): Leaf => ({ ...leaf, recordedAt: '2026-11-20T00:00:00Z' });

  test.each<[string, string, () => Leaf[]]>([
    ['drop an entry', 'has 1 entries, and had 2 earlier', () => leaves().slice(0, 1)],
    [
      'drop an entry and go on as if nothing had been there',
      'are not those of the earlier checkpoint',
      () => [
        ...leaves().slice(0, 1),
        ...leaves()
          .slice(0, 2)
          .map((leaf, at) => ({ ...later(leaf), index: at + 1 })),
      ],
    ],
    [
      'put entries in another order',
      'are not those of the earlier checkpoint',
      () =>
        leaves()
          .toReversed()
          .map((leaf, index) => ({ ...leaf, index })),
    ],
    ['change a byte', 'are not those of the earlier checkpoint', () => leaves().map(later)],
    [
      'tell another story to each (a fork)',
      'are not those of the earlier checkpoint',
      () => leaves().map((leaf) => (leaf.kind === 'decision' ? { ...leaf, symbol: 'EX/D-2026/7' } : leaf)),
    ],
  ])('%s', async (_, why, make) => {
    const made = forged(make(), record.stage.house.signer);
    const proxy = await record.lying({
      [entriesAt]: () => made.entries,
      [checkpointAt]: () => made.checkpoint,
    });
    await notVerified(why, text, '--record', proxy, '--key', key, '--since', since);
    // Without the earlier head it cannot be seen: each such record is whole in itself.
    await verified(text, '--record', proxy, '--key', key);
  });
});

/** A key as an operator makes one. */
function newPem(): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

function publicationOf(name: string): Publication {
  return {
    kind: 'text',
    subject: `text:${name}`,
    symbol: `EX/${name}`,
    mediaType: 'application/json',
    language: 'en',
    adoptedAt: instant('2026-11-24T01:00:00Z'),
    exercise: true,
    path: `/record/texts/${name}.json`,
    bytes: new TextEncoder().encode(`{"words":"${name}"}`),
  };
}

function write<Value>(doing: (tx: Tx) => Promise<Value>): Promise<Value> {
  const { database, clock } = record.stage.house;
  return writeAs(database, { viewer: clockViewer, now: clock(), actName: 'test.publish' }, doing);
}

function publish(name: string, signer: Signer): Promise<number> {
  const publication = publicationOf(name);
  const signature = signer.sign(digitsOf(sha256Of(publication.bytes)));
  const now = record.stage.house.clock();
  return write((tx) =>
    appendToRecord({ tx, now }, publication, { log: 'another', publicPem: signer.publicKeyPem, signature }),
  );
}

describe('the log', () => {
  test('has no gap and no fork when many nodes publish at once', async () => {
    const { signer } = record.stage.house;
    const indexes = await Promise.all([1, 2, 3, 4, 5, 6].map((one) => publish(`at-once-${one}`, signer)));
    expect(indexes.sort((one, other) => one - other)).toEqual([2, 3, 4, 5, 6, 7]);
    expect((await record.entries()).slice(0, 2)).toEqual(entries);
    await verified(text, '--record', record.address, '--key', key, '--since', since);
  });

  test('cannot be changed, shortened or given a gap by the application', async () => {
    const attempts = [
      sql`update record.entry set leaf = leaf`,
      sql`update record.payload set audience = 'public'`,
      sql`delete from record.entry`,
      sql`delete from record.payload`,
      sql`insert into record.entry (position, kind, subject, path, leaf, audience)
        values (90, 'text', 'text:gap', '/gap', 'gap', 'public')`,
      sql`update record.payload set bytes = 'other' where position = 0`,
    ];
    for (const attempt of attempts) await expect(write((tx) => attempt.execute(tx))).rejects.toThrow();
  });

  test('takes nothing that is not signed, and no key that it was not told of', async () => {
    const { signer } = record.stage.house;
    const unsigned: Signer = { ...signer, sign: () => newSigner().sign(new Uint8Array(1)) };
    await expect(publish('unsigned', unsigned)).rejects.toThrow('the signature belongs to the bytes');
    await expect(publish('stranger', newSigner())).rejects.toThrow('before it was entered');
  });
});

describe('a purge', () => {
  test('takes the bytes and leaves a tombstone, and everything still verifies', async () => {
    const [, , removed, kept] = await record.entries();
    const [files, now] = [
      await Promise.all([removed, kept].map(record.download)),
      record.stage.house.clock(),
    ];
    const path = new URL(removed?.url ?? '').pathname;
    expect(await write((tx) => eraseFromRecord({ tx, now }, path))).toBe(true);
    expect(await write((tx) => eraseFromRecord({ tx, now }, path))).toBe(false);
    const gone = await fetch(removed?.url ?? '');
    expect(gone.status).toBe(410);
    expect(await gone.json()).toMatchObject({ sha256: removed?.sha256, removedAt: now.toString() });
    const { rows } = await write((tx) =>
      sql`select from record.payload where bytes = ${'words'}`.execute(tx),
    );
    expect(rows).toEqual([]);
    const after = await record.entries();
    expect(after[2]).toEqual({ ...removed, removedAt: now.toString() });
    for (const file of [...files, text])
      await verified(file, '--record', record.address, '--key', key, '--since', since);
  });
});

describe('after a change of keys', () => {
  let nextSigner: Signer;

  test('who trusts the old key, and who trusts the new one, verifies old and new entries', async () => {
    const old = record.stage.house.signer;
    const next = signerOf(newPem(), [old]);
    nextSigner = next;
    const address = await record.serveWith(next);
    // Until the record knows the new key the old one signs its heads.
    await verified(text, '--record', address, '--key', key);
    await enterCurrentKey({ ...record.stage.house, signer: next });
    await enterCurrentKey({ ...record.stage.house, signer: next });
    const keys = (await record.entries()).filter(({ kind }) => kind === 'key');
    expect(keys.map(({ symbol }) => symbol)).toEqual([next.keyId]);
    await expect(publish('by-the-old-key', old)).rejects.toThrow('before it was entered');
    await publish('by-the-new-key', next);
    const late = await record.download((await record.entries()).at(-1));
    const nextKey = await record.file('next.pem', next.publicKeyPem);
    for (const file of [text, late])
      for (const trusted of [key, nextKey])
        await verified(
          file,
          '--record',
          address,
          '--key',
          trusted,
          ...(trusted === key ? ['--since', since] : []),
        );
    const out = await verified(text, '--record', address);
    expect(out).toContain(`key     ${next.keyId}, fetched`);
    expect(out).toContain(`signed by ${next.keyId}`);
    // The published key is among what can be checked, too.
    await verified(await record.download(keys[0]), '--record', address, '--key', key);
  });

  test('a node that still holds the old key is told to start again', async () => {
    await expect(enterCurrentKey(record.stage.house)).rejects.toThrow('was replaced');
  });

  test('a node that has both keys signs with the one that the record expects, whatever their files say', async () => {
    const { signer } = record.stage.house;
    const next = (await record.entries()).find(({ kind }) => kind === 'key');
    const mixed = { ...signer, earlier: [nextSigner] };
    await enterCurrentKey({ ...record.stage.house, signer: mixed });
    const number = entries[1]?.symbol ?? '';
    const release = await signedRelease(
      { ...record.stage.house, signer: mixed },
      number,
      instant('2026-11-24T02:00:00Z'),
    );
    expect(release.keyId).toBe(next?.symbol);
    const head = await (await fetch(`${await record.serveWith(mixed)}/record/checkpoint`)).text();
    expect(head).toBe(await (await fetch(`${await record.serveWith(nextSigner)}/record/checkpoint`)).text());
  });

  test('a key that nobody trusted has named is not trusted', async () => {
    const thief = newSigner();
    const leaves = entries.map(leafIn);
    const pem = thief.publicKeyPem;
    const named = signedBy(
      { ...(leaves[0] as Leaf), index: 2, kind: 'key', sha256: sha256Of(Buffer.from(pem)) },
      thief,
    );
    const made = forged([...leaves, { ...named, newKey: pem.split('\n')[1] ?? '' }], thief);
    const proxy = await record.lying({
      [entriesAt]: () => made.entries,
      [checkpointAt]: () => made.checkpoint,
    });
    await notVerified('not signed by a key that is trusted', text, '--record', proxy, '--key', key);
  });
});

describe('what was released before there was a record', () => {
  test('is entered once, as it was released', async () => {
    const { ownerUrl } = record.stage.house.database;
    for (const table of ['record.payload', 'record.entry']) {
      const clear = (client: pg.Client) => client.query(`delete from ${table}`);
      // Not even the owner of the database deletes an entry while the policies stand.
      expect((await asOwner(ownerUrl, clear)).rowCount).toBe(0);
      expect((await pastRowSecurity(ownerUrl, [table], clear)).rowCount).toBeGreaterThan(0);
    }
    // A node that has kept no page: it is nobody's act that took them out.
    const fresh = await record.serveWith(record.stage.house.signer);
    expect(await (await fetch(`${fresh}/record/entries.json`)).json()).toEqual([]);
    const job = decisionJobs.find(({ task }) => task === 'decisions.release');
    for (const _ of ['once', 'again']) await job?.run(record.stage.house, {});
    const after = await record.entries();
    expect(after.map(({ sha256 }) => sha256)).toEqual(entries.map(({ sha256 }) => sha256));
    await verified(text, '--record', record.address, '--key', key);
  });
});
