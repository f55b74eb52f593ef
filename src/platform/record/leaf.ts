import canonicalize from 'canonicalize';
import { z } from 'zod';
import { invariant } from '../../base/index.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * What the log attests of one publication. It never changes and is never removed: it names no person and repeats
 * nothing of what is published but the symbol (standards.md §10.3).
 */
const leafShape = z.object({
  type: z.literal('record-entry'),
  version: z.literal(1),
  /** Name of the log, as in its checkpoints: an entry of one log passes for none of another. */
  log: z.string().min(1).max(200),
  /** From 0, without gaps. */
  index: z.number().int().min(0),
  /** `text`, `decision`, … ; `key` for the key that signs from here on. */
  kind: z.string().min(1).max(40),
  symbol: z.string().min(1).max(100),
  mediaType: z.string().min(1).max(100),
  language: z.string().max(20).nullable(),
  /** Of the exact bytes that are published. */
  sha256,
  /** When it was adopted or decided; ISO 8601, UTC. */
  adoptedAt: z.string().max(40),
  /** When it entered the log. */
  recordedAt: z.string().max(40),
  exercise: z.boolean(),
  /** Symbol of the earlier entry that this one corrects or replaces. */
  corrects: z.string().max(100).nullable(),
  /** Verifying key of `signature`: base64 of its DER (SPKI). */
  key: z.string().max(100),
  /** Ed25519 over the 64 digits of `sha256`, base64. */
  signature: z.string().max(100),
  /** Of the kind `key`: the key that signs from here on, as `key`. */
  newKey: z.string().max(100).optional(),
});

export type Leaf = z.output<typeof leafShape>;

/** The exact bytes that are hashed into the tree (RFC 8785). */
export function leafBytes(leaf: Leaf): Uint8Array {
  const text = canonicalize(leaf);
  invariant(text !== undefined, 'an entry is always JSON');
  return new TextEncoder().encode(text);
}

/** @returns null when the bytes are no entry. */
export function readLeaf(bytes: Uint8Array): Leaf | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return leafShape.safeParse(value).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
}

/** The bytes that are signed for an entry: its SHA-256 as 64 lower-case hexadecimal digits (ASCII). */
export function digitsOf(sha256Hex: string): Uint8Array {
  return new TextEncoder().encode(sha256Hex);
}
