import type { Instant } from '../../base/index.ts';
import { invariant } from '../../base/index.ts';
import type { Tx } from '../db/index.ts';
import { type Head, type Leaf, leafHash, readLeaf, rootOf } from '../record/index.ts';

export interface RecordEntry {
  readonly leaf: Leaf;
  /** The exact bytes that are hashed into the tree. */
  readonly bytes: Uint8Array;
  /** Path of the published bytes. */
  readonly path: string;
  /** When the published bytes were purged; null while they stand. */
  readonly erasedAt: Instant | null;
}

const entriesMax = 100_000;

/** The whole log in its order. */
export async function entriesOf(tx: Tx): Promise<RecordEntry[]> {
  const rows = await tx
    .selectFrom('record.entry as entry')
    .innerJoin('record.payload as payload', 'payload.position', 'entry.position')
    .select(['entry.leaf', 'entry.path', 'payload.erasedAt'])
    .orderBy('entry.position')
    .limit(entriesMax)
    .execute();
  return rows.map(({ leaf: bytes, path, erasedAt }) => ({ leaf: leafOf(bytes), bytes, path, erasedAt }));
}

/** The last entry; null while the log is empty. */
export async function lastEntry(tx: Tx): Promise<Leaf | null> {
  const row = await tx
    .selectFrom('record.entry')
    .select('leaf')
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? leafOf(row.leaf) : null;
}

/** What is published at a path: its bytes, or since when they are purged; null when nothing was published there. */
export async function publishedAt(
  tx: Tx,
  path: string,
): Promise<{ leaf: Leaf; bytes: Uint8Array | null; erasedAt: Instant | null } | null> {
  const row = await tx
    .selectFrom('record.entry as entry')
    .innerJoin('record.payload as payload', 'payload.position', 'entry.position')
    .select(['entry.leaf', 'payload.bytes', 'payload.erasedAt'])
    .where('entry.path', '=', path)
    .executeTakeFirst();
  return row ? { leaf: leafOf(row.leaf), bytes: row.bytes, erasedAt: row.erasedAt } : null;
}

/** The key that signs after this entry: base64 of its DER. */
export function keyAfter(leaf: Leaf): string {
  return leaf.newKey ?? leaf.key;
}

/** The head of the tree over these entries. */
export function headOf(entries: readonly Pick<RecordEntry, 'bytes'>[]): Head {
  return { size: entries.length, root: rootOf(entries.map(({ bytes }) => leafHash(bytes))) };
}

function leafOf(bytes: Uint8Array): Leaf {
  const leaf = readLeaf(bytes);
  invariant(leaf, 'the log holds entries alone');
  return leaf;
}
