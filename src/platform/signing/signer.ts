import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { invariant } from '../../base/index.ts';

/** The forum's own signature under what it publishes (RFC 8032, Ed25519; standards.md §10.2). */
export interface Signer {
  /** `record-` and the first 16 hexadecimal digits of the SHA-256 of the public key (DER, SPKI). */
  readonly keyId: string;
  /** For whoever wants to check: SPKI as PEM. */
  readonly publicKeyPem: string;
  /** @returns the 64 bytes of the signature as base64. */
  sign(bytes: Uint8Array): string;
}

/**
 * The signer of this installation: its key lies in `folder`, readable by the server alone, and is made when there
 * is none. Nodes of one installation share the folder. Of several keys the one written last signs; the others stay
 * for what they have signed.
 *
 * @param folder `keys` in the data folder; made when it is missing.
 * @throws InvariantBroken when a key file does not hold an Ed25519 key.
 */
export async function openSigner(folder: string): Promise<Signer> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = (await youngestKey(folder)) ?? (await makeKey(folder));
  return signerOf(await readFile(file, 'utf8'));
}

/** A signer whose key is kept nowhere. */
export function newSigner(): Signer {
  return signerOf(newKeyPem());
}

/** @param privateKeyPem PKCS #8 as PEM. */
export function signerOf(privateKeyPem: string): Signer {
  const privateKey = createPrivateKey(privateKeyPem);
  invariant(privateKey.asymmetricKeyType === 'ed25519', 'the record is signed with an Ed25519 key');
  const publicKey = createPublicKey(privateKey);
  return {
    keyId: keyIdOf(publicKey),
    publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    sign: (bytes) => sign(null, bytes, privateKey).toString('base64'),
  };
}

/** Whether `signature` (base64) was made over `bytes` with the key whose public half is given. */
export function isSignedBy(publicKeyPem: string, bytes: Uint8Array, signature: string): boolean {
  return verify(null, bytes, createPublicKey(publicKeyPem), Buffer.from(signature, 'base64'));
}

const keyFile = /^record-[0-9a-f]{16}\.pem$/;

async function youngestKey(folder: string): Promise<string | null> {
  const names = (await readdir(folder)).filter((name) => keyFile.test(name)).sort();
  let youngest: { file: string; writtenMs: number } | null = null;
  for (const name of names) {
    const file = join(folder, name);
    const { mtimeMs } = await stat(file);
    if (youngest === null || mtimeMs > youngest.writtenMs) youngest = { file, writtenMs: mtimeMs };
  }
  return youngest?.file ?? null;
}

async function makeKey(folder: string): Promise<string> {
  const pem = newKeyPem();
  const file = join(folder, `${signerOf(pem).keyId}.pem`);
  await writeFile(file, pem, { mode: 0o600, flag: 'wx' });
  return file;
}

function newKeyPem(): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

function keyIdOf(publicKey: KeyObject): string {
  const der = publicKey.export({ type: 'spki', format: 'der' });
  return `record-${createHash('sha256').update(der).digest('hex').slice(0, 16)}`;
}
