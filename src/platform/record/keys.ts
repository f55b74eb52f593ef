import { createPublicKey } from 'node:crypto';
import { keyIdOf } from '../signing/index.ts';

/** A key that verifies signatures of the record. */
export interface PublicKey {
  /** `record-` and the first 16 hexadecimal digits of the SHA-256 of the DER. */
  readonly id: string;
  /** SubjectPublicKeyInfo, base64 of the DER: the middle line of a PEM file. */
  readonly spki: string;
  readonly pem: string;
  /** The 32 bytes of the key itself (RFC 8032). */
  readonly raw: Uint8Array;
}

const pemBlock = /-----BEGIN PUBLIC KEY-----\s([A-Za-z0-9+/=\s]+?)\s-----END PUBLIC KEY-----/g;

/** Every Ed25519 key of a file of PEM blocks; other lines, and keys of another kind, are passed over. */
export function readKeys(file: string): readonly PublicKey[] {
  return [...file.matchAll(pemBlock)].flatMap(([, body = '']) => keyOf(body.replace(/\s/g, '')) ?? []);
}

/** An Ed25519 key is these 12 bytes and the 32 of the key (RFC 8410 §4). */
const header = '302a300506032b6570032100';

/** @param spki base64 of the DER. @returns null when it is no Ed25519 key. */
export function keyOf(spki: string): PublicKey | null {
  const der = Buffer.from(spki, 'base64');
  if (der.length !== 44 || der.subarray(0, 12).toString('hex') !== header) return null;
  const text = der.toString('base64');
  return {
    id: keyIdOf(createPublicKey({ key: der, format: 'der', type: 'spki' })),
    spki: text,
    pem: `-----BEGIN PUBLIC KEY-----\n${text}\n-----END PUBLIC KEY-----\n`,
    raw: der.subarray(12),
  };
}
