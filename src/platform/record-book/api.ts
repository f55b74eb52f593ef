import { z } from 'zod';
import { defineRead } from '../acts/index.ts';
import { consistencyProof, type Hash, inclusionProof, leafHash } from '../record/index.ts';
import { entriesOf, headOf, type RecordEntry } from './entries.ts';

const hash = z.string().max(44);
const count = z.coerce.number().int().min(0).max(1_000_000);

const entryShape = z.object({
  index: z.number(),
  kind: z.string(),
  symbol: z.string(),
  mediaType: z.string(),
  language: z.string().nullable(),
  sha256: z.string(),
  path: z.string(),
  adoptedAt: z.iso.datetime(),
  exercise: z.boolean(),
  removedAt: z.iso.datetime().nullable(),
  leaf: z.string(),
});

const readEntries = defineRead({
  name: 'record.entries',
  who: ['anyone'],
  path: '/record/entries',
  summary: 'The public record: every entry in its order, the size of the tree and its root',
  input: z.object({}),
  output: z.object({ entries: z.array(entryShape), size: z.number(), root: hash }),
  async run(tx) {
    const entries = await entriesOf(tx);
    const { size, root } = headOf(entries);
    return { entries: entries.map(shapeOf), size, root: base64(root) };
  },
});

const readInclusion = defineRead({
  name: 'record.inclusion',
  who: ['anyone'],
  path: '/record/entries/{index}/proof',
  summary: 'Proof that an entry stands in the record (RFC 6962 §2.1.1), hashes in base64',
  input: z.object({ index: count }),
  output: z.object({ index: z.number(), leafHash: hash, proof: z.array(hash), size: z.number(), root: hash }),
  async run(tx, _scope, { index }) {
    const entries = await entriesOf(tx);
    const leaves = entries.map(({ bytes }) => leafHash(bytes));
    const [leaf, proof] = [leaves[index], inclusionProof(leaves, index)];
    if (!leaf || !proof) return null;
    const { size, root } = headOf(entries);
    return { index, leafHash: base64(leaf), proof: proof.map(base64), size, root: base64(root) };
  },
});

const readConsistency = defineRead({
  name: 'record.consistency',
  who: ['anyone'],
  path: '/record/consistency/{first}',
  summary: 'Proof that the record of that many entries is the beginning of this one (RFC 6962 §2.1.2)',
  input: z.object({ first: count }),
  output: z.object({
    first: z.number(),
    firstRoot: hash,
    proof: z.array(hash),
    size: z.number(),
    root: hash,
  }),
  async run(tx, _scope, { first }) {
    const entries = await entriesOf(tx);
    const proof = consistencyProof(
      entries.map(({ bytes }) => leafHash(bytes)),
      first,
    );
    if (!proof) return null;
    const { size, root } = headOf(entries);
    const firstRoot = base64(headOf(entries.slice(0, first)).root);
    return { first, firstRoot, proof: proof.map(base64), size, root: base64(root) };
  },
});

export const recordReads = [readEntries, readInclusion, readConsistency];

function shapeOf({ leaf, bytes, path, erasedAt }: RecordEntry): z.output<typeof entryShape> {
  const { index, kind, symbol, mediaType, language, sha256, adoptedAt, exercise } = leaf;
  return {
    ...{ index, kind, symbol, mediaType, language, sha256, path, adoptedAt, exercise },
    removedAt: erasedAt?.toString() ?? null,
    leaf: base64(bytes),
  };
}

function base64(bytes: Hash): string {
  return Buffer.from(bytes).toString('base64');
}
