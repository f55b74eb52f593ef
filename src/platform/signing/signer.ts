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
  /** Keys that signed before this one, the last first: they sign that this one follows. */
  readonly earlier: readonly Signer[];
  /** @returns the 64 bytes of the signature as base64. */
  sign(bytes: Uint8Array): string;
}

/**
 * The signer of this installation: its key lies in `folder`, readable by the server alone, and is made when there
 * is none. Nodes of one installation share the folder. Of several keys the one written last signs; the others stay
 * to name the one that follows them.
 *
 * @param folder `keys` in the data folder; made when it is missing. Keys are `record-….pem`, PKCS #8.
 * @throws InvariantBroken when a key file does not hold an Ed25519 key.
 */
export async function openSigner(folder: string): Promise<Signer> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const files = await keyFiles(folder);
  if (files.length === 0) files.push(await makeKey(folder));
  const [first, ...earlier] = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  invariant(first, 'a key was found or made');
  return signerOf(
    first,
    earlier.map((pem) => signerOf(pem)),
  );
}

/** A signer whose key is kept nowhere. */
export function newSigner(): Signer {
  return signerOf(newKeyPem());
}

/**
 * @param privateKeyPem PKCS #8 as PEM.
 * @param earlier what signed before, the last first.
 */
export function signerOf(privateKeyPem: string, earlier: readonly Signer[] = []): Signer {
  const privateKey = createPrivateKey(privateKeyPem);
  invariant(privateKey.asymmetricKeyType === 'ed25519', 'the record is signed with an Ed25519 key');
  const publicKey = createPublicKey(privateKey);
  return {
    keyId: keyIdOf(publicKey),
    publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    earlier,
    sign: (bytes) => sign(null, bytes, privateKey).toString('base64'),
  };
}

/** Whether `signature` (base64) was made over `bytes` with the key whose public half is given. */
export function isSignedBy(publicKeyPem: string, bytes: Uint8Array, signature: string): boolean {
  return verify(null, bytes, createPublicKey(publicKeyPem), Buffer.from(signature, 'base64'));
}

const keyFile = /^record-[0-9a-z-]+\.pem$/;

/** The youngest first. */
async function keyFiles(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => keyFile.test(name)).sort();
  const files = await Promise.all(
    names.map(async (name) => {
      const file = join(folder, name);
      return { file, writtenMs: (await stat(file)).mtimeMs };
    }),
  );
  return files.sort((one, other) => other.writtenMs - one.writtenMs).map(({ file }) => file);
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

/** How we name a key: `record-` and the first 16 hexadecimal digits of the SHA-256 of its DER (SPKI). */
export function keyIdOf(publicKey: KeyObject): string {
  const der = publicKey.export({ type: 'spki', format: 'der' });
  return `record-${createHash('sha256').update(der).digest('hex').slice(0, 16)}`;
}
