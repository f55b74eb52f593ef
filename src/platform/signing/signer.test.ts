import { generateKeyPairSync } from 'node:crypto';
import { chmod, copyFile, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isSignedBy, newSigner, openSigner, signerOf } from './signer.ts';

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'mufakat-keys-')), 'keys');
});
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);

test('the first start makes a key that only the server can read, and later starts keep it', async () => {
  const first = await openSigner(folder);
  expect(await readdir(folder)).toEqual([`${first.keyId}.pem`]);
  expect((await stat(join(folder, `${first.keyId}.pem`))).mode & 0o777).toBe(0o600);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  const second = await openSigner(folder);
  expect(second.keyId).toBe(first.keyId);
  expect(second.publicKeyPem).toBe(first.publicKeyPem);
});

test('what was signed is recognised, and nothing else is', () => {
  const signer = newSigner();
  const signature = signer.sign(bytes('so decided'));
  expect(isSignedBy(signer.publicKeyPem, bytes('so decided'), signature)).toBe(true);
  expect(isSignedBy(signer.publicKeyPem, bytes('So decided'), signature)).toBe(false);
  expect(isSignedBy(newSigner().publicKeyPem, bytes('so decided'), signature)).toBe(false);
  expect(isSignedBy(signer.publicKeyPem, bytes('so decided'), '')).toBe(false);
});

test('the public half that is shown holds nothing of the private one', () => {
  const { publicKeyPem } = newSigner();
  expect(publicKeyPem).toMatch(
    /^-----BEGIN PUBLIC KEY-----\n[A-Za-z0-9+/=]{60}\n-----END PUBLIC KEY-----\n$/,
  );
});

test('of two keys the one that was written last signs', async () => {
  const first = await openSigner(folder);
  await utimes(join(folder, `${first.keyId}.pem`), 1000, 1000);
  const other = join(folder, '..', 'other');
  const second = await openSigner(other);
  await copyFile(join(other, `${second.keyId}.pem`), join(folder, `${second.keyId}.pem`));
  expect((await openSigner(folder)).keyId).toBe(second.keyId);
});

test('a key laid beside the first one signs from then on, and the first stays to name it', async () => {
  const first = await openSigner(folder);
  await utimes(join(folder, `${first.keyId}.pem`), 1000, 1000);
  const { privateKey } = generateKeyPairSync('ed25519');
  await writeFile(join(folder, 'record-2027.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const second = await openSigner(folder);
  expect(second.keyId).not.toBe(first.keyId);
  expect(second.earlier.map((one) => one.keyId)).toEqual([first.keyId]);
  expect(first.earlier).toEqual([]);
});

test('a key of another kind is refused', () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  expect(() => signerOf(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())).toThrow('Ed25519');
});

test('a folder that was there before keeps its rights', async () => {
  await openSigner(folder);
  await chmod(folder, 0o750);
  await openSigner(folder);
  expect((await stat(folder)).mode & 0o777).toBe(0o750);
});
