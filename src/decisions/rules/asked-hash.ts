import { createHash } from 'node:crypto';
import { canonical } from '../../engine/index.ts';

/** What is before the body when it is asked. */
export interface Asked {
  readonly symbol: string;
  readonly title: string;
  readonly language: string;
  /** The clean provisions, in order. */
  readonly provisions: readonly object[];
}

/**
 * Hash of what is put to the body. It has no time, which the adopted text has: it only says whether the words that
 * are decided are the words that were asked about.
 */
export function askedHash(asked: Asked): string {
  return createHash('sha256')
    .update(canonical({ type: 'text-asked', version: 1, ...asked }))
    .digest('hex');
}

/**
 * The bytes that are signed when a text is released: its SHA-256 as 64 lower-case hexadecimal digits (ASCII). The
 * signature therefore still verifies when the text itself had to be removed (DESIGN §2, law 9).
 */
export function signedBytes(sha256: string): Uint8Array {
  return new TextEncoder().encode(sha256);
}
