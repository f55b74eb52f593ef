import { createHash } from 'node:crypto';
import { accepted, type Result, refused } from '../../base/index.ts';
import { isSignedBy, type Signer } from '../signing/index.ts';
import { type PublicKey, readKeys } from './keys.ts';

/** C2SP signed-note: the kind of signature that Ed25519 is. */
const ed25519 = 0x01;
const noteBytesMax = 1_000_000;
const signaturesMax = 100;

export type NoteRefusal = 'malformed' | 'unknown-key' | 'bad-signature';

/**
 * Sign a text as a note: the text, a blank line, a line with the signature under `name`.
 *
 * @param text one or more whole lines, without a blank one.
 * @param name of the key, without spaces and without `+`; of a log it is the log's origin.
 * @source C2SP signed-note v1.0.0.
 */
export function signNote(text: string, name: string, signer: Signer): string {
  const [key] = readKeys(signer.publicKeyPem);
  if (!key) throw new Error('the signer of a note has an Ed25519 key');
  const signature = Buffer.from(signer.sign(Buffer.from(text, 'utf8')), 'base64');
  return `${text}\n— ${name} ${Buffer.concat([keyHint(name, key), signature]).toString('base64')}\n`;
}

/** The key as others are told it: `name+hint+base64` (C2SP signed-note, verifier key). */
export function verifierKey(name: string, key: PublicKey): string {
  const material = Buffer.concat([Uint8Array.of(ed25519), key.raw]).toString('base64');
  return `${name}+${Buffer.from(keyHint(name, key)).toString('hex')}+${material}`;
}

/**
 * Read a note and check it. Signatures of keys that are not among `keys` are passed over; one that is named as a
 * known key's and does not verify spoils the note.
 *
 * @returns its text, and the key that signed it.
 */
export function openNote(
  note: string,
  keys: readonly PublicKey[],
): Result<{ text: string; name: string; key: PublicKey }, NoteRefusal> {
  const split = note.lastIndexOf('\n\n');
  if (Buffer.byteLength(note) > noteBytesMax || split < 0 || !note.endsWith('\n'))
    return refused('malformed');
  const text = note.slice(0, split + 1);
  const lines = note.slice(split + 2, -1).split('\n');
  if (lines.length > signaturesMax) return refused('malformed');
  for (const signature of lines.map(readSignature)) {
    if (!signature) return refused('malformed');
    const { name, hint, bytes } = signature;
    const key = keys.find((one) => Buffer.compare(keyHint(name, one), hint) === 0);
    if (!key) continue;
    const isGood = isSignedBy(key.pem, Buffer.from(text, 'utf8'), Buffer.from(bytes).toString('base64'));
    return isGood ? accepted({ text, name, key }) : refused('bad-signature');
  }
  return refused('unknown-key');
}

interface Signature {
  readonly name: string;
  readonly hint: Uint8Array;
  readonly bytes: Uint8Array;
}

function readSignature(line: string): Signature | null {
  const [, name = '', encoded = ''] = /^— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/.exec(line) ?? [];
  const bytes = Buffer.from(encoded, 'base64');
  // Four bytes of hint, and at least one of signature.
  return bytes.length < 5 ? null : { name, hint: bytes.subarray(0, 4), bytes: bytes.subarray(4) };
}

function keyHint(name: string, key: PublicKey): Uint8Array {
  return createHash('sha256')
    .update(`${name}\n`)
    .update(Uint8Array.of(ed25519))
    .update(key.raw)
    .digest()
    .subarray(0, 4);
}
